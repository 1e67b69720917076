using OpenIta.Accounts;

namespace OpenIta.Web.Language;

/// <summary>The start page of people who have signed in.</summary>
public sealed class DeskTexts(Speech s)
{
    public string MyWork => s.Pick("งานของฉัน", "My work");

    public string MyAgencies => s.Pick("หน่วยงานของฉัน", "My agencies");

    public string NoRoles => s.Pick("คุณยังไม่มีบทบาทในระบบ", "You hold no role yet");

    public string NoRolesNext => s.Pick("ติดต่อผู้ดูแลของหน่วยงานเพื่อขอรับบทบาท", "Ask the administrator of your agency for a role");

    public string Everywhere => s.Pick("ทั้งประเทศ", "The whole nation");

    public string RunTheYear => s.Pick("ดำเนินการประเมินทั้งปี", "Run the year");

    /// <summary>What those who run the assessment do, in the order of the year, each with what one must be allowed to open it.</summary>
    public IReadOnlyList<(Permission Opens, string Address, string Title, string What)> StepsOfTheYear =>
    [
        (Permission.ReadRegistry, "/admin/agencies", s.Pick("ทะเบียนหน่วยงาน", "Registry of agencies"), s.Pick("นำเข้ารายชื่อหน่วยงานจาก Excel หรือ CSV แล้วแก้ไขให้เป็นปัจจุบัน", "Import agencies from Excel or CSV and keep them current")),
        (Permission.ReadAdministration, "/admin/people", s.Pick("บุคคลและบทบาท", "People and roles"), s.Pick("เชิญผู้ดูแลระบบของหน่วยงาน ผู้ประเมิน และผู้ตรวจสอบ", "Invite agency administrators, assessors and auditors")),
        (Permission.ReadAdministration, "/admin/cycles", s.Pick("รอบการประเมิน", "Cycles"), s.Pick("เปิดรอบของปีด้วยกรอบการประเมินและปฏิทิน ขยายเวลาเมื่อจำเป็น", "Open the year's cycle with its framework and calendar; extend phases when needed")),
        (Permission.ReadAdministration, "/admin/allotment", s.Pick("จัดสรรผู้ประเมิน", "Allotment"), s.Pick("แบ่งหน่วยงานให้ผู้ประเมินตามภาระงาน โดยไม่ให้ประเมินหน่วยงานของตน", "Share agencies among assessors by load, never their own")),
        (Permission.ManageCycle, "/admin/reports", s.Pick("รายงานของทุกหน่วยงาน", "Reports of all agencies"), s.Pick("เขียนรายงานของทั้งจังหวัดหรือทั้งประเทศในครั้งเดียว แล้วดาวน์โหลดเป็นไฟล์เดียว", "Have the reports of a province or the nation written at once, and fetch them in one file")),
        (Permission.ReadAdministration, "/admin/api-keys", s.Pick("กุญแจ API", "API keys"), s.Pick("ให้ระบบอื่นอ่านข้อมูลที่ไม่เปิดเผยต่อสาธารณะ และยกเลิกเมื่อไม่ใช้แล้ว", "Let other systems read what is not public; revoke keys no longer used")),
        (Permission.ReadMail, "/admin/mail", s.Pick("อีเมล", "Mail"), s.Pick("ดูจดหมายที่รอส่งและที่ส่งไม่สำเร็จ", "See letters that wait and letters that could not be sent")),
        (Permission.WatchOperations, "/admin/operations", s.Pick("สถานะของระบบ", "State of the system"), s.Pick("ดูคิว เวลาบันทึก งานเบื้องหลัง อีเมล ฐานข้อมูล และเครื่องที่ให้บริการ", "See the queue, commit times, background work, mail, the database and the nodes that serve")),
        (Permission.ReadAuditLog, "/admin/audit-log", s.Pick("บันทึกการใช้งาน", "Audit log"), s.Pick("ดูว่าใครทำอะไรเมื่อใด และส่งออกเพื่อตรวจสอบ", "See who did what and when, and export it")),
    ];

    public string Until(string date) => s.Pick($"ถึง {date}", $"until {date}");

    public string Of(Role role) => role switch
    {
        Role.CentralAdministrator => s.Pick("ผู้ดูแลระบบส่วนกลาง", "Central administrator"),
        Role.ProvincialMonitor => s.Pick("ผู้กำกับติดตามระดับจังหวัด", "Provincial monitor"),
        Role.AgencyAdministrator => s.Pick("ผู้ดูแลระบบของหน่วยงาน", "Agency administrator"),
        Role.DepartmentOfficer => s.Pick("เจ้าหน้าที่ส่วนงาน", "Department officer"),
        Role.Executive => s.Pick("ผู้บริหาร", "Executive"),
        Role.Assessor => s.Pick("ผู้ประเมิน", "Assessor"),
        Role.Adjudicator => s.Pick("ผู้ชี้ขาด", "Adjudicator"),
        Role.Auditor => s.Pick("ผู้ตรวจสอบ", "Auditor"),
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };
}
