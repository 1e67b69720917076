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
