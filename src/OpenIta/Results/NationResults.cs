using OpenIta.Basics;
using OpenIta.Frameworks;
using OpenIta.Storage;

namespace OpenIta.Results;

/// <summary>The results of many agencies in one year, made as <see cref="ResultStore.Derive"/> makes those of one, part by part: the session reads and writes, other cores make.</summary>
internal sealed class NationResults
{
    // Few, so that most of what is made of them dies young: with five times as many, a third of the time went into collecting garbage.
    public const int AtOnce = 100;

    private readonly int fiscalYear;
    private readonly Func<int, Framework?> frameworkOf;
    private readonly Framework? framework;
    private readonly Shapes shapes;

    // What reports print outranks what a cycle gave, and a report may speak of several years: such agencies are few, and made one by one.
    private readonly HashSet<Guid> reported;

    private bool isOpen;

    private NationResults(int fiscalYear, Func<int, Framework?> frameworkOf, Shapes shapes, HashSet<Guid> reported) =>
        (this.fiscalYear, this.frameworkOf, framework, this.shapes, this.reported) = (fiscalYear, frameworkOf, frameworkOf(fiscalYear), shapes, reported);

    public static async Task<NationResults> OfYear(Session session, int fiscalYear, Func<int, Framework?> frameworkOf)
    {
        if (frameworkOf(fiscalYear) is { } framework)
            await Shapes.Keep(session, NodeScores.ShapeOf(framework));
        return new NationResults(fiscalYear, frameworkOf, await Shapes.Of(session), [.. await ReportStore.Reported(session)]);
    }

    /// <summary>Makes the year's results of these agencies again after scores of a cycle have changed.</summary>
    public static async Task Derive(Session session, int fiscalYear, IReadOnlySet<Guid> agencies, Func<int, Framework?> frameworkOf)
    {
        var year = await OfYear(session, fiscalYear, frameworkOf);
        await foreach (var made in Parts().MakeAhead(1, stored => Task.FromResult(year.Make(stored, []))))
            await year.Save(session, made);
        await year.End(session, agencies);

        async IAsyncEnumerable<IReadOnlyList<AssessedRow>> Parts()
        {
            foreach (var part in agencies.Order().Chunk(AtOnce))
                yield return await year.Stored(session, part);
        }
    }

    /// <summary>What the results of some agencies are made of.</summary>
    public Task<IReadOnlyList<AssessedRow>> Stored(Session session, IReadOnlyCollection<Guid> agencies) => AssessedScoreStore.OfYear(session, fiscalYear, agencies);

    /// <summary>Needs no database.</summary>
    /// <param name="fresh">In place of what is stored of the same agency and instrument, and beside the rest.</param>
    public ResultRows Make(IReadOnlyList<AssessedRow> stored, IReadOnlyCollection<AssessedScores> fresh)
    {
        var replaced = fresh.Select(f => (f.Agency, f.Instrument)).ToHashSet();
        var agencies = stored.Select(row => row.Read(shapes)).Where(s => !replaced.Contains((s.Agency, s.Instrument))).Concat(fresh)
            .Where(s => !reported.Contains(s.Agency)).GroupBy(s => s.Agency, (_, scores) => scores.ToArray()).ToList();
        var published = agencies.ConvertAll(scores => Array.FindAll(scores, s => s.Standing == Standing.Published)).FindAll(scores => scores.Length > 0);
        var final = agencies.FindAll(scores => Array.Exists(scores, s => s.Standing == Standing.Final));
        return ResultRows.Of(fiscalYear, Results(published), Results(final));
    }

    /// <param name="beside">Other rows of the same agencies.</param>
    public async Task Save(Session session, ResultRows made, params IReadOnlyList<RowBatch> beside)
    {
        await ResultStore.Insert(session, made, beside);
        isOpen |= made.Published.Length > 0;
    }

    /// <summary>After all parts of these agencies are saved.</summary>
    public async Task End(Session session, IEnumerable<Guid> agencies)
    {
        await ResultStore.Changed(session, fiscalYear);
        foreach (var agency in agencies.Where(reported.Contains))
            await ResultStore.Derive(session, agency, frameworkOf);
        if (isOpen)
            await ResultStore.ShowLatest(session);
    }

    private List<AgencyResult> Results(List<AssessedScores[]> agencies) =>
        agencies.ConvertAll(scores => new AgencyResult(scores[0].Agency, YearSummary.Of(fiscalYear, framework, scores)));
}
