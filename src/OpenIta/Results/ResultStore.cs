using OpenIta.Agencies;
using OpenIta.Frameworks;
using OpenIta.Storage;

namespace OpenIta.Results;

/// <summary>The result of one year in short, as lists show it.</summary>
/// <param name="Findings">Findings of the audit in the current reports of the year.</param>
internal sealed record YearSummary(int FiscalYear, decimal? Total, ResultLevel? Level, int Findings);

/// <summary>Results in short, derived again from the current reports of an agency whenever one is stored.</summary>
internal static class ResultStore
{
    /// <summary>Makes the rows of an agency again from what is public: its reports, and published scores of cycles.</summary>
    public static async Task Derive(Session session, Guid agency, Func<int, Framework?> frameworkOf)
    {
        var assessed = (await AssessedScoreStore.Of(session, agency)).Where(a => a.Standing == Standing.Published).ToList();
        var years = YearResults.Of(await ReportStore.Current(session, agency), frameworkOf, assessed);
        await Replace(session, agency, [.. years.Select(y => new YearSummary(y.FiscalYear, y.Total, y.Level, y.Findings.Count))]);
    }

    public static async Task Replace(Session session, Guid agency, IReadOnlyList<YearSummary> years)
    {
        var id = Stored.Id(agency);
        await session.Execute("delete from agency_year where agency_id = @Id", new { Id = id });
        await session.Execute(
            """
            insert into agency_year (agency_id, fiscal_year, total, level, level_title, findings)
            values (@Id, @FiscalYear, @Total, @Level, @LevelTitle, @Findings)
            """,
            years.Select(y => new
            {
                Id = id,
                y.FiscalYear,
                Total = Stored.Score(y.Total),
                Level = y.Level?.Code,
                LevelTitle = y.Level?.Title,
                y.Findings,
            }));
        await AgencyStore.SetShownYear(session, agency, ShownYear(years));
    }

    private static int? ShownYear(IReadOnlyList<YearSummary> years) =>
        years.Where(y => y.Total is not null).Max(y => (int?)y.FiscalYear) ?? years.Max(y => (int?)y.FiscalYear);
}
