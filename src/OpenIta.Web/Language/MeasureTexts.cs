using OpenIta.Measures;
using OpenIta.Measures.WorkPlans;
using OpenIta.Reports;
using OpenIta.Web.Pages.Measures;

namespace OpenIta.Web.Language;

/// <summary>Measures, their progress and the work plan.</summary>
public sealed class MeasureTexts(Speech s)
{
    public string Title => s.Pick("มาตรการ", "Measures");

    public string None => s.Pick("ยังไม่มีมาตรการของปีนี้", "There are no measures of this year yet");

    public string NoneSaid => s.Pick("เมื่อหน่วยงานบันทึกมาตรการแล้ว จะเห็นได้ที่หน้านี้", "What the agency plans will be seen here.");

    public string NoneNext => s.Pick("เพิ่มมาตรการ คัดลอกจากปีก่อน หรือนำเข้าจากรายงานที่เผยแพร่", "Add one, copy those of last year, or import them from a published report");

    public string Overdue => s.Pick("เกินกำหนด", "Overdue");

    public string Board => s.Pick("ตามสถานะ", "By status");

    public string YearView => s.Pick("ตลอดปีงบประมาณ", "The year at a glance");

    public string NoPeriod => s.Pick("ไม่ได้ระบุระยะเวลา", "No period is given");

    public string Sources => s.Pick("นำมาตรการที่มีอยู่มาใช้", "Take over measures that exist");

    public string Add => s.Pick("เพิ่มมาตรการ", "Add a measure");

    public string AddButton => s.Pick("เพิ่มมาตรการนี้", "Add this measure");

    public string What => s.Pick("มาตรการ/กิจกรรม", "Measure");

    public string Steps => s.Pick("ขั้นตอนหรือวิธีการ", "Steps");

    public string LineEach => s.Pick("หนึ่งรายการต่อหนึ่งบรรทัด", "One on each line");

    public string Weakness => s.Pick("ประเด็นที่เป็นข้อบกพร่องหรือจุดอ่อน", "The weakness it answers");

    public string Nodes => s.Pick("รหัสตัวชี้วัด คำถาม หรือข้อ OIT", "Codes of indicators, questions or items");

    public string NodesHint => s.Pick("เช่น 4 I20 O12", "Such as 4 I20 O12");

    public string Responsible => s.Pick("ผู้รับผิดชอบ", "Responsible");

    public string Period => s.Pick("ระยะเวลา", "Period");

    public string PeriodHint => s.Pick("เช่น ม.ค. ๖๖ - มี.ค. ๖๖, ตลอดปีงบประมาณ, ภายในเดือนมกราคม ๒๕๖๖, ไตรมาสที่ 2", "In Thai, as plans write it: months from and to, the whole fiscal year, within a month, or a quarter");

    public string Monitoring => s.Pick("การกำกับติดตาม", "How it is monitored");

    public string ReportEvery => s.Pick("ความถี่ของการรายงาน", "Reported every");

    public string NotSaid => s.Pick("ไม่ได้ระบุ", "Not said");

    public string Budget => s.Pick("งบประมาณ", "Budget");

    public string BudgetHint => s.Pick("จำนวนเงินเป็นบาท หรือ ไม่ใช้งบประมาณ", "An amount of baht, or the Thai words for no budget used");

    public string Details => s.Pick("รายละเอียด", "Details");

    public string Progress => s.Pick("ผลการดำเนินการ", "Progress");

    public string NoProgress => s.Pick("ยังไม่มีรายงานผล", "Nothing was reported yet");

    public string Report => s.Pick("รายงานผล", "Report progress");

    public string ReportButton => s.Pick("บันทึกรายงานผล", "Save the report");

    public string Status => s.Pick("สถานะ", "Status");

    public string Until => s.Pick("ผลถึงวันที่", "Up to");

    public string Told => s.Pick("ได้ทำอะไรแล้ว", "What was done");

    public string Outcome => s.Pick("ผลลัพธ์หรือความสำเร็จ", "Outcome");

    public string EvidenceUrl => s.Pick("ที่อยู่หน้าเว็บที่เป็นหลักฐาน", "Address of a page that shows it");

    public string EvidenceFile => s.Pick("ไฟล์หลักฐาน", "File of evidence");

    public string EvidenceDate => s.Pick("วันที่ของหลักฐาน", "Date the evidence bears");

    public string Change => s.Pick("แก้ไขมาตรการ", "Change the measure");

    public string ChangeButton => s.Pick("บันทึกการแก้ไข", "Save the changes");

    public string Remove => s.Pick("ลบ", "Remove");

