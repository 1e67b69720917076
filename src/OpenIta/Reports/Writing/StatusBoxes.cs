using OpenIta.Documents;

namespace OpenIta.Reports.Writing;

/// <summary>☐ ยังไม่ได้ดำเนินการ ☑ ดำเนินการ, then what was done; a third box only where work is under way.</summary>
internal static class StatusBoxes
{
    public static Cell Of(MeasureStatus? status, string? progress)
    {
        var blocks = new List<Block>();
        if (status is { } known)
            blocks.Add(new Paragraph([.. Boxes(known)]));
        if (!string.IsNullOrEmpty(progress))
            blocks.Add(Paragraph.Of(progress));
        return blocks.Count == 0 ? Cell.Of("") : new Cell(blocks);
    }

    private static IEnumerable<Inline> Boxes(MeasureStatus status)
    {
        yield return new CheckBox(status == MeasureStatus.NotStarted, "ยังไม่ได้ดำเนินการ");
        yield return new Run(" ");
        if (status == MeasureStatus.InProgress)
        {
            yield return new CheckBox(Checked: true, "อยู่ระหว่างดำเนินการ");
            yield return new Run(" ");
        }
        yield return new CheckBox(status == MeasureStatus.Done, "ดำเนินการ");
    }
}
