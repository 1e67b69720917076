using System.Text.RegularExpressions;
using OpenIta.Reports.Reading.Sources;
using OpenIta.Reports.Reading.Tables;
using OpenIta.Reports.Reading.Words;

namespace OpenIta.Reports.Reading.Facts;

/// <summary>Measures written as text: a line มาตรการที่ ๑ …, then lines that begin with the words that head the columns of other reports' tables.</summary>
internal static class MeasureProse
{
    private static readonly Regex Opening = new(@"^(?:[0-9๐-๙.]+\)?\s*)?มาตรการ(?:ที่)?\s*([0-9๐-๙]{1,2})\s*[.:)]?\s+(.+)$", RegexOptions.NonBacktracking);
    private static readonly Regex NewPart = new(@"^(?:[0-9๐-๙]{1,2}\.\s|ส่วนที่|บทที่|หมวด|ภาคผนวก)", RegexOptions.NonBacktracking);
    private static readonly Regex Mark = new(@"^(?:[-•]|\(?[0-9๐-๙]{1,2}(?:\.[0-9๐-๙]{1,2})*[.)])?\s*", RegexOptions.NonBacktracking);

    // The longest label that fits decides; what follows it is its value.
    private static readonly (ColumnKind Kind, string Words)[] Labels =
    [
        .. new (ColumnKind Kind, string[] Words)[]
        {
            (ColumnKind.Method, ["ขั้นตอนการดำเนินงาน", "ขั้นตอนการดำเนินการ", "ขั้นตอนหรือวิธีการปฏิบัติ", "ขั้นตอน/วิธีการปฏิบัติ", "ขั้นตอนหรือวิธีการ", "ขั้นตอน/วิธีการ", "ขั้นตอน", "วิธีดำเนินการ", "วิธีการดำเนินการ", "วิธีการดำเนินงาน", "แนวทางการดำเนินงาน", "แนวทางปฏิบัติ"]),
            (ColumnKind.Responsible, ["ผู้รับผิดชอบ", "หน่วยงานที่รับผิดชอบ", "หน่วยงานรับผิดชอบ", "ส่วนราชการที่รับผิดชอบ"]),
            (ColumnKind.Period, ["ระยะเวลาดำเนินการ", "ระยะเวลาการดำเนินการ", "ระยะเวลาในการดำเนินการ", "ระยะเวลาดำเนินงาน", "ระยะเวลา", "กำหนดแล้วเสร็จ"]),
            (ColumnKind.Monitoring, ["แนวทางการกำกับติดตาม", "การกำกับติดตาม", "การกำกับ ติดตาม", "การติดตามและประเมินผล", "การติดตามประเมินผล", "การติดตามผล", "การติดตาม"]),
            (ColumnKind.Weakness, ["ประเด็นที่เป็นข้อบกพร่อง", "ประเด็นที่ต้องแก้ไข", "ประเด็นที่ต้องพัฒนา", "ประเด็นปัญหา", "จุดอ่อน", "ข้อบกพร่อง", "สภาพปัญหา"]),
            (ColumnKind.Results, ["สรุปผลการดำเนินการ", "สรุปผลการดำเนินงาน", "ผลการดำเนินการ", "ผลการดำเนินงาน"]),
            (ColumnKind.Outcome, ["ผลลัพธ์หรือความสำเร็จ", "ผลลัพธ์/ความสำเร็จ", "ผลลัพธ์", "ผลที่คาดว่าจะได้รับ", "ผลสำเร็จ"]),
            (ColumnKind.Status, ["สถานะการดำเนินการ", "สถานะ"]),
        }.SelectMany(l => l.Words.Select(w => (l.Kind, w))).OrderByDescending(l => l.w.Length),
    ];

    public static IEnumerable<ReportedMeasure> Read(IReadOnlyList<Paragraph> paragraphs)
    {
        for (var at = 0; at < paragraphs.Count; at++)
        {
            if (Opening.Match(paragraphs[at].Text) is not { Success: true } opening)
                continue;
            var end = at + 1;
            while (end < paragraphs.Count && GoesOn(paragraphs[end]))
                end++;
            if (ReadOne(opening, [.. paragraphs.Skip(at).Take(end - at)]) is { } measure)
                yield return measure;
            at = end - 1;
        }
    }

    private static bool GoesOn(Paragraph paragraph) =>
        !Opening.IsMatch(paragraph.Text) && (LabelOf(paragraph.Text) is { Value.Length: > 0 } || !(paragraph.Heading && NewPart.IsMatch(paragraph.Text)));

    // A measure that is only named is told in the text around it; one label at least says what becomes of it.
    private static ReportedMeasure? ReadOne(Match opening, List<Paragraph> lines)
    {
        var said = new Dictionary<ColumnKind, string>();
        ColumnKind? open = null;
        var taken = new List<int> { lines[0].Line };
        foreach (var line in lines.Skip(1))
        {
            var label = LabelOf(line.Text);
            if (label is null && open is null)
                break;
            (open, var value) = label is { } found ? (found.Kind, found.Value) : (open!.Value, line.Text);
            said[open.Value] = CellText.Append(said.GetValueOrDefault(open.Value, ""), value);
            taken.Add(line.Line);
        }
        if (said.Count == 0)
            return null;
        var title = opening.Groups[2].Value.Trim();
        var words = Spaceless.Of(title + said.GetValueOrDefault(ColumnKind.Weakness));
        var status = StatusReader.Of(said.GetValueOrDefault(ColumnKind.Status));
        return new ReportedMeasure
        {
            Number = opening.Groups[1].Value,
            Title = title,
            Steps = ListText.Items(said.GetValueOrDefault(ColumnKind.Method, "")),
            Weakness = CellText.Text(said.GetValueOrDefault(ColumnKind.Weakness)),
            Responsible = ResponsibleUnits.Of(said.GetValueOrDefault(ColumnKind.Responsible)),
            Period = CellText.Line(said.GetValueOrDefault(ColumnKind.Period)),
            Monitoring = CellText.Text(said.GetValueOrDefault(ColumnKind.Monitoring)),
            Status = status.Status,
            StatusText = status.Text,
            Results = CellText.Text(said.GetValueOrDefault(ColumnKind.Results)),
            Outcome = CellText.Text(said.GetValueOrDefault(ColumnKind.Outcome)),
            Nodes = [.. NodeNumbers.In(words).Concat(NodeNames.In(words).Select(m => m.Code)).Concat(NodeCode.In(words)).Distinct()],
            Lines = taken,
        };
    }

    private static (ColumnKind Kind, string Value)? LabelOf(string text)
    {
        var rest = text[Mark.Match(text).Length..];
        var label = Array.Find(Labels, l => rest.StartsWith(l.Words, StringComparison.Ordinal));
        if (label.Words is null)
            return null;
        var value = rest[label.Words.Length..];
        // ผู้รับผิดชอบ กองคลัง and ผู้รับผิดชอบ: กองคลัง; ผู้รับผิดชอบต้องรายงาน… is a sentence.
        return value.Length == 0 || value[0] is ' ' or ':' or '.' ? (label.Kind, value.TrimStart(' ', ':', '.', '-')) : null;
    }
}