    public string Kept => s.Pick("บันทึกแล้ว", "Saved");

    public string Removed => s.Pick("ลบแล้ว", "Removed");

    public string ProgressKept => s.Pick("บันทึกรายงานผลแล้ว", "The report was saved");

    public string Plan => s.Pick("แผนปฏิบัติงาน", "Work plan");

    public string NoPlan => s.Pick("ยังไม่มีแผนปฏิบัติงานของปีนี้", "There is no work plan of this year yet");

    public string NoPlanNext => s.Pick("เพิ่มขั้นตอนแรก หรือนำเข้าจากรายงานที่เผยแพร่", "Add the first step, or import it from a published report");

    public string Phase => s.Pick("ระยะ", "Phase");

    public string Step => s.Pick("ขั้นตอน", "Step");

    public string Method => s.Pick("วิธีการ", "Method");

    public string AddStep => s.Pick("เพิ่มขั้นตอน", "Add a step");

    public string Search => s.Pick("ค้นหาด้วยชื่อ รหัส หรือผู้รับผิดชอบ", "Search by title, code or who is responsible");

    public string YearPages => s.Pick("หน้าของปีนี้", "Pages of this year");

    public string ShowAll => s.Pick("แสดงทั้งหมด", "Show all");

    public string Cancel => s.Pick("ยกเลิก", "Cancel");

    public string RemoveTitle => s.Pick("ลบมาตรการ", "Remove the measure");

    public string RemoveLead => s.Pick("ลบได้เฉพาะมาตรการที่ยังไม่มีรายงานผล", "Only a measure of which nothing was reported can be removed");

    public string Reminders => s.Pick("เตือนทางอีเมลแล้ว", "Reminded by mail");

    public string OverdueTitle => s.Pick("มาตรการที่เกินกำหนด", "Overdue measures");

    public string OverdueLead => s.Pick("ค้างรายงานผลหรือพ้นระยะเวลาแล้ว เรียงจากที่ค้างนานที่สุด", "A report is missing or the period is over; what has waited longest stands first");

    public string NothingOverdue => s.Pick("ไม่มีมาตรการที่เกินกำหนด", "Nothing is overdue");

    public string NothingOverdueNext => s.Pick("มาตรการจะปรากฏที่นี่เมื่อพ้นกำหนดรายงานผลหรือพ้นระยะเวลา", "A measure appears here once its report or its end is past due");

    public string Item => s.Pick("ข้อ", "Item");

    public string Nobody => s.Pick("ยังไม่มีผู้รับผิดชอบ", "nobody yet");

    public string NoResponsibility => s.Pick("ยังไม่มีรายการผู้รับผิดชอบของปีนี้", "There is no list of this year yet");

    public string NoResponsibilityNext => s.Pick("มอบหมายข้อให้ส่วนงาน หรือนำเข้ารายงานที่มีรายการผู้รับผิดชอบ", "Give items to departments, or import a report that lists who answers for them");

    public string TitleOf(int year) => s.Pick($"มาตรการ ปีงบประมาณ พ.ศ. {year}", $"Measures, {s.Year(year)}");

    public string PlanOf(int year) => s.Pick($"แผนปฏิบัติงาน ปีงบประมาณ พ.ศ. {year}", $"Work plan, {s.Year(year)}");

    public string Count(int measures) => s.Pick($"{measures} มาตรการ", $"{measures} measures");

    public string CopyFrom(int year) => s.Pick($"คัดลอกมาตรการของปี {year}", $"Copy the measures of {year}");

    public string ImportFrom(int year, string file, int rows) => s.Pick($"นำเข้าจากรายงานปี {year}: {file} ({rows} รายการ)", $"Import from the report of {year}: {file} ({rows} rows)");

    public string Taken(int count) => s.Pick($"เพิ่ม {count} รายการแล้ว", $"{count} added");

    public string RemoveThis(string step) => s.Pick($"ลบ {step}", $"Remove {step}");

    public string UpTo(DateOnly day) => s.Pick($"ถึง {s.Date(day)}", $"Up to {s.Date(day)}");

    public string Dated(DateOnly day) => s.Pick($"ลงวันที่ {s.Date(day)}", $"dated {s.Date(day)}");

    public string By(string name, DateTimeOffset at) => s.Pick($"รายงานโดย {name} {s.Moment(at)}", $"Reported by {name}, {s.Moment(at)}");

    public string EarlierYear(int year) => s.Pick($"ต่อจากปี {year}", $"Goes on from {year}");

