using OpenIta.Disclosures;
using OpenIta.Disclosures.Assigning;
using OpenIta.Disclosures.Checklists;

namespace OpenIta.Web.Language;

/// <summary>The disclosure checklist of an agency: list, item, assignment, submission.</summary>
public sealed class DisclosureTexts(Speech s)
{
    public string Title(int year) => s.Pick($"แบบตรวจการเปิดเผยข้อมูล (OIT) ปี {s.Year(year)}", $"Public disclosure (OIT), {s.Year(year)}");

    public string ShortTitle => s.Pick("แบบตรวจ OIT", "OIT checklist");

    public string Lead => s.Pick("เปิดแต่ละข้อเพื่อบอกว่าเผยแพร่ไว้ที่ใด ระบบช่วยตรวจก่อนส่งให้ผู้บริหาร", "Open an item to say where it is published. The self-check finds what is missing before the executive sees it.");

    public string LeadOfOfficer => s.Pick("ข้อที่มอบหมายให้ส่วนงานของคุณ", "The items assigned to your department");

    public string NoCycle => s.Pick("ยังไม่มีรอบการประเมิน", "No assessment is under way");

    public string NoCycleNext => s.Pick("เมื่อผู้ดูแลระบบส่วนกลางเปิดรอบแล้ว ข้อที่ต้องเปิดเผยจะแสดงที่นี่", "Once the central administrator opens a cycle, the items to disclose stand here.");

    public string Ready(int ready, int all) => s.Pick($"ครบแล้ว {ready} จาก {all} ข้อ", $"{ready} of {all} items are ready");

    public string Deadline(string date, int days) => days switch
    {
        < 0 => s.Pick($"ปิดรับเมื่อ {date}", $"Closed on {date}"),
        0 => s.Pick($"วันสุดท้ายวันนี้ {date}", $"Today is the last day, {date}"),
        _ => s.Pick($"ถึง {date} เหลือ {days} วัน", $"Until {date}, {days} days left"),
    };

    public string Missed(DeclarationState state) => state == DeclarationState.Declaring
        ? s.Pick("หน่วยงานไม่ได้ส่งแบบตรวจภายในกำหนด", "The agency did not submit its checklist in time")
        : s.Pick("ผู้บริหารไม่ได้อนุมัติแบบตรวจภายในกำหนด", "The executive did not approve the checklist in time");

    public string MissedNext => s.Pick(
        "แบบตรวจนี้จึงไม่ถูกตรวจและไม่มีคะแนน OIT สิ่งที่กรอกไว้ยังอยู่ครบ หากมีเหตุจำเป็น ติดต่อผู้ดูแลระบบส่วนกลางเพื่อขอขยายเวลาให้หน่วยงาน แล้วทำต่อได้ทันที",
        "It is therefore not scored and there is no OIT score. All that was filled in is still here. With good reason, ask the central administrator to extend the phase for the agency, and go on where you left off.");

    public string ServerTime(string time) => s.Pick($"เวลาของระบบ {time}", $"Server time {time}");

    public string State(DeclarationState state) => s.Of(DisclosureWords.Of(state));

    public string Search => s.Pick("ค้นหาข้อ", "Search items");

    public string SearchExample => s.Pick("เช่น O12 หรือ แผนจัดซื้อ", "such as O12 or แผนจัดซื้อ");

    public string Progress => s.Pick("สถานะ", "State");

    public string Department => s.Pick("ส่วนงาน", "Department");

    public string All => s.Pick("ทั้งหมด", "All");

    public string Unassigned => s.Pick("ยังไม่ได้มอบหมาย", "Not assigned");

    public string Show => s.Pick("แสดง", "Show");

    public string Clear => s.Pick("ล้างตัวกรอง", "Clear");

    public string Found(int count) => s.Pick($"{s.Count(count)} ข้อ", count == 1 ? "1 item" : $"{s.Count(count)} items");

    public string NothingFound => s.Pick("ไม่มีข้อที่ตรงกับตัวกรอง", "No item fits the filter");

    public string NothingAssigned => s.Pick("ยังไม่มีข้อที่มอบหมายให้ส่วนงานของคุณ ติดต่อผู้ดูแลระบบของหน่วยงาน", "No item is assigned to your department yet; ask the agency's administrator.");

    public string Of(ItemProgress progress) => progress switch
    {
        ItemProgress.NotStarted => s.Pick("ยังไม่เริ่ม", "Not started"),
        ItemProgress.Returned => s.Pick("ส่งคืนให้แก้", "Returned"),
        ItemProgress.Started => s.Pick("กำลังทำ", "In progress"),
        ItemProgress.Ready => s.Pick("เสร็จแล้ว", "Done"),
        _ => throw new ArgumentOutOfRangeException(nameof(progress)),
    };

    public string AtStake(decimal points) => s.Pick($"มีผลต่อคะแนนรวม {s.Score(points)} คะแนน", $"{s.Score(points)} points of the total");

