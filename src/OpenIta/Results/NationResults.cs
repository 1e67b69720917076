using OpenIta.Frameworks;
using OpenIta.Storage;

namespace OpenIta.Results;

/// <summary>The results of many agencies in one year, made as <see cref="ResultStore.Derive"/> makes those of one.</summary>
internal static class NationResults
{
    private const int AtOnce = 1_000;

    /// <summary>Makes the year's results of these agencies again after scores of a cycle have changed.</summary>
    public static async Task Derive(Session session, int fiscalYear, IReadOnlySet<Guid> agencies, Func<int, Framework?> frameworkOf)
    {
        // What reports print outranks what a cycle gave, and a report may speak of several years: such agencies are few.
        var reported = (await ReportStore.Reported(session)).Where(agencies.Contains).ToHashSet();
        foreach (var agency in reported)
            await ResultStore.Derive(session, agency, frameworkOf);
        foreach (var part in agencies.Except(reported).Order().Chunk(AtOnce))
            await Derive(session, fiscalYear, part, frameworkOf);
    }

    private static async Task Derive(Session session, int fiscalYear, Guid[] agencies, Func<int, Framework?> frameworkOf)
    {
        var assessed = (await AssessedScoreStore.OfYear(session, fiscalYear, agencies)).GroupBy(a => a.Agency).ToList();
        await Save(session, ResultAudience.Everyone, fiscalYear, assessed.Select(a => (a.Key, a.Where(s => s.Standing == Standing.Published))), frameworkOf);
        var final = assessed.Where(a => a.Any(s => s.Standing == Standing.Final));
        await Save(session, ResultAudience.ReadersOfScores, fiscalYear, final.Select(a => (a.Key, a.AsEnumerable())), frameworkOf);
    }

    // Pure, and the most of the work: every core does its part.
    private static Task Save(
        Session session, ResultAudience audience, int fiscalYear, IEnumerable<(Guid Agency, IEnumerable<AssessedScores> Seen)> agencies, Func<int, Framework?> frameworkOf)
    {
        var results = agencies.AsParallel().AsOrdered().SelectMany(a => YearResults.Of([], frameworkOf, [.. a.Seen]).Select(y => new AgencyResult(a.Agency, YearSummary.Of(y)))).ToList();
        return results.Count == 0 ? Task.CompletedTask : ResultStore.SaveYear(session, audience, fiscalYear, results);
    }
}
