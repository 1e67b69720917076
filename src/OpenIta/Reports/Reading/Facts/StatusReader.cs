using System.Text.RegularExpressions;
using OpenIta.Reports.Reading.Sources;
using OpenIta.Reports.Reading.Tables;

namespace OpenIta.Reports.Reading.Facts;

/// <param name="Text">The status as printed, such as ☐ ยังไม่ได้ดำเนินการ ☑ ดำเนินการ.</param>
/// <param name="Rest">What a cell says beside its check boxes.</param>
internal sealed record StatusFound(MeasureStatus? Status, string? Text, string? Rest);

/// <summary>The status of a row: three columns with ticks, a column of its own, or check boxes before the text of the results.</summary>
internal static class StatusReader
{
    private static readonly (MeasureStatus Status, string[] Words)[] Labels =
    [
        (MeasureStatus.NotStarted, ["ยังไม่ได้ดำเนินการ", "ยังไม่ดำเนินการ", "ยังไม่ได้เริ่มดำเนินการ", "ยังไม่เริ่มดำเนินการ", "ยังไม่เริ่ม", "ยังมิได้ดำเนินการ", "ไม่ได้ดำเนินการ", "ไม่ดำเนินการ"]),
        (MeasureStatus.InProgress, ["อยู่ระหว่างการดำเนินการ", "อยู่ระหว่างดำเนินการ", "อยู่ในระหว่างดำเนินการ", "อยู่ระหว่างดำเนินงาน", "อยู่ระหว่าง", "กำลังดำเนินการ", "ระหว่างดำเนินการ", "ดำเนินการบางส่วน"]),
        (MeasureStatus.Done, ["ดำเนินการแล้วเสร็จ", "ดำเนินการเสร็จสิ้น", "ดำเนินการเสร็จแล้ว", "ดำเนินการเรียบร้อยแล้ว", "ดำเนินการเรียบร้อย", "ดำเนินการแล้ว", "ได้ดำเนินการแล้ว", "แล้วเสร็จ", "เสร็จสิ้น", "เสร็จเรียบร้อย", "ดำเนินการ"]),
    ];

    // The words of a label may be cut by line breaking; the longest label that fits is meant.
    private static readonly (MeasureStatus Status, Regex Words)[] AtStart =
        [.. Labels.SelectMany(l => l.Words.Select(w => (l.Status, w))).OrderByDescending(l => l.w.Length)
            .Select(l => (l.Status, new Regex("^" + string.Join(@"\s*", l.w.AsEnumerable()), RegexOptions.NonBacktracking)))];

    public static StatusFound Read(RowCells cells, ColumnKind textKind)
    {
        var text = cells[textKind];
        if (TickedColumn(cells) is { } ticked)
            return ticked with { Rest = text };
        if (cells[ColumnKind.Status] is { } own)
            return new StatusFound(Of(own).Status, InBoxes(own) is null ? CellText.Line(own) : own, text);
        if (text is not null && InBoxes(text) is { } inText)
            return inText;
        return new StatusFound(text is not null && Label(text) is { } sole && sole.Length == text.Length ? sole.Status : null, null, text);
    }

    /// <summary>The status that a text of its own states, in words or boxes.</summary>
    public static StatusFound Of(string? text) =>
        text is null ? new StatusFound(null, null, null) : InBoxes(text) ?? new StatusFound(Label(text)?.Status, CellText.Line(text), null);

    private static StatusFound? TickedColumn(RowCells cells)
    {
        StatusFound? found = null;
        foreach (var (kind, status) in ((ColumnKind, MeasureStatus)[])[(ColumnKind.NotStarted, MeasureStatus.NotStarted), (ColumnKind.InProgress, MeasureStatus.InProgress), (ColumnKind.Done, MeasureStatus.Done)])
            foreach (var (column, text) in cells.Of(kind))
                if (text.Trim() is { Length: > 0 } mark && mark != $"{Markup.Empty}" && mark is not ("-" or "–"))
                    found = new StatusFound(status, CellText.Line(column.Heading + (mark.Any(char.IsLetter) ? ": " + mark : "")), null);
        return found;
    }

    // ☐ ยังไม่ได้ดำเนินการ ☑ ดำเนินการ - text: the ticked label is the status, what follows the last label is text.
    private static StatusFound? InBoxes(string text)
    {
        if (text.AsSpan().IndexOfAny(Markup.Empty, Markup.Ticked) < 0)
            return null;
        MeasureStatus? status = null;
        var labels = new List<string>();
        var rest = new List<string>();
        var start = 0;
        while (start < text.Length)
        {
            var at = text.AsSpan(start).IndexOfAny(Markup.Empty, Markup.Ticked);
            if (at < 0)
                break;
            at += start;
            Keep(rest, text[start..at]);
            var next = text.AsSpan(at + 1).IndexOfAny(Markup.Empty, Markup.Ticked);
            var option = text[(at + 1)..(next < 0 ? text.Length : at + 1 + next)].TrimStart();
            if (Label(option) is not { } label)
            {
                Keep(rest, text[at] + " " + option);
            }
            else
            {
                labels.Add($"{text[at]} {option[..label.Length]}");
                Keep(rest, option[label.Length..]);
                status = text[at] == Markup.Ticked ? label.Status : status;
            }
            start = next < 0 ? text.Length : at + 1 + next;
        }
        return labels.Count == 0 ? null : new StatusFound(status, string.Join(' ', labels).Replace('\n', ' '), rest.Count == 0 ? null : string.Join('\n', rest));
    }

    private static (MeasureStatus Status, int Length)? Label(string text)
    {
        foreach (var (status, words) in AtStart)
            if (words.Match(text) is { Success: true } match)
                return (status, match.Length);
        return null;
    }

    private static void Keep(List<string> rest, string text)
    {
        if (text.Trim() is { Length: > 0 } words)
            rest.Add(words);
    }
}
