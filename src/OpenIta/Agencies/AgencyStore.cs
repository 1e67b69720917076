using OpenIta.Basics;
using OpenIta.Storage;

namespace OpenIta.Agencies;

/// <summary>An agency as a report names it.</summary>
public sealed record NamedAgency(string Name, string? Type, string? District, string? Province);

/// <summary>Agencies in the database.</summary>
public static class AgencyStore
{
    private const string Columns = """
        id as "Id", name as "Name", type as "Type", district as "District", province as "Province", district_key as "DistrictKey", province_key as "ProvinceKey",
        short_name as "ShortName", code as "Code", size_group as "SizeGroup", domains as "Domains",
        contact_name as "ContactName", contact_position as "ContactPosition", contact_telephone as "ContactTelephone", contact_email as "ContactEmail"
        """;

    // The nation has 8,317.
    private const int Most = 100_000;

    /// <summary>Every agency in dictionary order.</summary>
    public static async Task<IReadOnlyList<Agency>> All(Session session) =>
        [.. (await session.List<Row>($"select {Columns} from agency order by sort_key, id limit {Most}")).Select(r => r.Read())];

    public static Task<long> Count(Session session) => session.One<long>("select count(*) from agency");

    /// <summary>The agency a person names by its code or its name in any spelling; null when there is none, or several of the name.</summary>
    public static async Task<Agency?> FindNamed(Session session, string typed) => OnlyOne(await session.List<Row>(
        $"select {Columns} from agency where code = @Code or name_key = @Key order by case when code = @Code then 0 else 1 end, id limit 2",
        new { Code = ThaiDigits.ToArabic(typed.Trim()), AgencyName.Of(typed).Key }))?.Read();

    public static async Task<Agency?> Find(Session session, Guid id) =>
        (await session.Find<Row>($"select {Columns} from agency where id = @Id", new { Id = Stored.Id(id) }))?.Read();

    /// <summary>Those of the ids that are known.</summary>
    public static async Task<IReadOnlyList<Agency>> Find(Session session, IReadOnlyCollection<Guid> ids)
    {
        var found = new List<Agency>(ids.Count);
        foreach (var id in ids)
            if (await Find(session, id) is { } agency)
                found.Add(agency);
        return found;
    }

    /// <summary>
    /// The agency that a report names, made when it is new. One name and one place is one agency; a report that leaves out the district
    /// or the province still means the only agency it can mean, and a report that states them fills them in.
    /// </summary>
    public static async Task<Agency> Place(Session session, NamedAgency named, DateTimeOffset now)
    {
        var name = AgencyName.Of(named.Name);
        var district = AgencyName.DistrictKey(named.District, named.Province);
        var province = AgencyName.ProvinceKey(named.Province);
        var namesakes = await session.List<Row>($"select {Columns} from agency where name_key = @Key order by id limit 1000", new { name.Key });
        var known = namesakes.FirstOrDefault(n => n.DistrictKey == district && n.ProvinceKey == province)
            ?? OnlyOne(namesakes.Where(n => Fits(n.DistrictKey, district) && Fits(n.ProvinceKey, province)));
        var before = known?.Read();
        var agency = (before ?? new Agency(Stored.NewId(now), name.Official, null, null, null)) with
        {
            Type = before?.Type ?? named.Type ?? name.Type,
            District = before?.District ?? AgencyName.District(named.District),
            Province = before?.Province ?? AgencyName.Province(named.Province),
        };
        if (before != agency)
            await Save(session, agency);
        return agency;
    }

    private static bool Fits(string known, string named) => known.Length == 0 || named.Length == 0 || known == named;

    private static Row? OnlyOne(IEnumerable<Row> rows) => rows.Take(2).ToList() is [var only] ? only : null;

    /// <summary>New or changed.</summary>
    public static Task Save(Session session, Agency agency) => Save(session, [agency]);

    public static async Task Save(Session session, IReadOnlyList<Agency> agencies)
    {
        if (agencies.Count == 0)
            return;
        var names = agencies.ToDictionary(a => a.Id, a => AgencyName.Of(a.Name));
        await session.Insert(new RowBatch(
            "agency",
            Column("id", a => Stored.Id(a.Id)), Column("name", a => a.Name), Column("name_key", a => names[a.Id].Key), Column("type", a => a.Type),
            Column("district", a => a.District), Column("district_key", a => AgencyName.DistrictKey(a.District, a.Province)),
            Column("province", a => a.Province), Column("province_key", a => AgencyName.ProvinceKey(a.Province)),
            Column("search_key", a => names[a.Id].SearchKey(a)), Column("sort_key", a => AgencyName.SortKey(a.Name)),
            Column("province_sort_key", a => AgencyName.SortKey(a.Province)), Column("short_name", a => a.ShortName), Column("code", a => a.Code),
            Column("size_group", a => a.SizeGroup), Column("domains", a => string.Join(' ', a.Domains)),
            Column("contact_name", a => a.Contact.Name), Column("contact_position", a => a.Contact.Position),
            Column("contact_telephone", a => a.Contact.Telephone), Column("contact_email", a => a.Contact.Email))
        { Key = ["id"] });
        await session.Execute("insert into agency_change (id, version) values (1, 1) on conflict (id) do update set version = agency_change.version + 1");

        (string, Array) Column<T>(string name, Func<Agency, T> value) => (name, agencies.Select(value).ToArray());
    }

    private sealed class Row
    {
        public string Id { get; init; } = "";

        public string Name { get; init; } = "";

        public string? Type { get; init; }

        public string? District { get; init; }

        public string? Province { get; init; }

        public string DistrictKey { get; init; } = "";

        public string ProvinceKey { get; init; } = "";

        public string? ShortName { get; init; }

        public string? Code { get; init; }

        public string? SizeGroup { get; init; }

        public string Domains { get; init; } = "";

        public string ContactName { get; init; } = "";

        public string ContactPosition { get; init; } = "";

        public string ContactTelephone { get; init; } = "";

        public string ContactEmail { get; init; } = "";

        public Agency Read() => new(Stored.Id(Id), Name, Type, District, Province)
        {
            ShortName = ShortName,
            Code = Code,
            SizeGroup = SizeGroup,
            Domains = Domains.Length == 0 ? [] : Domains.Split(' '),
            Contact = new Contact(ContactName, ContactPosition, ContactTelephone, ContactEmail),
        };
    }
}
