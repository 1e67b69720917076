using System.Globalization;
using OpenIta.Basics;
using OpenIta.Reports;

namespace OpenIta.Measures;

/// <summary>A row of a published report as a measure with what it says of its progress.</summary>
/// <param name="Row">Its place in the report: the table and the number of the row.</param>
internal sealed record ReportRow(string Row, MeasureContent Content, MeasureStatus? Status, string? Text, string? Outcome, IReadOnlyList<int> Lines);

/// <summary>The measures that a published report tells of: its measures, and the rows of progress that name a measure of their own.</summary>
internal static class ReportRowsOf
{
    public static IReadOnlyList<ReportRow> Measures(PublishedReport report) =>
        [.. report.Measures.Select(Of), .. report.IndicatorProgress.Select(Of).OfType<ReportRow>()];

    private static ReportRow Of(ReportedMeasure measure, int at) => new(
        Place("measure", at),
        new MeasureContent
        {
            Title = measure.Title,
            Steps = measure.Steps,
            Weakness = measure.Weakness ?? measure.About,
            Nodes = measure.Nodes,
            Responsible = measure.Responsible,
            Period = measure.Period,
            Monitoring = measure.Monitoring,
            ReportEvery = RhythmIn(measure.Monitoring),
            Budget = BudgetIn(measure.Extra),
        },
        measure.Status,
        measure.Results,
        measure.Outcome,
        measure.Lines);

    private static ReportRow? Of(IndicatorProgress row, int at) => (row.Measure ?? (row.Steps.Count > 0 ? row.Steps[0] : row.Progress ?? row.Title)) is not { Length: > 0 } title
        ? null
        : new ReportRow(
            Place("progress", at),
            new MeasureContent
            {
                Title = title,
                Steps = row.Steps,
                Weakness = row.Title ?? row.IndicatorTitle,
                Nodes = [.. new[] { row.Code ?? row.Indicator ?? row.Instrument }.OfType<string>()],
                Responsible = row.Responsible,
                Period = row.Period,
                Monitoring = row.Monitoring,
                ReportEvery = RhythmIn(row.Monitoring),
                Budget = BudgetIn(row.Extra),
            },
            row.Status,
            row.Progress,
            null,
            row.Lines);

    private static decimal? BudgetIn(IReadOnlyList<ExtraCell> cells) =>
        cells.FirstOrDefault(c => c.Heading.Contains("งบประมาณ", StringComparison.Ordinal)) is { } cell && BudgetText.Read(cell.Text) is { IsRefused: false } read ? read.Value.Baht : null;

    // รายไตรมาส, ราย 6 เดือน, รายเดือน: the longest rhythm that is named is the one that holds.
    private static Rhythm? RhythmIn(string? text)
    {
        var key = ThaiText.Squeeze(text ?? "");
        return key.Contains("6เดือน", StringComparison.Ordinal) ? Rhythm.HalfYear
            : key.Contains("ไตรมาส", StringComparison.Ordinal) ? Rhythm.Quarter
            : key.Contains("รายเดือน", StringComparison.Ordinal) || key.Contains("ทุกเดือน", StringComparison.Ordinal) ? Rhythm.Month
            : null;
    }

    private static string Place(string table, int row) => $"{table}:{(row + 1).ToString(CultureInfo.InvariantCulture)}";
}
