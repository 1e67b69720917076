using System.Globalization;
using OpenIta.Basics;
using OpenIta.Documents;

namespace OpenIta.Publishing.Issuing;

/// <summary>The last line of an issued report: which version it is, of which day, and what it corrects.</summary>
internal static class VersionNote
{
    private static readonly string[] Months =
        ["มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม"];

    public static Document On(Document document, IssuedReport report)
    {
        var last = document.Sections[^1];
        return document with { Sections = [.. document.Sections.SkipLast(1), last with { Blocks = [.. last.Blocks, Paragraph.Of(Text(report), ParagraphKind.Note)] }] };
    }

    private static string Text(IssuedReport report)
    {
        var day = Bangkok.DayOf(report.IssuedAt);
        var text = report.Language == TextLanguage.Thai
            ? string.Create(CultureInfo.InvariantCulture, $"ฉบับที่ {report.Version} ออกเมื่อวันที่ {day.Day} {Months[day.Month - 1]} {day.Year + FiscalYear.EraOffset}")
            : string.Create(CultureInfo.InvariantCulture, $"Version {report.Version}, issued {day:d MMMM yyyy}");
        return report.Correction is { } correction ? $"{text} {(report.Language == TextLanguage.Thai ? "แก้ไขเพราะ" : "Corrected because:")} {correction}" : text;
    }
}
