using OpenIta.Basics;
using OpenIta.Measures;
using OpenIta.Results;
using OpenIta.Storage;

namespace OpenIta.Publishing;

/// <summary>Fiscal years an agency has something to report of.</summary>
public static class ReportYears
{
    /// <summary>The latest that any agency has a total of, or else any result; this year where there is none.</summary>
    public static async Task<FiscalYear> Latest(Session session, DateTimeOffset now) =>
        await ResultStore.LatestYear(session) is { } year ? new FiscalYear(year) : FiscalYear.On(Bangkok.DayOf(now));

    /// <summary>The latest first; this year where there is nothing yet.</summary>
    public static async Task<IReadOnlyList<int>> Of(Session session, Guid agency, DateTimeOffset now)
    {
        var reported = (await ReportStore.Current(session, agency)).Select(r => r.Report.FiscalYear).OfType<int>();
        var years = reported.Concat(await MeasureStore.Years(session, agency)).Concat((await AssessedScoreStore.Of(session, agency)).Select(a => a.FiscalYear)).Distinct().OrderDescending().ToList();
        return years.Count > 0 ? years : [FiscalYear.On(Bangkok.DayOf(now)).BuddhistEra];
    }
}
