using OpenIta.Cycles;

namespace OpenIta.Web.Language;

/// <summary>The task list of an agency.</summary>
public sealed class TaskTexts(Speech s)
{
    public string Title => s.Pick("งานของหน่วยงาน", "Work of the agency");

    public string Lead(string cycle) => s.Pick($"รอบการประเมิน {cycle}", $"Cycle of {cycle}");

    public string Summary(int done, int all, int late) => s.Pick(
        $"เสร็จแล้ว {done} จาก {all} เรื่อง" + (late > 0 ? $" · เลยกำหนด {late} เรื่อง" : ""),
        $"{done} of {all} done" + (late > 0 ? $" · {late} late" : ""));

    public string NotStarted => s.Pick("ยังไม่เริ่ม", "Not started");

    public string InProgress => s.Pick("กำลังทำ", "In progress");

    public string Cannot => s.Pick("เริ่มยังไม่ได้", "Cannot start yet");

    public string Done => s.Pick("เสร็จแล้ว", "Done");

    public string Late => s.Pick("เลยกำหนด", "Late");

    public string Calendar => s.Pick("ไฟล์ปฏิทิน (ICS)", "Calendar file (ICS)");

    public string CalendarLink => s.Pick("ลิงก์สำหรับให้แอปปฏิทินติดตาม (เป็นส่วนตัว ใครมีลิงก์ก็เปิดดูกำหนดการได้)", "Link for calendar apps (private: whoever has it sees the dates)");

    public string Prepare => s.Pick("เตรียมความพร้อม", "Get ready");

    public string Register => s.Pick("ลงทะเบียน", "Register");

    public string Disclose => s.Pick("แบบตรวจ OIT", "Disclosure (OIT)");

    public string Survey => s.Pick("แบบวัด IIT และ EIT", "Surveys (IIT and EIT)");

    public string Result => s.Pick("ผลคะแนน", "Scores");

    public string People => s.Pick("เชิญผู้บริหารและเจ้าหน้าที่", "Invite the executive and officers");

    public string PeopleHint(int executives) => executives > 0 ? s.Pick($"มีผู้บริหาร {executives} คน", $"{executives} executive(s)") : s.Pick("ยังไม่มีผู้บริหาร", "There is no executive yet");

    public string Profile => s.Pick("ตรวจข้อมูลหน่วยงานและเว็บไซต์ที่ใช้เปิดเผยข้อมูล", "Check what is known of the agency and its websites");

    public string ProfileHint(int websites) => websites > 0 ? s.Pick($"มีเว็บไซต์ {websites} ชื่อ", $"{websites} website(s)") : s.Pick("ยังไม่มีเว็บไซต์", "There is no website yet");

    public string Departments => s.Pick("ตรวจรายชื่อส่วนงาน", "Check the departments");

    public string DepartmentsHint(int departments) => s.Pick($"มี {departments} ส่วนงาน", $"{departments} departments");

    public string Registration => s.Pick("ยืนยันผู้ประสานงานและกรอกจำนวน IIT และ EIT", "Confirm the contact and give the IIT and EIT numbers");

    public string ApproveRegistration => s.Pick("อนุมัติข้อมูลลงทะเบียน", "Approve the registration");

    public string AssignItems => s.Pick("มอบหมายข้อ OIT ให้ส่วนงาน", "Assign disclosure items to departments");

    public string AssignedItems(int assigned, int items) => s.Pick($"มอบหมายแล้ว {assigned} จาก {items} ข้อ", $"{assigned} of {items} assigned");

    public string DeclareItems(string department) => s.Pick($"ตอบข้อ OIT ของ{department}", $"Declare the items of {department}");

    public string ReadyItems(int ready, int items) => s.Pick($"พร้อมส่ง {ready} จาก {items} ข้อ", $"{ready} of {items} ready");

    public string SubmitChecklist => s.Pick("ตรวจและส่งแบบตรวจ OIT ให้ผู้บริหาร", "Check and submit the disclosure checklist");

    public string ApproveChecklist => s.Pick("อนุมัติแบบตรวจ OIT", "Approve the disclosure checklist");

    public string Appeal => s.Pick("ตรวจคะแนนเบื้องต้น และชี้แจงข้อที่ไม่เห็นด้วย", "Read the preliminary scores and dispute items");

    public string AppealHint => s.Pick("ถ้าไม่ชี้แจงถือว่ายอมรับผล", "Saying nothing accepts them");

    public string FillSurvey(string instrument) => s.Pick($"เผยแพร่และติดตามแบบวัด {instrument}", $"Publish and follow the {instrument} survey");

    public string SurveyHint(long have, long need) => s.Pick($"ได้ {s.Count(have)} จาก {s.Count(need)} คน", $"{s.Count(have)} of {s.Count(need)} answers");

    public string SurveyMissing => s.Pick("ยังไม่ได้เปิดแบบวัด", "The survey is not set up yet");

    public string Administrator => s.Pick("ผู้ดูแลระบบของหน่วยงาน", "Agency administrator");

    public string Executive => s.Pick("ผู้บริหาร", "Executive");

    public string By => s.Pick("ผู้ทำ", "By");

    public string Returned => s.Pick("ผู้บริหารส่งคืนให้แก้", "Returned by the executive");

    public string Waiting => s.Pick("รอผู้บริหารพิจารณา", "With the executive");

    public string UntilDay(PhaseWindow window) => s.Pick($"ถึง {s.Date(window.LastDay)}", $"until {s.Date(window.LastDay)}");

    public string FromDay(PhaseWindow window) => s.Pick($"เริ่มได้ {s.Date(window.FirstDay)}", $"from {s.Date(window.FirstDay)}");

    public string AfterApproval => s.Pick("เริ่มได้เมื่อส่งให้ผู้บริหารแล้ว", "After it is submitted");

    public string AfterScoring => s.Pick("เริ่มได้เมื่อมีคะแนนเบื้องต้น", "When there are preliminary scores");
}
