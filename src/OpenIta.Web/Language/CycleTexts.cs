using OpenIta.Cycles;
using OpenIta.Frameworks;

namespace OpenIta.Web.Language;

/// <summary>The round of a fiscal year: its calendar, for those who run it and those who live by it.</summary>
public sealed class CycleTexts(Speech s)
{
    public string Checklists => s.Pick("ความก้าวหน้าของแบบตรวจ OIT", "How far the disclosure checklists are");

    public string NobodyTakesPart => s.Pick("ยังไม่มีหน่วยงานลงทะเบียน", "No agency has registered yet.");

    public string NotApproved(long count) => s.Pick($"ไม่ได้ส่งหรือไม่ได้รับอนุมัติภายในกำหนด {s.Count(count)} หน่วยงาน", $"{s.Count(count)} not submitted or not approved in time");

    public string NotApprovedLead => s.Pick(
        "หน่วยงานเหล่านี้ไม่ถูกตรวจและไม่มีคะแนน OIT ขยายเวลาให้รายหน่วยงานได้ที่แบบฟอร์มด้านล่าง",
        "They are not scored and have no OIT score. The form below gives one of them more time.");

    public string FirstOf(int count) => s.Pick($"แสดง {s.Count(count)} หน่วยงานแรก", $"The first {s.Count(count)} are shown.");

    public string ExtendSurveys => s.Pick(
        "แบบวัด IIT และ EIT ที่ปิดแล้วไม่เปิดอีก เพราะคะแนนก่อนและหลังจะบอกคำตอบของผู้ตอบเพิ่มได้ ให้ขยายก่อนวันปิด",
        "A survey that has closed is not opened again: the scores before and after would tell what the added people answered. Extend it before it closes.");

    public string Title => s.Pick("รอบการประเมิน", "Cycles");

    public string Of(Cycle cycle) => s.Pick($"ปีงบประมาณ พ.ศ. {s.Year(cycle.Year.BuddhistEra)}", s.Year(cycle.Year.BuddhistEra));

    public string None => s.Pick("ยังไม่มีรอบการประเมิน", "There is no cycle yet");

    public string NoneNext => s.Pick("เลือกกรอบการประเมินของปีด้านล่างเพื่อเปิดรอบแรก", "Choose the framework of a year below to open the first one.");

    public string NoneForAgency => s.Pick("เมื่อสำนักงาน ป.ป.ช. หรือผู้ดูแลระบบส่วนกลางเปิดรอบการประเมิน งานของหน่วยงานจะแสดงที่นี่", "When a cycle is opened, the work of the agency appears here.");

    public string OpenNew => s.Pick("เปิดรอบใหม่", "Open a new cycle");

    public string OpenFor(Framework framework) => s.Pick($"เปิดรอบปี {framework.Year}", $"Open {s.Year(framework.Year.BuddhistEra)}");

    public string Framework => s.Pick("กรอบการประเมิน", "Framework");

    public string Calendar => s.Pick("ปฏิทิน", "Calendar");

    public string CalendarLead => s.Pick(
        "ทุกช่วงเปิดเวลา 00.00 น. ของวันเริ่ม และปิดเมื่อสิ้นวันสุดท้ายตามเวลาประเทศไทย ระบบเปิดและปิดให้เองตามปฏิทิน",
        "Each phase opens at midnight of its first day and closes at the end of its last, Bangkok time. Phases open and lock by themselves.");

    public string ProposalLead => s.Pick(
        "วันที่เสนอจากปฏิทินของชุดกรอบ โปรดตรวจและแก้ก่อนเปิดรอบ ช่วงที่ไม่ใช้ให้ลบวันที่ทั้งสองช่อง",
        "The dates are proposed from the calendar of the pack; check them before you open the cycle. Clear both dates of a phase that this year does not have.");

    public string From(ProposedPhase proposed) => proposed.YearsLater == 0
        ? s.Pick($"ตามปฏิทินของ {proposed.Framework}: {s.Of(proposed.Step.Title)}", $"From the calendar of {proposed.Framework}: {s.Of(proposed.Step.Title)}")
        : s.Pick($"ยกมาจาก {proposed.Framework}: {s.Of(proposed.Step.Title)}", $"Carried over from {proposed.Framework}: {s.Of(proposed.Step.Title)}");

    public string NoProposal => s.Pick("ชุดกรอบไม่ได้แจ้งวันที่", "No pack gives dates");

    public string FirstDay => s.Pick("วันเริ่ม", "First day");

