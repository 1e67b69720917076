using System.Collections.ObjectModel;
using OpenIta.Frameworks;
using OpenIta.Storage;

namespace OpenIta.Results;

/// <summary>
/// Results in short, with the score of every node. What is public and what is only final are kept in tables of their own;
/// whoever asks says for whom.
/// </summary>
public static class ResultStore
{
    // More agencies than the nation has.
    private const int Most = 100_000;

    /// <summary>
    /// Makes the rows of an agency again from its reports and the scores of cycles: those for everyone from what is published,
    /// and those for readers of scores, where a year has final scores that are not published.
    /// </summary>
    internal static async Task Derive(Session session, Guid agency, Func<int, Framework?> frameworkOf)
    {
        var reports = await ReportStore.Current(session, agency);
        var assessed = (await AssessedScoreStore.Of(session, agency)).Where(a => a.Standing != Standing.Preliminary).ToList();
        await Replace(session, agency, Summaries(assessed.Where(a => a.Standing == Standing.Published)));
        var final = assessed.Where(a => a.Standing == Standing.Final).Select(a => a.FiscalYear).ToHashSet();
        await session.Execute("delete from unpublished_result where agency_id = @Id", new { Id = Stored.Id(agency) });
        foreach (var year in Summaries(assessed).Where(y => final.Contains(y.FiscalYear)))
            await Save(session, ResultAudience.ReadersOfScores, year.FiscalYear, [new AgencyResult(agency, year)]);

        IReadOnlyList<YearSummary> Summaries(IEnumerable<AssessedScores> seen) => reports.Count > 0
            ? [.. YearResults.Of(reports, frameworkOf, [.. seen]).Select(YearSummary.Of)]
            : [.. seen.GroupBy(a => a.FiscalYear).Select(year => YearSummary.Of(year.Key, frameworkOf(year.Key), [.. year]))];
    }

    /// <summary>Makes the rows of agencies again whose scores of nodes are not kept yet; says of how many.</summary>
    public static async Task<int> DeriveWithoutNodes(Session session, Func<int, Framework?> frameworkOf)
    {
        var without = await session.List<string>(
            $"""
            select distinct y.agency_id from agency_year y
            where not exists (select 1 from agency_node n where n.fiscal_year = y.fiscal_year and n.agency_id = y.agency_id) limit {Most}
            """);
        foreach (var agency in without)
            await Derive(session, Stored.Id(agency), frameworkOf);
        return without.Count;
    }

    /// <summary>The latest with a total of any agency, or else with any result; null before there is one.</summary>
    public static async Task<int?> LatestYear(Session session) => (int?)await session.Find<long?>(
        "select coalesce((select max(fiscal_year) from agency_year where total is not null), (select max(fiscal_year) from agency_year))");

    internal static async Task Replace(Session session, Guid agency, IReadOnlyList<YearSummary> years)
    {
        var id = new { Id = Stored.Id(agency) };
        var before = await session.List<long>($"select fiscal_year from agency_year where agency_id = @Id order by fiscal_year limit {Most}", id);
        await session.Execute("delete from agency_year where agency_id = @Id", id);
        await session.Execute("delete from agency_node where agency_id = @Id", id);
        foreach (var year in years)
            await Save(session, ResultAudience.Everyone, year.FiscalYear, [new AgencyResult(agency, year)]);
        foreach (var gone in before.Where(b => years.All(y => y.FiscalYear != b)))
            await Changed(session, (int)gone);
        await ShowLatest(session, agency);
    }

    /// <summary>
    /// Many results of one year at once, each in place of what was there for its agency and year. What becomes public is
    /// no longer kept as unpublished.
    /// </summary>
    public static async Task SaveYear(Session session, ResultAudience audience, int fiscalYear, IReadOnlyList<AgencyResult> results)
    {
        await Save(session, audience, fiscalYear, results);
        if (audience is ResultAudience.Everyone)
            await ShowLatest(session);
    }

    /// <summary>Makes every final result of a year public, as it stands.</summary>
    public static async Task PublishYear(Session session, int fiscalYear)
    {
        await session.Execute(
            """
            insert into agency_year (fiscal_year, agency_id, total, level, level_title, findings)
            select fiscal_year, agency_id, total, level, level_title, findings from unpublished_result where fiscal_year = @Year
            on conflict (fiscal_year, agency_id) do update set total = excluded.total, level = excluded.level, level_title = excluded.level_title, findings = excluded.findings;
            insert into agency_node (fiscal_year, agency_id, scores) select fiscal_year, agency_id, scores from unpublished_result where fiscal_year = @Year
            on conflict (fiscal_year, agency_id) do update set scores = excluded.scores;
            delete from unpublished_result where fiscal_year = @Year;
            """,
            new { Year = (long)fiscalYear });
        await Changed(session, fiscalYear);
        await ShowLatest(session);
    }

