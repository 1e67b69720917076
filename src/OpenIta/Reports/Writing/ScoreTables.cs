using System.Globalization;
using OpenIta.Documents;

namespace OpenIta.Reports.Writing;

/// <summary>Scores, ranking and weights as tables, for reports that print none.</summary>
internal static class ScoreTables
{
    public static ReportPart Scores(IReadOnlyList<PrintedScore> scores, NodeNames names) => new(
        [.. scores.Select(s => s.Line)],
        [Table.Of(["ตัวชี้วัด", "ผลคะแนน"], scores.Select(s => new Row([Cell.Of(names.Of(s.Code)), Cell.Of(s.Text, Alignment.End)])), [4, 1]) with { Description = "ผลคะแนน" }]);

    public static ReportPart Ranking(IReadOnlyList<RankedIndicator> ranking) => new(
        [.. ranking.Select(r => r.Line)],
        [Table.Of(["อันดับ", "ตัวชี้วัด", "คะแนน"], ranking.Select(RankingRow), [1, 4, 1]) with { Description = "คะแนนเรียงลำดับรายตัวชี้วัด" }]);

    public static ReportPart Weights(IReadOnlyList<PrintedWeight> weights, NodeNames names) => new(
        [.. weights.Select(w => w.Line)],
        [Table.Of(["เครื่องมือในการประเมิน", "น้ำหนัก"], weights.Select(w => new Row([Cell.Of(names.Of(w.Code)), Cell.Of(names.Percent(Number(w.Percent)), Alignment.End)])), [4, 1]) with { Description = "น้ำหนักของเครื่องมือ" }]);

    private static Row RankingRow(RankedIndicator ranked) => new(
    [
        Cell.Of(Number(ranked.Rank), Alignment.Center),
        Cell.Of(ranked.Title),
        Cell.Of(ranked.Value?.ToString("0.00", CultureInfo.InvariantCulture) ?? "", Alignment.End),
    ]);

    private static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
