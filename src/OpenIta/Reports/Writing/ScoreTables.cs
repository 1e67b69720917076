using OpenIta.Documents;

namespace OpenIta.Reports.Writing;

/// <summary>Scores, ranking and weights as tables.</summary>
internal static class ScoreTables
{
    public static ReportPart Scores(IReadOnlyList<PrintedScore> scores, NodeNames names)
    {
        var rows = scores.Select(s => new Row([Cell.Of(names.Of(s.Code)), Cell.Of(s.Text, Alignment.End)]));
        return new ReportPart([.. scores.Select(s => s.Line)], [Table.Of(["ตัวชี้วัด", "ผลคะแนน"], rows, [4, 1]) with { Description = "ผลคะแนน" }]);
    }

    public static ReportPart Ranking(PublishedReport report)
    {
        var rows = report.Ranking.Select(r => new Row(
        [
            Cell.Of(Number(r.Rank), Alignment.Center),
            Cell.Of(r.Title),
            Cell.Of(r.Value is { } value ? Score(value) : "", Alignment.End),
        ]));
        return new ReportPart([.. report.Ranking.Select(r => r.Line)], [Table.Of(["อันดับ", "ตัวชี้วัด", "คะแนน"], rows, [1, 4, 1]) with { Description = "คะแนนเรียงลำดับรายตัวชี้วัด" }]);
    }

    public static ReportPart Weights(PublishedReport report, NodeNames names)
    {
        var rows = report.Weights.Select(w => new Row([Cell.Of(names.Of(w.Code)), Cell.Of($"ร้อยละ {Number(w.Percent)}", Alignment.End)]));
        return new ReportPart([.. report.Weights.Select(w => w.Line)], [Table.Of(["เครื่องมือในการประเมิน", "น้ำหนัก"], rows, [4, 1]) with { Description = "น้ำหนักของเครื่องมือ" }]);
    }

    private static string Score(decimal value) => value.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);

    private static string Number(decimal value) => value.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
}