    /// <summary>Results of a year without the scores of nodes, as far as they may be seen by the audience and by nobody else.</summary>
    internal static async Task<IReadOnlyDictionary<Guid, YearSummary>> TotalsOfYear(Session session, ResultAudience audience, int fiscalYear)
    {
        var rows = await session.List<Row>(
            $"""
            select agency_id as "Agency", total as "Total", level as "Level", level_title as "LevelTitle", findings as "Findings"
            from {Totals(audience)} where fiscal_year = @Year limit {Most}
            """,
            new { Year = (long)fiscalYear });
        var shapes = await Shapes.Of(session);
        return rows.Select(r => r.Read(shapes, fiscalYear)).ToDictionary(r => r.Agency, r => r.Year);
    }

    /// <summary>Scores at every node of some agencies in a year.</summary>
    internal static async Task<IReadOnlyDictionary<Guid, IReadOnlyDictionary<string, decimal>>> ScoresOf(Session session, ResultAudience audience, int fiscalYear, IReadOnlyCollection<Guid> agencies)
    {
        var rows = await session.List<Row>(
            $"""select agency_id as "Agency", scores as "Scores" from {Scores(audience)} where fiscal_year = @Year and agency_id in @Agencies limit {Most}""",
            new { Year = (long)fiscalYear, Agencies = agencies.Select(Stored.Id).ToArray() });
        var shapes = await Shapes.Of(session);
        return rows.Select(r => r.Read(shapes, fiscalYear)).ToDictionary(r => r.Agency, r => r.Year.Scores);
    }

    /// <summary>The table of totals and levels, a row for an agency and year.</summary>
    private static string Totals(ResultAudience audience) => audience is ResultAudience.Everyone ? "agency_year" : "unpublished_result";

    /// <summary>The table of scores at every node, a row for an agency and year.</summary>
    private static string Scores(ResultAudience audience) => audience is ResultAudience.Everyone ? "agency_node" : "unpublished_result";

    /// <summary>All results of a year that the audience may see and others may not: the two never hold the same row.</summary>
    public static async Task<IReadOnlyList<AgencyResult>> OfYear(Session session, ResultAudience audience, int fiscalYear)
    {
        var rows = await session.List<Row>(
            $"""
            select y.agency_id as "Agency", y.total as "Total", y.level as "Level", y.level_title as "LevelTitle", y.findings as "Findings", n.scores as "Scores"
            from {Totals(audience)} y left join {Scores(audience)} n on n.agency_id = y.agency_id and n.fiscal_year = y.fiscal_year
            where y.fiscal_year = @Year order by y.agency_id limit {Most}
            """,
            new { Year = (long)fiscalYear });
        var shapes = await Shapes.Of(session);
        return [.. rows.Select(r => r.Read(shapes, fiscalYear))];
    }

    internal static async Task Save(Session session, ResultAudience audience, int fiscalYear, IReadOnlyList<AgencyResult> results)
    {
        if (results.Count == 0)
            return;
        foreach (var framework in results.Select(r => r.Year.Framework).OfType<Framework>().Distinct())
            await Shapes.Keep(session, NodeScores.ShapeOf(framework));
        await Insert(session, audience is ResultAudience.Everyone ? ResultRows.Of(fiscalYear, results, []) : ResultRows.Of(fiscalYear, [], results));
        await Changed(session, fiscalYear);
    }

    /// <summary>A part of a year's results and other rows at once. The shapes of scores are kept before, and the year has changed when all parts are there.</summary>
    internal static async Task Insert(Session session, ResultRows results, params IReadOnlyList<RowBatch> beside)
    {
        foreach (var part in results.Published.Chunk(1000))
            await session.Execute(
                "delete from unpublished_result where fiscal_year = @Year and agency_id in @Agencies", new { Year = (long)results.FiscalYear, Agencies = part });
        await session.Insert([.. beside, .. results.Batches]);
    }

    /// <summary>To be called when results of the year were stored: what was made of them is made again.</summary>
    internal static Task<int> Changed(Session session, int fiscalYear) => session.Execute(
        "insert into result_change (fiscal_year, version) values (@Year, 1) on conflict (fiscal_year) do update set version = result_change.version + 1",
        new { Year = (long)fiscalYear });

    /// <summary>Lists show the latest year with a total, else the latest.</summary>
    /// <param name="agency">Null for all.</param>
    internal static Task<int> ShowLatest(Session session, Guid? agency = null) => session.Execute(
        """
        update agency set shown_year =
            (select coalesce(max(case when y.total is not null then y.fiscal_year end), max(y.fiscal_year)) from agency_year y where y.agency_id = agency.id)
        where @Agency is null or id = @Agency
        """,
        new { Agency = agency is { } one ? Stored.Id(one) : null });

    private sealed class Row
    {
        public string Agency { get; init; } = "";

        public long? Total { get; init; }

        public string? Level { get; init; }

        public string? LevelTitle { get; init; }

        public long Findings { get; init; }

        public string? Scores { get; init; }

        public AgencyResult Read(Shapes shapes, int fiscalYear) => new(
            Stored.Id(Agency),
            new YearSummary(fiscalYear, Stored.Score(Total), Level is null ? null : new ResultLevel(Level, LevelTitle ?? Level), (int)Findings)
            {
                Scores = Scores is null ? ReadOnlyDictionary<string, decimal>.Empty : NodeScores.Read(shapes, Scores),
            });
    }
}