    public string LastDay => s.Pick("วันสุดท้าย", "Last day");

    public string NameOf(Phase phase) => s.Pick(PhaseName.Thai(phase), PhaseName.English(phase));

    public string StateOf(PhaseWindow window, DateTimeOffset now) =>
        now < window.Opens ? s.Pick("ยังไม่เปิด", "Not yet open") : window.IsOver(now) ? s.Pick("ปิดแล้ว", "Closed") : s.Pick("เปิดอยู่", "Open");

    public string PhaseTitle => s.Pick("ช่วง", "Phase");

    public string State => s.Pick("สถานะ", "State");

    public string OpenCycle => s.Pick("เปิดรอบการประเมิน", "Open the cycle");

    public string Opened(Cycle cycle) => s.Pick($"เปิดรอบ {Of(cycle)} แล้ว", $"The cycle of {Of(cycle)} is open.");

    public string Registrations => s.Pick("การลงทะเบียนของหน่วยงาน", "Registrations");

    public string RegistrationCounts(long approved, long submitted, long begun, long agencies) => s.Pick(
        $"อนุมัติแล้ว {s.Count(approved)} · รออนุมัติ {s.Count(submitted)} · เริ่มกรอกแล้ว {s.Count(begun)} จาก {s.Count(agencies)} หน่วยงาน",
        $"Approved {s.Count(approved)} · waiting {s.Count(submitted)} · begun {s.Count(begun)} of {s.Count(agencies)} agencies");

    public string Extend => s.Pick("ขยายเวลา", "Extend a phase");

    public string ExtendLead => s.Pick("ขยายได้ทั้งก่อนและหลังปิด วันใหม่มีผลทันที และบันทึกไว้ในบันทึกการใช้งานพร้อมเหตุผล", "Before or after it closed. The new day holds at once and stands in the audit log with its reason.");

    public string NewLastDay => s.Pick("วันสุดท้ายใหม่", "New last day");

    public string Reason => s.Pick("เหตุผล", "Reason");

    public string ForWhom => s.Pick("ขยายให้ใคร", "For whom");

    public string ForAll => s.Pick("ทุกหน่วยงาน", "All agencies");

    public string ForOne => s.Pick("หน่วยงานเดียว", "One agency");

    public string AgencyCode => s.Pick("รหัสหรือชื่อเต็มของหน่วยงาน", "Code or full name of the agency");

    public string AgencyCodeHint => s.Pick("กรอกเมื่อขยายให้หน่วยงานเดียว", "When it is for one agency");

    public string Extended => s.Pick("ขยายเวลาแล้ว", "The phase is extended.");

    public string Extensions => s.Pick("การขยายเวลา", "Extensions");

    public string GivenBy(string name, string date) => s.Pick($"โดย {name} เมื่อ {date}", $"by {name} on {date}");

    public string ChangeCalendar => s.Pick("แก้ปฏิทิน", "Change the calendar");

    public string CalendarChanged => s.Pick("บันทึกปฏิทินแล้ว", "The calendar is saved.");

    public string BegunCannotMove => s.Pick("เริ่มแล้ว ใช้การขยายเวลา", "Has begun; extend it instead");

    public string LastDayIs(DateOnly day) => s.Pick($"ส่งได้ถึง{Weekday(day)}ที่ {s.Date(day)} เวลา 24.00 น.", $"Until the end of {Weekday(day)} {s.Date(day)}");

    public string OpensOn(DateOnly day) => s.Pick($"เปิด{Weekday(day)}ที่ {s.Date(day)}", $"Opens {Weekday(day)} {s.Date(day)}");

    public string ClosedOn(DateOnly day) => s.Pick($"ปิดไปเมื่อ{Weekday(day)}ที่ {s.Date(day)}", $"Closed after {Weekday(day)} {s.Date(day)}");

    public string DaysLeft(int days) => days == 0 ? s.Pick("วันนี้วันสุดท้าย", "Today is the last day") : s.Pick($"เหลือ {days} วัน", days == 1 ? "1 day left" : $"{days} days left");

    public string ServerTime(DateTimeOffset now) => s.Pick($"เวลาของระบบ {s.Clock(now)} {s.Date(now)}", $"Server time {s.Clock(now)}, {s.Date(now)}");

    public string Weekday(DateOnly day) => s.Culture.DateTimeFormat.DayNames[(int)day.DayOfWeek];

    public string Deadline => s.Pick("กำหนดเวลา", "Deadline");
}
