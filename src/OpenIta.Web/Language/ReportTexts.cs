using System.Globalization;
using OpenIta.Reports;

namespace OpenIta.Web.Language;

/// <summary>What the reports of an agency say, as read.</summary>
public sealed class ReportTexts(Speech s)
{
    public string Measures => s.Pick("มาตรการ", "Measures");

    public string MeasuresLead => s.Pick("มาตรการเพื่อส่งเสริมคุณธรรมและความโปร่งใสตามที่หน่วยงานรายงาน", "Measures to foster integrity and transparency, as the agency reports them.");

    public string Progress => s.Pick("ความก้าวหน้ารายตัวชี้วัด", "Progress by indicator");

    public string Disclosures => s.Pick("การเปิดเผยข้อมูลและผู้รับผิดชอบ", "Disclosure items and who is responsible");

    public string WorkPlan => s.Pick("แผนการดำเนินงาน", "Work plan");

    public string Advice => s.Pick("ข้อเสนอแนะรายข้อ", "Advice by question and item");

    public string Narrative => s.Pick("บทวิเคราะห์ในรายงาน", "Analysis in the report");

    public string NarrativeOf(int parts) => s.Pick($"อ่านบทวิเคราะห์ {s.Count(parts)} หัวข้อ", parts == 1 ? "Read the analysis, 1 part" : $"Read the analysis, {s.Count(parts)} parts");

    public string SubIndicator(string code) => s.Pick($"ตัวชี้วัดย่อยที่ {code}", $"Sub-indicator {code}");

    public string Memo => s.Pick("บันทึกข้อความ", "Memo");

    public string OtherTables => s.Pick("ตารางอื่นในรายงาน", "Other tables of the report");

    public string Sources => s.Pick("รายงานต้นทาง", "Source reports");

    public string SourcesLead => s.Pick("ทุกข้อมูลในหน้านี้อ่านจากรายงานต่อไปนี้ เลขบรรทัดอ้างถึงข้อความของไฟล์", "Everything on this page was read from these reports; line numbers refer to the text of the file.");

    public string Steps => s.Pick("ขั้นตอน/วิธีการ", "Steps");

    public string Weakness => s.Pick("ข้อบกพร่อง/จุดอ่อน", "Weakness");

    public string Responsible => s.Pick("ผู้รับผิดชอบ", "Responsible");

    public string Period => s.Pick("ระยะเวลา", "Period");

    public string Monitoring => s.Pick("การกำกับติดตาม", "Monitoring");

    public string Results => s.Pick("ผลการดำเนินการ", "What was done");

    public string Outcome => s.Pick("ผลลัพธ์/ความสำเร็จ", "Outcome");

    public string Measure => s.Pick("มาตรการ", "Measure");

    public string Method => s.Pick("วิธีการ", "Method");

    public string Status => s.Pick("สถานะ", "Status");

    public string Elements => s.Pick("องค์ประกอบด้านข้อมูล", "Elements");

    public string ProgressText => s.Pick("ความก้าวหน้า", "Progress");

    public string Department => s.Pick("ส่วนราชการ", "Department");

    public string Number => s.Pick("ที่", "Number");

    public string DateField => s.Pick("วันที่", "Date");

    public string Subject => s.Pick("เรื่อง", "Subject");

    public string To => s.Pick("เรียน", "To");

    public string Opinions => s.Pick("ความเห็นตามลำดับชั้น", "Chain of opinions");

    public string NoOpinion => s.Pick("ไม่ได้เขียนความเห็น", "No opinion written");

    public string Version(int version) => s.Pick($"ฉบับที่ {version.ToString(CultureInfo.InvariantCulture)}", $"Version {version.ToString(CultureInfo.InvariantCulture)}");

    public string Imported(DateTimeOffset at) => s.Pick($"นำเข้าเมื่อ {s.Date(at)}", $"imported {s.Date(at)}");

    public string LineCount(int lines) => s.Pick($"{s.Count(lines)} บรรทัด", $"{s.Count(lines)} lines");

    public string File => s.Pick("ไฟล์", "File");

    public string Checksum => s.Pick("SHA-256", "SHA-256");

    public string Older => s.Pick("ฉบับก่อนหน้า", "Older versions");

    public string OldVersion => s.Pick("นี่เป็นฉบับเก่า หน้าของหน่วยงานแสดงฉบับล่าสุด", "This is an older version; the agency's page shows the latest.");

    public string ReadOn => s.Pick("ดูรายงานตามที่อ่านได้", "See the report as read");

    public string Title(string file) => s.Pick($"รายงาน {file}", $"Report {file}");

    public string PrintedScores => s.Pick("คะแนนตามที่พิมพ์", "Scores as printed");

    public string Code => s.Pick("รหัส", "Code");

    public string Line => s.Pick("บรรทัด", "Line");

    public string ByNode(string? node) => node is null ? s.Pick("ทั้งหน่วยงาน", "Whole agency") : node;

    /// <summary>Runs of lines as one: บรรทัด 12–15, 20.</summary>
    public string Lines(IReadOnlyList<int> lines) => lines.Count == 0 ? "" : s.Pick("บรรทัด ", lines.Count == 1 ? "line " : "lines ") + string.Join(", ", Runs(lines));

    public string KindOf(ReportKind kind) => kind switch
    {
        ReportKind.Memo => Memo,
        ReportKind.Analysis => s.Pick("ผลการวิเคราะห์", "Analysis"),
        ReportKind.Measures => Measures,
        ReportKind.Progress => s.Pick("ความก้าวหน้า", "Progress"),
        ReportKind.ResponsibilityList => s.Pick("ผู้รับผิดชอบ", "Responsibility list"),
        ReportKind.WorkPlan => WorkPlan,
        _ => kind.ToString(),
    };

    public string Of(MeasureStatus status) => status switch
    {
        MeasureStatus.NotStarted => s.Pick("ยังไม่ดำเนินการ", "Not started"),
        MeasureStatus.InProgress => s.Pick("อยู่ระหว่างดำเนินการ", "In progress"),
        MeasureStatus.Done => s.Pick("ดำเนินการแล้ว", "Done"),
        _ => status.ToString(),
    };

    private static IEnumerable<string> Runs(IEnumerable<int> lines)
    {
        int? first = null;
        var last = 0;
        foreach (var line in lines.Distinct().Order())
        {
            if (first is not null && line == last + 1)
            {
                last = line;
                continue;
            }
            if (first is { } start)
                yield return Run(start, last);
            first = last = line;
        }
        if (first is { } begun)
            yield return Run(begun, last);
    }

    private static string Run(int first, int last) => first == last
        ? first.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{first}–{last}");
}
