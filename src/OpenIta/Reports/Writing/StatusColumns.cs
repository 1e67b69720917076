using OpenIta.Documents;

namespace OpenIta.Reports.Writing;

/// <summary>How a table tells the status of a row.</summary>
internal enum StatusLayout { None, Boxes, ThreeColumns, OwnColumn }

/// <summary>What a row says of its state: as it is meant, as it was printed, and the text of its results.</summary>
internal sealed record StatusCell(MeasureStatus? Status, string? Printed, string? Text);

/// <summary>
/// The columns of status and results: check boxes before the words where they were printed so or nothing was,
/// a column for each status in wide tables, a column of its own where the words are others.
/// </summary>
internal static class StatusColumns
{
    private static readonly (string Heading, MeasureStatus Status)[] Three =
        [("ยังไม่ดำเนินการ", MeasureStatus.NotStarted), ("อยู่ระหว่างดำเนินการ", MeasureStatus.InProgress), ("ดำเนินการแล้ว", MeasureStatus.Done)];

    public static IEnumerable<Column<T>> Of<T>(IReadOnlyList<T> rows, string results, double width, bool wide, Func<T, StatusCell> of)
    {
        var layout = LayoutOf([.. rows.Select(of)], wide);
        if (layout == StatusLayout.OwnColumn)
            yield return Column<T>.Text("สถานะ", 1.3, r => of(r).Printed);
        if (layout == StatusLayout.ThreeColumns)
            foreach (var (heading, status) in Three)
                yield return new Column<T>(heading, 1.2, r => Cell.Of(of(r).Status == status ? "✓" : "", Alignment.Center), r => of(r).Status is not null);
        if (layout == StatusLayout.Boxes)
            yield return new Column<T>(results, width, r => StatusBoxes.Of(of(r)), r => of(r) is not { Status: null, Printed: null, Text: null });
        else
            yield return Column<T>.Text(results, width, r => of(r).Text);
    }

    private static StatusLayout LayoutOf(List<StatusCell> cells, bool wide)
    {
        if (cells.TrueForAll(c => c.Status is null && c.Printed is null))
            return StatusLayout.None;
        if (cells.Exists(c => StatusBoxes.AreIn(c.Printed)))
            return StatusLayout.Boxes;
        if (cells.Exists(c => c.Printed is not null && !Array.Exists(Three, t => Squeezed(t.Heading) == Squeezed(c.Printed))))
            return StatusLayout.OwnColumn;
        return wide || cells.Exists(c => c.Printed is not null) ? StatusLayout.ThreeColumns : StatusLayout.Boxes;
    }

    private static string Squeezed(string text) => text.Replace(" ", "", StringComparison.Ordinal);
}
