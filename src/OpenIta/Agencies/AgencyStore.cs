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
        short_name as "ShortName", code as "Code", size_group as "SizeGroup", domains as "Domains"
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

    /// <summary>The year the list shows when a person asks for none.</summary>
    public static Task SetShownYear(Session session, Guid agency, int? fiscalYear) =>
        session.Execute("update agency set shown_year = @FiscalYear where id = @Id", new { Id = Stored.Id(agency), FiscalYear = fiscalYear });

    private static bool Fits(string known, string named) => known.Length == 0 || named.Length == 0 || known == named;

    private static Row? OnlyOne(IEnumerable<Row> rows) => rows.Take(2).ToList() is [var only] ? only : null;

    /// <summary>New or changed.</summary>
    public static Task Save(Session session, Agency agency) => Save(session, [agency]);

    public static Task Save(Session session, IEnumerable<Agency> agencies) => session.Execute(
        """
        insert into agency (id, name, name_key, type, district, district_key, province, province_key, search_key, sort_key, province_sort_key, short_name, code, size_group, domains)
        values (@Id, @Name, @NameKey, @Type, @District, @DistrictKey, @Province, @ProvinceKey, @SearchKey, @SortKey, @ProvinceSortKey, @ShortName, @Code, @SizeGroup, @Domains)
        on conflict (id) do update set name = excluded.name, name_key = excluded.name_key, type = excluded.type, district = excluded.district, district_key = excluded.district_key,
            province = excluded.province, province_key = excluded.province_key, search_key = excluded.search_key, sort_key = excluded.sort_key,
            province_sort_key = excluded.province_sort_key, short_name = excluded.short_name, code = excluded.code, size_group = excluded.size_group, domains = excluded.domains
        """,
        agencies.Select(ColumnsOf).ToList());

    private static object ColumnsOf(Agency agency)
    {
        var name = AgencyName.Of(agency.Name);
        return new
        {
            Id = Stored.Id(agency.Id),
            agency.Name,
            NameKey = name.Key,
            agency.Type,
            agency.District,
            DistrictKey = AgencyName.DistrictKey(agency.District, agency.Province),
            agency.Province,
            ProvinceKey = AgencyName.ProvinceKey(agency.Province),
            SearchKey = name.SearchKey(agency),
            SortKey = AgencyName.SortKey(agency.Name),
            ProvinceSortKey = AgencyName.SortKey(agency.Province),
            agency.ShortName,
            agency.Code,
            agency.SizeGroup,
            Domains = string.Join(' ', agency.Domains),
        };
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

        public Agency Read() => new(Stored.Id(Id), Name, Type, District, Province)
        {
            ShortName = ShortName,
            Code = Code,
            SizeGroup = SizeGroup,
            Domains = Domains.Length == 0 ? [] : Domains.Split(' '),
        };
    }
}
