using OpenIta.Basics;
using OpenIta.Frameworks;
using OpenIta.Storage;

namespace OpenIta.Results;

/// <summary>The results of many agencies in one year, made as <see cref="ResultStore.Derive"/> makes those of one.</summary>
internal static class NationResults
{
    // Few, so that most of what is made of them dies young: with five times as many, a third of the time went into collecting garbage.
    private const int AtOnce = 100;

    /// <summary>Makes the year's results of these agencies again after scores of a cycle have changed.</summary>
    public static async Task Derive(Session session, int fiscalYear, IReadOnlySet<Guid> agencies, Func<int, Framework?> frameworkOf)
    {
        // What reports print outranks what a cycle gave, and a report may speak of several years: such agencies are few.
        var reported = (await ReportStore.Reported(session)).Where(agencies.Contains).ToHashSet();
        foreach (var agency in reported)
            await ResultStore.Derive(session, agency, frameworkOf);
        var framework = frameworkOf(fiscalYear);
        var open = false;
        await foreach (var (published, final) in Assessed(session, fiscalYear, agencies.Except(reported)).MakeAhead(part => Results(part, fiscalYear, framework)))
        {
            await ResultStore.Save(session, ResultAudience.Everyone, fiscalYear, published);
            await ResultStore.Save(session, ResultAudience.ReadersOfScores, fiscalYear, final);
            open |= published.Count > 0;
        }
        if (open)
            await ResultStore.ShowLatest(session);
    }

    // The session does one thing after the other: while it reads and writes, the other cores make results of what it has read before.
    private static async IAsyncEnumerable<List<AssessedScores[]>> Assessed(Session session, int fiscalYear, IEnumerable<Guid> agencies)
    {
        foreach (var part in agencies.Order().Chunk(AtOnce))
            yield return [.. (await AssessedScoreStore.OfYear(session, fiscalYear, part)).GroupBy(a => a.Agency, (_, scores) => scores.ToArray())];
    }

    private static (List<AgencyResult> Published, List<AgencyResult> Final) Results(List<AssessedScores[]> agencies, int fiscalYear, Framework? framework)
    {
        var published = agencies.ConvertAll(scores => Array.FindAll(scores, s => s.Standing == Standing.Published)).FindAll(scores => scores.Length > 0);
        var final = agencies.FindAll(scores => Array.Exists(scores, s => s.Standing == Standing.Final));
        return (Of(published), Of(final));

        List<AgencyResult> Of(List<AssessedScores[]> seen) => [.. seen.AsParallel().AsOrdered().Select(scores => new AgencyResult(scores[0].Agency, YearSummary.Of(fiscalYear, framework, scores)))];
    }
}
