using OpenIta.Frameworks;
using OpenIta.Storage;

namespace OpenIta.Results;

/// <summary>Results of one year as the rows that are stored of them. Made without the database, so while it is busy.</summary>
/// <param name="Agencies">Whose they are, as they are stored.</param>
/// <param name="Shapes">Of the scores.</param>
internal sealed record ResultRows(ResultAudience Audience, int FiscalYear, string[] Agencies, IReadOnlyList<Shape> Shapes, IReadOnlyList<RowBatch> Batches)
{
    private const string Key = "fiscal_year, agency_id";

    public static ResultRows Of(ResultAudience audience, int fiscalYear, IReadOnlyList<AgencyResult> results)
    {
        var agencies = Values(r => Stored.Id(r.Agency));
        (string, Array) agency = ("agency_id", agencies), year = ("fiscal_year", Values(_ => (long)fiscalYear));
        (string, Array) scores = ("scores", Values(r => NodeScores.Write(r.Year.Framework, r.Year.Scores)));
        (string, Array)[] summary =
        [
            agency, year, ("total", Values(r => Stored.Score(r.Year.Total))), ("level", Values(r => r.Year.Level?.Code)),
            ("level_title", Values(r => r.Year.Level?.Title)), ("findings", Values(r => (long)r.Year.Findings)),
        ];
        return new ResultRows(
            audience, fiscalYear, agencies, [.. results.Select(r => r.Year.Framework).OfType<Framework>().Select(NodeScores.ShapeOf).Distinct()],
            audience is ResultAudience.Everyone
                ? [new RowBatch("agency_year", summary) { Key = Key }, new RowBatch("agency_node", agency, year, scores) { Key = Key }]
                : [new RowBatch("unpublished_result", [.. summary, scores]) { Key = Key }]);

        T[] Values<T>(Func<AgencyResult, T> value) => [.. results.Select(value)];
    }
}
