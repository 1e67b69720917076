using System.Globalization;
using OpenIta.Reports;
using Spectre.Console;

namespace OpenIta.Cli.Reports;

/// <summary>A report for people: who, when, of which kinds, its scores and how much of everything.</summary>
internal static class ReportSummary
{
    public static void Print(PublishedReport report)
    {
        var place = string.Join(' ', new[] { report.Subdistrict, report.District, report.Province }.OfType<string>());
        Console.WriteLine(report.Agency ?? "(ไม่พบชื่อหน่วยงาน / no agency named)");
        if (place.Length > 0)
            Console.WriteLine(place);
        Console.WriteLine($"ปีงบประมาณ / fiscal year: {report.FiscalYear?.ToString(CultureInfo.InvariantCulture) ?? "-"}{(report.FiscalYearInferred ? " (จากวันที่ในตาราง / from dates)" : "")}");
        Console.WriteLine($"ประเภทรายงาน / kinds: {string.Join(", ", report.Kinds)}");
        Console.WriteLine($"ระดับ / level: {report.Level ?? "-"}");
        Scores(report);
        Counts(report);
    }

    private static void Scores(PublishedReport report)
    {
        if (report.Scores.Count == 0)
            return;
        var table = new Table().Border(TableBorder.Minimal).AddColumns("รหัส / code", "คะแนน / score", "ปี / year", "บรรทัด / line");
        foreach (var score in report.Scores)
            table.AddRow(Markup.Escape(score.Code), score.Value.ToString(CultureInfo.InvariantCulture), (score.FiscalYear ?? report.FiscalYear)?.ToString(CultureInfo.InvariantCulture) ?? "", score.Line.ToString(CultureInfo.InvariantCulture));
        AnsiConsole.Write(table);
    }

    private static void Counts(PublishedReport report)
    {
        (string Name, int Count)[] counts =
        [
            ("มาตรการ / measures", report.Measures.Count),
            ("ความก้าวหน้ารายตัวชี้วัด / indicator progress", report.IndicatorProgress.Count),
            ("ข้อมูลสาธารณะ (OIT) / disclosure items", report.DisclosureItems.Count),
            ("แผนการดำเนินงาน / work plan steps", report.WorkPlan.Count),
            ("ข้อเสนอแนะรายข้อ / advice", report.Advice.Count),
            ("ความเห็นในบันทึก / opinions of the memo", report.Memo?.Opinions.Count ?? 0),
            ("ข้อสังเกต / findings", report.Findings.Count),
        ];
        foreach (var (name, count) in counts.Where(c => c.Count > 0))
            Console.WriteLine($"{name}: {count.ToString(CultureInfo.InvariantCulture)}");
        foreach (var finding in report.Findings)
            Console.WriteLine($"  {finding.Line.ToString(CultureInfo.InvariantCulture)}: {finding.Text}");
    }
}