    public string AtStakeTitle => s.Pick("คะแนนรวมที่จะเสียหากไม่ได้ข้อนี้", "Points of the total lost with this item");

    public string OpenFindings(int count) => s.Pick($"ต้องตรวจ {count} จุด", count == 1 ? "1 thing to look at" : $"{count} things to look at");

    public string Assign => s.Pick("มอบหมายส่วนงาน", "Assign to departments");

    public string Submission => s.Pick("ตรวจทานและส่ง", "Review and send");

    // The page that gives items to departments.
    public string AssignTitle => s.Pick("มอบหมายข้อให้ส่วนงาน", "Assign items to departments");

    public string AssignLead => s.Pick("เลือกข้อและส่วนงาน แล้วกดมอบหมาย ข้อหนึ่งมอบหมายได้หลายส่วนงาน", "Choose items and departments, then assign. An item may belong to several departments.");

    public string NoDepartments => s.Pick("ยังไม่มีส่วนงาน", "There are no departments yet");

    public string NoDepartmentsNext => s.Pick("เพิ่มส่วนงานของหน่วยงานก่อน หรือนำเข้าจากรายงานด้านล่าง", "Add the agency's departments first, or import them from a report below.");

    public string AddDepartments => s.Pick("จัดการส่วนงาน", "Manage departments");

    public string Departments => s.Pick("ส่วนงานผู้รับผิดชอบ", "Departments");

    public string Mode => s.Pick("วิธีมอบหมาย", "How");

    public string Of(AssignMode mode) => mode switch
    {
        AssignMode.Replace => s.Pick("แทนที่ส่วนงานเดิม", "In place of the present ones"),
        AssignMode.Add => s.Pick("เพิ่มจากส่วนงานเดิม", "Beside the present ones"),
        AssignMode.Remove => s.Pick("เอาส่วนงานที่เลือกออก", "Take the chosen ones away"),
        _ => throw new ArgumentOutOfRangeException(nameof(mode)),
    };

    public string Items => s.Pick("ข้อที่จะมอบหมาย", "Items");

    public string EveryItem => s.Pick("ทุกข้อในรายการนี้", "Every item of this list");

    public string ChosenItems => s.Pick("เฉพาะข้อที่ทำเครื่องหมาย", "Only the ticked items");

    public string AssignButton => s.Pick("มอบหมาย", "Assign");

    public string Assigned(int count) => s.Pick(count == 0 ? "ไม่มีข้อใดเปลี่ยนแปลง" : $"มอบหมายแล้ว {count} ข้อ", count == 0 ? "Nothing changed" : $"{count} items assigned");

    public string CopyTitle => s.Pick("คัดลอกจากปีก่อน", "Copy from last year");

    public string CopyLead => s.Pick(
        "ใช้ส่วนงานเดิมของข้อที่มีความหมายเดียวกัน แม้เลขข้อจะเปลี่ยน", "Gives each item to the departments that had the item of the same meaning, whatever its number was.");

    public string Copied(int year, int copied, int left) => s.Pick(
        $"คัดลอกจากปี {s.Year(year)} แล้ว {copied} ข้อ เหลือ {left} ข้อที่ต้องมอบหมายเอง", $"{copied} items copied from {s.Year(year)}; {left} are left to assign");

    public string ImportTitle => s.Pick("นำเข้าจากรายงานที่เผยแพร่", "Import from a published report");

    public string ImportLead => s.Pick("รายงานที่มีรายการผู้รับผิดชอบข้อ OIT ระบบแสดงผลก่อนนำเข้า", "Reports that list who answers for the OIT items. You see what would happen first.");

    public string NoReports => s.Pick("ยังไม่มีรายงานของหน่วยงานที่มีรายการผู้รับผิดชอบ", "No stored report of the agency has such a list.");

    public string Report(string file, int? year, int items) => s.Pick($"{file} ({(year is { } y ? $"ปี {s.Year(y)} " : "")}{items} ข้อ)", $"{file} ({(year is { } z ? s.Year(z) + ", " : "")}{items} items)");

    public string PreviewTitle => s.Pick("รายการผู้รับผิดชอบจากรายงาน", "Responsibility list of the report");

    public string PreviewLead(int items) => s.Pick($"จะมอบหมาย {items} ข้อตามตารางนี้ แทนที่ส่วนงานเดิมของข้อเหล่านี้", $"{items} items will be assigned as below, in place of their present departments.");

    public string NewDepartments => s.Pick("ส่วนงานใหม่ที่จะสร้าง", "Departments that will be made");

    public string New => s.Pick("ใหม่", "new");

    public string Unmatched => s.Pick("แถวที่ไม่ตรงกับข้อใดของปีนี้", "Rows that fit no item of this year");

    public string Item => s.Pick("ข้อ", "Item");

    public string Printed => s.Pick("ในรายงาน", "In the report");

    public string Import => s.Pick("นำเข้ารายการนี้", "Import this list");
}
