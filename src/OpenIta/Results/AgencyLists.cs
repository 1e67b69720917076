using OpenIta.Agencies;
using OpenIta.Storage;

namespace OpenIta.Results;

/// <summary>The list of agencies with their results, searched, narrowed, sorted and cut into pages.</summary>
public sealed class AgencyLists(Database database)
{
    // Every condition stands in every query; one that was not asked for is null. No SQL is put together from what people type.
    private const string Matching = """
        from agency a
        left join agency_year y on y.agency_id = a.id and y.fiscal_year = coalesce(@FiscalYear, a.shown_year)
        where (@FiscalYear is null or y.agency_id is not null)
        """ + Conditions;

    private const string Conditions = """

          and (@Type is null or a.type = @Type)
          and (@Province is null or a.province = @Province)
          and (@Level is null or y.level = @Level)
          and (@Word1 is null or a.search_key like @Word1 escape '!')
          and (@Word2 is null or a.search_key like @Word2 escape '!')
          and (@Word3 is null or a.search_key like @Word3 escape '!')
        """;

    private const string Rows = """
        select a.id as "Id", a.name as "Name", a.type as "Type", a.district as "District", a.province as "Province",
               y.fiscal_year as "FiscalYear", y.total as "Total", y.level as "Level", y.level_title as "LevelTitle", y.findings as "Findings"

        """ + Matching;

    private const string RowsByName = Rows + " order by a.sort_key, a.id limit @Size offset @Skip";
    private const string RowsByTotal = Rows + " order by y.total desc nulls last, a.sort_key, a.id limit @Size offset @Skip";
    private const string RowsByProvince = Rows + " order by a.province_sort_key, a.sort_key, a.id limit @Size offset @Skip";

    private const string CountAll = "select count(*) " + Matching;

    private const string Types = """select a.type as "Value", a.type as "Title", count(*) as "Count" """ + Matching
        + " and a.type is not null group by a.type order by count(*) desc, a.type limit 100";

    // 77 provinces, and room for misprints.
    private const string Provinces = """select a.province as "Value", a.province as "Title", count(*) as "Count" """ + Matching
        + " and a.province is not null group by a.province, a.province_sort_key order by a.province_sort_key limit 200";

    private const string Levels = """select y.level as "Value", max(y.level_title) as "Title", count(*) as "Count" """ + Matching
        + " and y.level is not null group by y.level order by max(y.total) desc nulls last, y.level limit 100";

    private const string Years = """
        select cast(y.fiscal_year as text) as "Value", cast(y.fiscal_year as text) as "Title", count(*) as "Count"
        from agency a join agency_year y on y.agency_id = a.id where 1 = 1
        """ + Conditions + " group by y.fiscal_year order by y.fiscal_year desc limit 100";

    public Task<AgencyListing> Search(AgencyQuery query, CancellationToken stop = default) =>
        database.Read(async session =>
        {
            var count = await session.One<long>(CountAll, new Parameters(query));
            var size = Math.Clamp(query.PageSize, 1, AgencyQuery.LargestPage);
            var number = query.Page >= 1 && (query.Page - 1L) * size < count ? query.Page : 1;
            var rows = await session.List<Row>(RowsSql(query.Sort), new Parameters(query) { Size = size, Skip = (number - 1) * size });
            // Each list of choices keeps the other choices and lets go of its own, so that a person can change it.
            var facets = new AgencyFacets(
                await Choices(session, Types, new Parameters(query with { Type = null })),
                await Choices(session, Provinces, new Parameters(query with { Province = null })),
                await Choices(session, Years, new Parameters(query with { FiscalYear = null })),
                await Choices(session, Levels, new Parameters(query with { Level = null })));
            return new AgencyListing(new Page<AgencyRow>([.. rows.Select(r => r.Read())], count, number, size), facets);
        }, stop);

    internal static string RowsSql(AgencySort sort) => sort switch
    {
        AgencySort.Total => RowsByTotal,
        AgencySort.Province => RowsByProvince,
        _ => RowsByName,
    };

    private static async Task<IReadOnlyList<Facet>> Choices(Session session, string sql, Parameters parameters) =>
        [.. (await session.List<Choice>(sql, parameters)).Select(c => new Facet(c.Value, c.Title, c.Count))];

    internal sealed class Parameters
    {
        public Parameters(AgencyQuery query)
        {
            Type = Given(query.Type);
            Province = Given(query.Province);
            FiscalYear = query.FiscalYear;
            Level = Given(query.Level);
            var words = SearchWords.Patterns(query.Text);
            Word1 = words.ElementAtOrDefault(0);
            Word2 = words.ElementAtOrDefault(1);
            Word3 = words.ElementAtOrDefault(2);
        }

        public string? Type { get; }

        public string? Province { get; }

        public long? FiscalYear { get; }

        public string? Level { get; }

        public string? Word1 { get; }

        public string? Word2 { get; }

        public string? Word3 { get; }

        public int Size { get; init; }

        public int Skip { get; init; }

        private static string? Given(string? choice) => string.IsNullOrWhiteSpace(choice) ? null : choice;
    }

    // SQLite gives the columns of an empty result no type, so rows are filled by property and not by constructor.
    private sealed class Choice
    {
        public string Value { get; init; } = "";

        public string Title { get; init; } = "";

        public long Count { get; init; }
    }

    private sealed class Row
    {
        public string Id { get; init; } = "";

        public string Name { get; init; } = "";

        public string? Type { get; init; }

        public string? District { get; init; }

        public string? Province { get; init; }

        public int? FiscalYear { get; init; }

        public long? Total { get; init; }

        public string? Level { get; init; }

        public string? LevelTitle { get; init; }

        public int? Findings { get; init; }

        public AgencyRow Read() => new(
            Stored.Id(Id), Name, Type, District, Province, FiscalYear, Stored.Score(Total),
            Level is null ? null : new ResultLevel(Level, LevelTitle ?? Level), Findings ?? 0);
    }
}
