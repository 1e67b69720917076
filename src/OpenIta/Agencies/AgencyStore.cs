using OpenIta.Storage;

namespace OpenIta.Agencies;

/// <summary>An agency as a report names it.</summary>
public sealed record NamedAgency(string Name, string? Type, string? District, string? Province);

/// <summary>Agencies in the database.</summary>
internal static class AgencyStore
{
    private const string Columns = """
        id as "Id", name as "Name", type as "Type", district as "District", province as "Province", district_key as "DistrictKey", province_key as "ProvinceKey"
        """;

    public static async Task<Agency?> Find(Session session, Guid id) =>
        (await session.Find<Row>($"select {Columns} from agency where id = @Id", new { Id = Stored.Id(id) }))?.Read();

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
        var agency = new Agency(
            known is null ? Stored.NewId(now) : Stored.Id(known.Id), known?.Name ?? name.Official, known?.Type ?? named.Type ?? name.Type,
            known?.District ?? AgencyName.District(named.District), known?.Province ?? AgencyName.Province(named.Province));
        if (known?.Read() != agency)
            await Save(session, agency, name);
        return agency;
    }

    /// <summary>The year the list shows when a person asks for none.</summary>
    public static Task SetShownYear(Session session, Guid agency, int? fiscalYear) =>
        session.Execute("update agency set shown_year = @FiscalYear where id = @Id", new { Id = Stored.Id(agency), FiscalYear = fiscalYear });

    private static bool Fits(string known, string named) => known.Length == 0 || named.Length == 0 || known == named;

    private static Row? OnlyOne(IEnumerable<Row> rows) => rows.Take(2).ToList() is [var only] ? only : null;

    private static Task<int> Save(Session session, Agency agency, AgencyName name) => session.Execute(
        """
        insert into agency (id, name, name_key, type, district, district_key, province, province_key, search_key, sort_key, province_sort_key)
        values (@Id, @Name, @NameKey, @Type, @District, @DistrictKey, @Province, @ProvinceKey, @SearchKey, @SortKey, @ProvinceSortKey)
        on conflict (id) do update set type = excluded.type, district = excluded.district, district_key = excluded.district_key,
            province = excluded.province, province_key = excluded.province_key, search_key = excluded.search_key, province_sort_key = excluded.province_sort_key
        """,
        new
        {
            Id = Stored.Id(agency.Id),
            agency.Name,
            NameKey = name.Key,
            agency.Type,
            agency.District,
            DistrictKey = AgencyName.DistrictKey(agency.District, agency.Province),
            agency.Province,
            ProvinceKey = AgencyName.ProvinceKey(agency.Province),
            SearchKey = name.SearchKey(agency.District, agency.Province),
            SortKey = AgencyName.SortKey(agency.Name),
            ProvinceSortKey = AgencyName.SortKey(agency.Province),
        });

    private sealed class Row
    {
        public string Id { get; init; } = "";

        public string Name { get; init; } = "";

        public string? Type { get; init; }

        public string? District { get; init; }

        public string? Province { get; init; }

        public string DistrictKey { get; init; } = "";

        public string ProvinceKey { get; init; } = "";

        public Agency Read() => new(Stored.Id(Id), Name, Type, District, Province);
    }
}