    public string Due(Measure measure, DateOnly today) => measure.IsOverdue(today)
        ? s.Pick($"เกินกำหนดตั้งแต่ {s.Date(measure.Span!.Value.Last)}", $"overdue since {s.Date(measure.Span!.Value.Last)}")
        : s.Pick($"ค้างรายงานผลถึง {s.Date(measure.ReportDue(today)!.Value)}", $"report due for the time up to {s.Date(measure.ReportDue(today)!.Value)}");

    public string Found(int count) => s.Pick($"พบ {count} มาตรการ", $"{count} measures found");

    public string NumberOf(int number) => s.Pick($"มาตรการที่ {number}", $"Measure {number}");

    public string RemoveMeasure(int number) => s.Pick($"ลบมาตรการที่ {number}", $"Remove measure {number}");

    public string EvidenceNumber(int number) => s.Pick($"หลักฐานที่ {number}", $"Evidence {number}");

    public string EvidenceLimit(long bytes) => s.Pick($"ไม่เกิน {bytes / 1_000_000} เมกะไบต์", $"At most {bytes / 1_000_000} megabytes");

    public string Reminded(string name, DateTimeOffset at, DateOnly due) => s.Pick($"{s.Date(at)} ถึง {name} (กำหนด {s.Date(due)})", $"{s.Date(at)} to {name} (due {s.Date(due)})");

    public string SinceDay(DateOnly due) => s.Pick($"ตั้งแต่ {s.Date(due)}", $"since {s.Date(due)}");

    public string ResponsibilityOf(int year) => s.Pick($"ผู้รับผิดชอบข้อ OIT ปีงบประมาณ พ.ศ. {year}", $"Who answers for the OIT items, {s.Year(year)}");

    public string Assigned(int assigned, int all) => s.Pick($"มีผู้รับผิดชอบแล้ว {assigned} จาก {all} ข้อ", $"{assigned} of {all} items have a department");

    public string ReadFrom(string file) => s.Pick($"ตามรายงาน {file}", $"as the report {file} lists them");

    public string Of(PlanPage page) => page switch
    {
        PlanPage.Analysis => s.Pick("วิเคราะห์ผล", "Analysis"),
        PlanPage.Measures => s.Pick("มาตรการ", "Measures"),
        PlanPage.WorkPlan => s.Pick("แผนปฏิบัติงาน", "Work plan"),
        PlanPage.Responsibility => s.Pick("ผู้รับผิดชอบข้อ OIT", "Who answers for items"),
        _ => s.Pick("รายงาน", "Reports"),
    };

    /// <summary>The mark that goes with the word, never alone.</summary>
    public string? MarkOf(MeasureStatus status) => status switch
    {
        MeasureStatus.Done => "good",
        MeasureStatus.InProgress => "caution",
        _ => null,
    };

    public string Of(MeasureStatus status) => status switch
    {
        MeasureStatus.NotStarted => s.Pick("ยังไม่ดำเนินการ", "Not started"),
        MeasureStatus.InProgress => s.Pick("อยู่ระหว่างดำเนินการ", "In progress"),
        _ => s.Pick("ดำเนินการแล้ว", "Done"),
    };

    public string Of(Rhythm rhythm) => rhythm switch
    {
        Rhythm.Month => s.Pick("เดือน", "month"),
        Rhythm.Quarter => s.Pick("ไตรมาส", "quarter"),
        _ => s.Pick("6 เดือน", "6 months"),
    };

    public string Of(PlanPhase phase) => phase switch
    {
        PlanPhase.Prepare => s.Pick("เตรียมการ", "Prepare"),
        PlanPhase.Operate => s.Pick("ดำเนินการ", "Operate"),
        PlanPhase.Monitor => s.Pick("กำกับติดตาม", "Monitor"),
        PlanPhase.Report => s.Pick("รายงานผล", "Report"),
        _ => s.Pick("เผยแพร่ประชาสัมพันธ์", "Publicise"),
    };

    /// <summary>What is known of a measure, with its names.</summary>
    public IEnumerable<(string Name, string Value)> Facts(MeasureContent content) => new (string Name, string? Value)[]
    {
        (Steps, string.Join("\n", content.Steps)),
        (Weakness, content.Weakness),
        (Nodes, string.Join(" ", content.Nodes)),
        (Responsible, string.Join(", ", content.Responsible)),
        (Period, content.Period),
        (Monitoring, content.Monitoring),
        (ReportEvery, content.ReportEvery is { } every ? Of(every) : null),
        (Budget, BudgetText.Of(content.Budget)),
        (s.Pick("ดัดแปลงจาก", "Adapted from"), content.AdaptedFrom),
    }.Where(f => !string.IsNullOrEmpty(f.Value)).Select(f => (f.Name, f.Value!));
}
