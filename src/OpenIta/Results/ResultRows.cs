using OpenIta.Storage;

namespace OpenIta.Results;

/// <summary>Results of one year as the rows that are stored of them. Made without the database, so while it is busy.</summary>
/// <param name="Published">Whose results are for everyone, as they are stored: what was unpublished of them goes.</param>
internal sealed record ResultRows(int FiscalYear, string[] Published, IReadOnlyList<RowBatch> Batches)
{
    private static readonly string[] Key = ["fiscal_year", "agency_id"];

    /// <param name="published">For everyone.</param>
    /// <param name="final">For those alone who may read scores.</param>
    public static ResultRows Of(int fiscalYear, IReadOnlyList<AgencyResult> published, IReadOnlyList<AgencyResult> final)
    {
        IEnumerable<RowBatch> batches =
        [
            new RowBatch("agency_year", [.. Keys(published), .. Summary(published)]) { Key = Key },
            new RowBatch("agency_node", [.. Keys(published), Scores(published)]) { Key = Key },
            new RowBatch("unpublished_result", [.. Keys(final), .. Summary(final), Scores(final)]) { Key = Key },
        ];
        return new ResultRows(fiscalYear, [.. published.Select(r => Stored.Id(r.Agency))], [.. batches.Where(b => b.Count > 0)]);

        (string, Array)[] Keys(IReadOnlyList<AgencyResult> of) => [("agency_id", Values(of, r => Stored.Id(r.Agency))), ("fiscal_year", Values(of, _ => (long)fiscalYear))];
    }

    private static (string, Array)[] Summary(IReadOnlyList<AgencyResult> of) =>
    [
        ("total", Values(of, r => Stored.Score(r.Year.Total))), ("level", Values(of, r => r.Year.Level?.Code)), ("level_title", Values(of, r => r.Year.Level?.Title)),
        ("findings", Values(of, r => (long)r.Year.Findings)),
    ];

    private static (string, Array) Scores(IReadOnlyList<AgencyResult> of) => ("scores", Values(of, r => NodeScores.Write(r.Year.Framework, r.Year.Scores)));

    private static T[] Values<T>(IReadOnlyList<AgencyResult> of, Func<AgencyResult, T> value) => [.. of.Select(value)];
}
