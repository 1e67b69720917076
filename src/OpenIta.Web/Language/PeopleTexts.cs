using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.People;
using OpenIta.Web.Identity;

namespace OpenIta.Web.Language;

/// <summary>People and their roles, for those who manage them.</summary>
public sealed class PeopleTexts(Speech s)
{
    private readonly DeskTexts desk = new(s);

    public string Title => s.Pick("บุคคลและบทบาท", "People and roles");

    public string OfAgency => s.Pick("บุคคลของหน่วยงาน", "People of the agency");

    public string Nobody => s.Pick("ยังไม่มีใครมีบทบาทในหน่วยงานนี้ เชิญคนแรกได้ด้านล่าง", "Nobody holds a role in this agency yet. Invite the first person below.");

    public string Search => s.Pick("ค้นหาชื่อหรืออีเมล", "Search by name or e-mail");

    public string Invite => s.Pick("เชิญบุคคล", "Invite a person");

    public string InviteIntro => s.Pick(
        "ผู้ได้รับเชิญจะได้ลิงก์สำหรับตั้งรหัสผ่าน ใช้ได้ครั้งเดียวภายใน 7 วัน ผู้ที่มีบัญชีอยู่แล้วจะได้บทบาทเพิ่มทันที",
        "The person gets a link to choose a password; it works once, for 7 days. Whoever has an account gains the role at once.");

    public string InviteNationIntro => s.Pick(
        "บทบาทของหน่วยงานให้ที่หน้าบุคคลของหน่วยงานนั้น ผู้ประเมินได้รับเชิญโดยไม่ต้องเลือกบทบาท แล้วได้หน่วยงานจากการจัดสรร",
        "Roles of an agency are given on its own page. An assessor is invited without a role and gets agencies by allotment.");

    public string Role => s.Pick("บทบาท", "Role");

    public string Department => s.Pick("ส่วนงาน", "Department");

    public string DepartmentHint => s.Pick("สำหรับเจ้าหน้าที่ส่วนงาน", "For a department officer");

    public string Province => s.Pick("จังหวัด", "Province");

    public string ProvinceHint => s.Pick("สำหรับผู้กำกับติดตามระดับจังหวัด เช่น นครปฐม", "For a provincial monitor: the name in Thai, without its prefix");

    public string LastDay => s.Pick("มีบทบาทถึงวันที่ (ไม่บังคับ)", "Last day of the role (optional)");

    public string LastDayHint => s.Pick("เว้นว่างไว้หากไม่กำหนด", "Leave empty for no end");

    public string Send => s.Pick("ส่งคำเชิญ", "Send the invitation");

    public string RolesTitle => s.Pick("บทบาทที่มี", "Roles held");

    public string NoRoles => s.Pick("ยังไม่มีบทบาท", "No role yet");

    public string GiveTitle => s.Pick("ให้บทบาทเพิ่ม", "Give a role");

    public string Give => s.Pick("ให้บทบาท", "Give the role");

    public string Take => s.Pick("ถอนบทบาท", "Take back");

    public string StateTitle => s.Pick("สถานะบัญชี", "State of the account");

    public string StateIntro => s.Pick(
        "เมื่อปิดบัญชี ทุกอุปกรณ์ที่เข้าสู่ระบบอยู่จะถูกออกจากระบบทันที สิ่งที่บุคคลนี้เคยทำยังอยู่ในบันทึก",
        "Disabling an account signs it out everywhere at once. What the person did stays on record.");

    public string Disabled => s.Pick("ปิดบัญชีแล้ว", "Disabled");

    public string NotYetIn => s.Pick("ยังไม่ตั้งรหัสผ่าน", "No password yet");

    public string Count(long count) => s.Pick($"{count:N0} คน", $"{count:N0}");

    public string Roles(int count) => s.Pick($"บทบาท {count}", $"Roles: {count}");

    public string Disable(string name) => s.Pick($"ปิดบัญชีของ {name}", $"Disable the account of {name}");

    public string Enable(string name) => s.Pick($"เปิดบัญชีของ {name}", $"Enable the account of {name}");

    public string StateSet(string name, bool disabled) => disabled ? s.Pick($"ปิดบัญชีของ {name} แล้ว", $"The account of {name} is disabled") : s.Pick($"เปิดบัญชีของ {name} แล้ว", $"The account of {name} is open");

    public string Taken(string name) => s.Pick($"ถอนบทบาทของ {name} แล้ว", $"The role of {name} was taken back");

    public string Given(string name) => s.Pick($"ให้บทบาทแก่ {name} แล้ว", $"{name} has the role now");

    public string Invited(Invitation invitation, PublicAddress address) => invitation.Token is { } token
        ? s.Pick($"เชิญ {invitation.Account.Name} แล้ว ลิงก์สำหรับส่งให้เอง (ใช้ได้ครั้งเดียว): {address}/invite/{token}", $"{invitation.Account.Name} is invited. The link, should you hand it over yourself (works once): {address}/invite/{token}")
        : s.Pick($"{invitation.Account.Name} ได้รับบทบาทแล้ว", $"{invitation.Account.Name} has the role now");

    public string Of(Grant grant, IReadOnlyList<Department> departments) =>
        Join(desk.Of(grant.Role), departments.FirstOrDefault(d => d.Id == grant.Scope.Department)?.Name, Until(grant));

    public string Of(Grant grant, Agency? agency) => Join(desk.Of(grant.Role), agency?.Name ?? grant.Scope.Province, Until(grant));

    /// <summary>What a role may do, in one line.</summary>
    public string Does(Role role) => role switch
    {
        Accounts.Role.CentralAdministrator => s.Pick("ดูแลรอบการประเมิน ทะเบียนหน่วยงาน และบุคคลทั้งประเทศ", "Runs the cycle, the registry and people of the nation"),
        Accounts.Role.ProvincialMonitor => s.Pick("อ่านข้อมูลของหน่วยงานในจังหวัด", "Reads the agencies of a province"),
        Accounts.Role.AgencyAdministrator => s.Pick("ลงทะเบียน มอบหมาย และส่งข้อมูลของหน่วยงาน", "Registers, assigns and submits for the agency"),
        Accounts.Role.DepartmentOfficer => s.Pick("กรอกข้อที่ส่วนงานได้รับมอบหมาย", "Fills in the items of the department"),
        Accounts.Role.Executive => s.Pick("อนุมัติสิ่งที่ผู้อื่นจัดทำ", "Approves what others wrote"),
        Accounts.Role.Assessor => s.Pick("ให้คะแนนหน่วยงานที่ได้รับจัดสรร", "Scores the agencies allotted"),
        Accounts.Role.Adjudicator => s.Pick("ชี้ขาดข้อที่คะแนนต่างกันและคำอุทธรณ์", "Decides differing scores and appeals"),
        Accounts.Role.Auditor => s.Pick("อ่านทุกอย่าง ไม่แก้ไข", "Reads everything, changes nothing"),
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    private string? Until(Grant grant) => grant.Until is { } until ? desk.Until(s.Date(until.AddDays(-1))) : null;

    private static string Join(params string?[] parts) => string.Join(" · ", parts.Where(p => p is not null));
}
