using OpenIta.Documents;
using OpenIta.Publishing;
using OpenIta.Publishing.Issuing;
using OpenIta.Reports.Writing;

namespace OpenIta.Web.Language;

/// <summary>Making, auditing and issuing reports; the line above an issued one.</summary>
public sealed class PublishingTexts(Speech s)
{
    public string Title => s.Pick("รายงาน", "Reports");

    public string Lead => s.Pick("เขียนรายงานจากข้อมูลในระบบ ตรวจความถูกต้อง แล้วออกเป็นฉบับที่ไม่เปลี่ยนแปลง มีที่อยู่เว็บถาวรสำหรับใช้แจ้งในแบบ OIT", "Reports are written from what is stored, audited, and issued as versions that never change, at an address to declare in the OIT checklist");

    public string Make => s.Pick("ทำรายงาน", "Make a report");

    public string Kind => s.Pick("ชนิดรายงาน", "Kind of report");

    public string Layout => s.Pick("รูปแบบ", "Layout");

    public string Digits => s.Pick("ตัวเลข", "Digits");

    public string Language => s.Pick("ภาษาของรายงาน", "Language of the report");

    public string Check => s.Pick("ตรวจรายงานและดูตัวอย่าง", "Check and preview");

    public string Preview => s.Pick("ดูตัวอย่างรายงาน", "See the preview");

    public string Checked => s.Pick("ผลการตรวจรายงาน", "What the check found");

    public string Sound => s.Pick("ไม่พบข้อขัดแย้งในรายงาน", "Nothing in it contradicts itself");

    public string Reason => s.Pick("เหตุผลที่ออกรายงานทั้งที่มีข้อขัดแย้ง", "Why it is issued although it contradicts itself");

    public string ReasonHint => s.Pick("เก็บไว้กับรายงานและในบันทึกการใช้งาน", "Kept with the report and in the audit log");

    public string Correction => s.Pick("เหตุผลที่แก้ไขฉบับก่อน", "Why it corrects the version before it");

    public string Issue => s.Pick("ออกรายงาน", "Issue the report");

    public string IssueVersion(int version) => s.Pick($"ออกรายงานฉบับที่ {version}", $"Issue version {version}");

    public string Issued => s.Pick("รายงานที่ออกแล้ว", "Issued reports");

    public string NoneIssued => s.Pick("ยังไม่ได้ออกรายงาน", "No report was issued yet");

    public string Done(IssuedReport report) => s.Pick($"ออกรายงานฉบับที่ {report.Version} แล้ว ที่อยู่เว็บ {report.Address}", $"Version {report.Version} is issued at {report.Address}");

    public string Address => s.Pick("ที่อยู่เว็บ (ใช้แจ้งในแบบ OIT ได้)", "Address, to be declared");

    public string DeclareAs(string item) => s.Pick($"ใช้แจ้งเป็นข้อ {item}", $"Declare it as {item}");

    public string Versions => s.Pick("ฉบับของรายงาน", "Versions of this report");

    public string Latest => s.Pick("ที่อยู่ถาวรของฉบับล่าสุด", "Address of the latest version");

    public string Result => s.Pick("ผลการประเมินของหน่วยงาน", "Results of the agency");

    public string Files => s.Pick("ไฟล์", "Files");

    public string NoPdf => s.Pick("ไม่มีไฟล์ PDF ของฉบับนี้ สั่งพิมพ์หน้านี้จากเบราว์เซอร์แล้วเลือกบันทึกเป็น PDF จะได้หน้าเหมือนกัน", "There is no PDF of this version: print this page from your browser and save it as PDF for the same pages");

    public string VersionOf(IssuedReport report) => s.Pick($"ฉบับที่ {report.Version} ออกเมื่อ {s.Moment(report.IssuedAt)}", $"Version {report.Version}, issued {s.Moment(report.IssuedAt)}");

    public string Newer(IssuedReport report) => s.Pick($"มีฉบับใหม่กว่า: ฉบับที่ {report.Version} {Because(report.Correction)}", $"There is a newer version: {report.Version} {Because(report.Correction)}").TrimEnd();

    public string Because(string? why) => why is null ? "" : s.Pick($"แก้ไขเพราะ {why}", $"corrected because: {why}");

    public string Of(IssuedFile file) => $"{(file.Format == ReportFormat.Docx ? "Word (DOCX)" : file.Format == ReportFormat.Xlsx ? "Excel (XLSX)" : "PDF")} {Math.Max(1, file.Size / 1024)} KB";

    public string Of(DigitStyle digits) => digits == DigitStyle.Thai ? s.Pick("เลขไทย", "Thai digits") : s.Pick("เลขอารบิก", "Arabic digits");

    public string Of(Basics.TextLanguage language) => language == Basics.TextLanguage.Thai ? s.Pick("ไทย", "Thai") : s.Pick("อังกฤษ", "English");

    public string Of(ReportLayout layout) => layout switch
    {
        ReportLayout.Memo => s.Pick("มีบันทึกข้อความนำหน้า", "With a memo in front"),
        ReportLayout.Boxes => s.Pick("ความก้าวหน้าแยก IIT EIT OIT มีช่องทำเครื่องหมาย", "Progress by IIT, EIT and OIT with check boxes"),
        ReportLayout.Columns => s.Pick("ความก้าวหน้าแบบสิบสองคอลัมน์", "Progress in twelve columns"),
        _ => s.Pick("ปกติ", "Usual"),
    };

    public string Of(ComposedKind kind) => kind switch
    {
        ComposedKind.Analysis => s.Pick("รายงานผลการวิเคราะห์พร้อมมาตรการ", "Analysis with measures"),
        ComposedKind.Measures => s.Pick("มาตรการส่งเสริมคุณธรรมและความโปร่งใส", "Measures"),
        ComposedKind.Progress => s.Pick("รายงานผลการดำเนินการตามมาตรการ", "Progress of measures"),
        ComposedKind.Responsibility => s.Pick("ผู้รับผิดชอบข้อ OIT", "Who answers for the OIT items"),
        ComposedKind.WorkPlan => s.Pick("แผนการดำเนินการ", "Work plan"),
        ComposedKind.Memo => s.Pick("บันทึกข้อความ", "Memo"),
        ComposedKind.Summary => s.Pick("สรุปหนึ่งหน้าสำหรับผู้บริหาร", "One page for the executive"),
        ComposedKind.Scores => s.Pick("ตารางคะแนนทุกขั้น", "Score sheet"),
        _ => s.Pick("สรุปผลแบบสำรวจ", "Survey summary"),
    };
}
