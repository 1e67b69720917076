using OpenIta.Agencies;
using OpenIta.Results;
using OpenIta.Storage;

namespace OpenIta.OpenData;

/// <summary>What a program asks of the rows of a year. Null is "any".</summary>
public sealed record RowQuery
{
    public const int LargestPage = 500;

    /// <summary>Part of a name, in any spelling.</summary>
    public string? Text { get; init; }

    public string? Type { get; init; }

    public string? Province { get; init; }

    /// <summary>Code of a level.</summary>
    public string? Level { get; init; }

    public int Page { get; init; } = 1;

    public int PageSize { get; init; } = 100;
}

/// <summary>An agency as everyone may know it.</summary>
public sealed record AgencyEntry
{
    public string Id { get; init; } = "";

    public string? Code { get; init; }

    public string Name { get; init; } = "";

    public string? Type { get; init; }

    public string? Size { get; init; }

    public string? District { get; init; }

    public string? Province { get; init; }
}

/// <summary>An agency with its result of a year at every node.</summary>
public sealed record ResultRow(Guid Agency, string Name, string? Type, string? Province, AgencyResult Result);

/// <summary>Agencies and results, a page at a time, in the order of ids, so that pages fit together while results are added.</summary>
public sealed class PublicRows(Database database)
{
    private const string Conditions = $"""

        and (@Type is null or a.type = @Type) and (@Province is null or a.province = @Province)
        and {SearchWords.Condition}

        """;

    public Task<Page<AgencyEntry>> Agencies(RowQuery query, CancellationToken stop = default) => database.Read(
        async session =>
        {
            var asked = new Asked(query, null);
            var count = await session.One<long>("select count(*) from agency a where 1 = 1" + Conditions, asked);
            var rows = await session.List<AgencyEntry>(
                """
                select a.id as "Id", a.code as "Code", a.name as "Name", a.type as "Type", a.size_group as "Size", a.district as "District", a.province as "Province"
                from agency a where 1 = 1
                """ + Conditions + "order by a.id limit @Size offset @Skip",
                asked);
            return new Page<AgencyEntry>(rows, count, asked.Number, (int)asked.Size);
        },
        stop);

    /// <summary>Published results of a year.</summary>
    public Task<Page<ResultRow>> Results(int fiscalYear, RowQuery query, CancellationToken stop = default) =>
        Load(ResultAudience.Everyone, fiscalYear, query, stop);

    /// <summary>Final results that are not published. The caller has asked for the right to read them.</summary>
    public Task<Page<ResultRow>> UnpublishedResults(int fiscalYear, RowQuery query, CancellationToken stop = default) =>
        Load(ResultAudience.ReadersOfScores, fiscalYear, query, stop);

    private Task<Page<ResultRow>> Load(ResultAudience audience, int fiscalYear, RowQuery query, CancellationToken stop) => database.Read(
        async session =>
        {
            var asked = new Asked(query, fiscalYear);
            // Agencies are looked through once, and scores of a page alone are fetched.
            var rows = await session.List<Row>(
                $"""
                with found as materialized (select a.id, a.name, a.type, a.province, y.total, y.level, y.level_title, y.findings {Matching(audience)})
                select f.id as "Id", f.name as "Name", f.type as "Type", f.province as "Province", f.total as "Total", f.level as "Level", f.level_title as "LevelTitle",
                       f.findings as "Findings", n.scores as "Scores", (select count(*) from found) as "Found"
                from (select * from found order by id limit @Size offset @Skip) f
                left join {ResultStore.Scores(audience)} n on n.agency_id = f.id and n.fiscal_year = @Year order by f.id
                """,
                asked);
            var count = rows.Count > 0 ? rows[0].Found : await session.One<long>("select count(*) " + Matching(audience), asked);
            var shapes = await Shapes.Of(session);
            return new Page<ResultRow>([.. rows.Select(r => r.Read(shapes, fiscalYear))], count, asked.Number, (int)asked.Size);
        },
        stop);

    private static string Matching(ResultAudience audience) =>
        $"from {ResultStore.Totals(audience)} y join agency a on a.id = y.agency_id where y.fiscal_year = @Year and (@Level is null or y.level = @Level)" + Conditions;

    private sealed class Asked
    {
        public Asked(RowQuery query, int? year)
        {
            var words = SearchWords.Patterns(query.Text);
            (Type, Province, Level, Year) = (query.Type, query.Province, query.Level, year);
            (Word1, Word2, Word3) = (words.ElementAtOrDefault(0), words.ElementAtOrDefault(1), words.ElementAtOrDefault(2));
            Number = Math.Max(1, query.Page);
            Size = Math.Clamp(query.PageSize, 1, RowQuery.LargestPage);
        }

        public long? Year { get; }

        public string? Type { get; }

        public string? Province { get; }

        public string? Level { get; }

        public string? Word1 { get; }

        public string? Word2 { get; }

        public string? Word3 { get; }

        public long Size { get; }

        public long Skip => (Number - 1) * Size;

        internal int Number { get; }
    }

    private sealed class Row
    {
        public string Id { get; init; } = "";

        public string Name { get; init; } = "";

        public string? Type { get; init; }

        public string? Province { get; init; }

        public long? Total { get; init; }

        public string? Level { get; init; }

        public string? LevelTitle { get; init; }

        public long Findings { get; init; }

        public string? Scores { get; init; }

        /// <summary>How many there are on all pages.</summary>
        public long Found { get; init; }

        public ResultRow Read(Shapes shapes, int year) => new(Stored.Id(Id), Name, Type, Province, new AgencyResult(
            Stored.Id(Id),
            new YearSummary(year, Stored.Score(Total), Level is null ? null : new ResultLevel(Level, LevelTitle ?? Level), (int)Findings)
            {
                Scores = Scores is null ? new Dictionary<string, decimal>() : NodeScores.Read(shapes, Scores),
            }));
    }
}
