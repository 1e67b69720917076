using OpenIta.Agencies;
using OpenIta.Basics;
using OpenIta.Frameworks;
using OpenIta.Results;
using OpenIta.Storage;

namespace OpenIta.Statistics;

/// <summary>Makes the statistics and rankings of a year from its results, so that no page has to count.</summary>
public sealed class RebuildStatistics(Database database, FrameworkLibrary frameworks)
{
    /// <summary>One year, whether or not anything changed.</summary>
    public Task<Result<int>> Run(int fiscalYear, CancellationToken stop = default) => database.Write<int>(
        async session =>
        {
            await session.Lock(StorageLock.Statistics);
            await Rebuild(session, frameworks, fiscalYear);
            return 1;
        },
        stop);

    /// <summary>Every year whose results changed since; says how many years.</summary>
    public async Task<Result<int>> RunStale(CancellationToken stop = default)
    {
        // Results of a database from before scores of nodes were kept.
        var derived = await database.Write<int>(async session => await ResultStore.DeriveWithoutNodes(session, frameworks.OfYear), stop);
        if (derived.IsRefused)
            return derived;
        var stale = await database.Read(StatisticStore.Stale, stop);
        foreach (var year in stale)
            if (await Run(year, stop) is { IsRefused: true } refused)
                return refused;
        return stale.Count;
    }

    /// <summary>Within the transaction that freezes results.</summary>
    public static async Task Rebuild(Session session, FrameworkLibrary frameworks, int fiscalYear)
    {
        // Said first: what changes while this counts makes it stale again.
        await StatisticStore.SetFresh(session, fiscalYear);
        var agencies = (await AgencyStore.All(session)).ToDictionary(a => a.Id);
        var before = (await ResultStore.OfYear(session, ResultAudience.Everyone, fiscalYear - 1)).Where(r => r.Year.Total is not null).ToDictionary(r => r.Agency, r => r.Year.Total);
        var published = Placed(await ResultStore.OfYear(session, ResultAudience.Everyone, fiscalYear));
        await Count(ResultAudience.Everyone, published);
        await RankingStore.Replace(session, fiscalYear, published);

        var unpublished = Placed(await ResultStore.OfYear(session, ResultAudience.ReadersOfScores, fiscalYear));
        // A final result stands before what is public of the same agency.
        await Count(ResultAudience.ReadersOfScores, unpublished.Count == 0 ? [] : [.. unpublished.Concat(published).DistinctBy(r => r.Agency.Id)]);

        List<PlacedResult> Placed(IReadOnlyList<AgencyResult> results) =>
            [.. results.Select(r => new PlacedResult(agencies[r.Agency], r.Year, before.GetValueOrDefault(r.Agency)))];

        Task Count(ResultAudience audience, List<PlacedResult> results) => StatisticStore.Replace(
            session, audience, fiscalYear, [.. CountResults.Of(fiscalYear, results, frameworks.OfYear(fiscalYear), frameworks.OfYear(fiscalYear - 1))]);
    }
}
