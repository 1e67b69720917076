using OpenIta.Agencies;
using OpenIta.Storage;

namespace OpenIta.Results;

/// <summary>The result of one year in short, as lists show it.</summary>
/// <param name="Findings">Findings of the audit in the current reports of the year.</param>
internal sealed record YearSummary(int FiscalYear, decimal? Total, ResultLevel? Level, int Findings);

/// <summary>Results in short, derived again from the current reports of an agency whenever one is stored.</summary>
internal static class ResultStore
{
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
