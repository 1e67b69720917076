using OpenIta.Agencies.Registry;

namespace OpenIta.Web.Language;

/// <summary>What is known of an agency, for its own people.</summary>
public sealed class ProfileTexts(Speech s)
{
    public string Title => s.Pick("ข้อมูลหน่วยงาน", "About the agency");

    public string OfRegistry => s.Pick("ข้อมูลในทะเบียน", "In the registry");

    public string OfRegistryLead => s.Pick(
        "ชื่อ รหัส ประเภท ขนาด และที่ตั้ง แก้ไขโดยผู้ดูแลระบบส่วนกลาง หากไม่ถูกต้องโปรดแจ้งผู้ดูแล",
        "Name, code, type, size and place are kept by the central administrator; tell them what is wrong.");

    public string ChangeDepartments => s.Pick("แก้ไขส่วนงาน", "Change the departments");

    public string Own => s.Pick("ข้อมูลที่หน่วยงานดูแลเอง", "What the agency keeps itself");

    public string ShortNameHint => s.Pick("ชื่อที่ใช้ในหนังสือทั่วไป เช่น อบต.เขาทอง", "The name that everyday letters use");

    public string DomainsHint => s.Pick(
        "บรรทัดละหนึ่งชื่อ เช่น www.khaothong.go.th ลิงก์ของข้อ OIT ที่อยู่นอกเว็บไซต์เหล่านี้จะถูกเตือนก่อนส่ง",
        "One a line, such as www.khaothong.go.th. The self-check warns of disclosed links that lie elsewhere.");

    public string ContactHint => s.Pick("ใช้เป็นค่าเริ่มต้นเมื่อลงทะเบียนแต่ละรอบ", "What the registration of each cycle starts with");

    public string Saved => s.Pick("บันทึกข้อมูลหน่วยงานแล้ว", "What is known of the agency is saved.");

    public string NameOf(ProfileField field) => field switch
    {
        ProfileField.ShortName => s.Pick("ชื่อย่อ", "Short name"),
        ProfileField.Domains => s.Pick("เว็บไซต์", "Websites"),
        ProfileField.ContactName => s.Pick("ชื่อผู้ประสานงาน", "Name of the contact"),
        ProfileField.ContactPosition => s.Pick("ตำแหน่ง", "Position"),
        ProfileField.Telephone => s.Pick("หมายเลขโทรศัพท์", "Telephone"),
        ProfileField.Email => s.Pick("อีเมล", "E-mail"),
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };
}
