using OpenIta.Accounts;
using OpenIta.Results;
using OpenIta.Storage;

namespace OpenIta.Statistics;

/// <summary>Everything the dashboard of a place shows.</summary>
/// <param name="Years">Every year the reader may see at this place, the latest first; for those who watch over the place also one that has open surveys and no result.</param>
/// <param name="Shown">The year asked for, among <paramref name="Years"/>.</param>
/// <param name="IsPublished">False where the shown year holds results that are not public yet.</param>
/// <param name="Fill">How far surveys are that are open now; only for those who watch over the place.</param>
public sealed record Dashboard(StatisticPlace Place, IReadOnlyList<Statistic> Years, Statistic Shown, bool IsPublished, IReadOnlyList<PlaceFill> Fill)
{
    public Statistic? Before => Years.FirstOrDefault(y => y.FiscalYear == Shown.FiscalYear - 1);
}

/// <summary>Loads dashboards: one row for each year, whatever the number of agencies.</summary>
public sealed class Dashboards(Database database)
{
    /// <param name="fiscalYear">Null for the latest with totals; where there are none, the latest.</param>
    /// <returns>Null when the reader may see nothing of the place and year.</returns>
    public Task<Dashboard?> Load(StatisticPlace place, int? fiscalYear, Actor reader, DateTimeOffset now, CancellationToken stop = default) => database.Read(
        async session =>
        {
            var published = await StatisticStore.Of(session, ResultAudience.Everyone, place);
            var unpublished = reader.May(Permission.ReadScores, place.Scope, now)
                ? await StatisticStore.Of(session, ResultAudience.ReadersOfScores, place)
                : [];
            var fill = await OpenSurveys.Fill(session, place, reader, now);
            // While its surveys are open a year has no result, yet there is something to watch over.
            IReadOnlyList<Statistic> open = fill.Count > 0 && await OpenSurveys.Year(session, now) is { } year ? [Statistic.None(year)] : [];
            // Where a year has both, those who may see it see it as it will be published.
            var years = unpublished.Concat(published).Concat(open).DistinctBy(s => s.FiscalYear).OrderByDescending(s => s.FiscalYear).ToList();
            var shown = fiscalYear is { } asked ? years.Find(y => y.FiscalYear == asked) : years.Find(y => y.WithTotal > 0) ?? years.FirstOrDefault();
            return shown is null ? null : new Dashboard(place, years, shown, published.Contains(shown), fill);
        },
        stop);
}
