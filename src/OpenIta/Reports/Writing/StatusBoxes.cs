using OpenIta.Documents;

namespace OpenIta.Reports.Writing;

/// <summary>☐ ยังไม่ได้ดำเนินการ ☑ ดำเนินการ, then what was done.</summary>
internal static class StatusBoxes
{
    private const char Empty = '☐';
    private const char Ticked = '☑';

    public static bool AreIn(string? printed) => printed is not null && printed.AsSpan().IndexOfAny(Empty, Ticked) >= 0;

    public static Cell Of(StatusCell cell)
    {
        var blocks = new List<Block>();
        if (Boxes(cell) is { Count: > 0 } boxes)
            blocks.Add(new Paragraph(boxes));
        if (!string.IsNullOrEmpty(cell.Text))
            blocks.AddRange(ItemLines.Of([.. cell.Text.Split('\n')]));
        return blocks.Count == 0 ? Cell.Of("") : new Cell(blocks);
    }

    private static List<Inline> Boxes(StatusCell cell) =>
        AreIn(cell.Printed) ? AsPrinted(cell.Printed!) : cell.Status is { } status ? AsMeant(status) : [];

    private static List<Inline> AsPrinted(string printed)
    {
        var boxes = new List<Inline>();
        for (var at = printed.AsSpan().IndexOfAny(Empty, Ticked); at >= 0;)
        {
            var next = printed.AsSpan(at + 1).IndexOfAny(Empty, Ticked) is >= 0 and var found ? at + 1 + found : -1;
            boxes.Add(new CheckBox(printed[at] == Ticked, printed[(at + 1)..(next < 0 ? printed.Length : next)].Trim()));
            boxes.Add(new Run(" "));
            at = next;
        }
        return boxes;
    }

    // The third box stands there only where work is under way, as in the forms that agencies use.
    private static List<Inline> AsMeant(MeasureStatus status)
    {
        var boxes = new List<Inline> { new CheckBox(status == MeasureStatus.NotStarted, "ยังไม่ได้ดำเนินการ"), new Run(" ") };
        if (status == MeasureStatus.InProgress)
            boxes.AddRange([new CheckBox(Checked: true, "อยู่ระหว่างดำเนินการ"), new Run(" ")]);
        boxes.Add(new CheckBox(status == MeasureStatus.Done, "ดำเนินการ"));
        return boxes;
    }
}
