using OpenIta.Agencies.Registry;
using OpenIta.Jobs;

namespace OpenIta.Web.Language;

/// <summary>The registry of agencies, for those who keep it.</summary>
public sealed class RegistryTexts(Speech s)
{
    public string Title => s.Pick("ทะเบียนหน่วยงาน", "Registry of agencies");

    public string OfProvince(string province) => s.Pick($"หน่วยงานในจังหวัด{province}", $"Agencies of the province {province}");

    public string Search => s.Pick("ค้นหาชื่อ รหัส อำเภอ หรือจังหวัด", "Search by name, code, district or province");

    public string Export => s.Pick("ส่งออก", "Export");

    public string Import => s.Pick("นำเข้าจากไฟล์", "Import a file");

    public string Add => s.Pick("เพิ่มหน่วยงาน", "Add an agency");

    public string Change => s.Pick("แก้ไขข้อมูลหน่วยงาน", "Change the agency");

    public string NameOf(RegistryField field) => field switch
    {
        RegistryField.Code => s.Pick("รหัสหน่วยงาน", "Code"),
        RegistryField.Name => s.Pick("ชื่อหน่วยงาน", "Name"),
        RegistryField.ShortName => s.Pick("ชื่อย่อ", "Short name"),
        RegistryField.Type => s.Pick("ประเภท", "Type"),
        RegistryField.SizeGroup => s.Pick("ขนาด", "Size"),
        RegistryField.District => s.Pick("อำเภอ", "District"),
        RegistryField.Province => s.Pick("จังหวัด", "Province"),
        RegistryField.Domains => s.Pick("เว็บไซต์", "Websites"),
        RegistryField.Departments => s.Pick("ส่วนงาน", "Departments"),
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    public string? HintOf(RegistryField field) => field switch
    {
        RegistryField.Domains => s.Pick("ชื่อโดเมน หลายชื่อคั่นด้วยเว้นวรรค เช่น www.khaothong.go.th", "Host names with a space between, such as www.khaothong.go.th"),
        RegistryField.Departments => s.Pick("บรรทัดละหนึ่งส่วนงาน ส่วนงานที่ลบออกจะปิดไว้โดยไม่หายจากประวัติ", "One a line. A department that is left out is closed and stays in the history."),
        RegistryField.SizeGroup => s.Pick("ใช้กำหนดจำนวนตัวอย่างในบางปี", "Some years set quotas by it"),
        _ => null,
    };

    public string None => s.Pick("ไม่ระบุ", "Not stated");

    public string Saved(string agency) => s.Pick($"บันทึก {agency} แล้ว", $"{agency} is saved.");

    public string Count(long count) => s.Pick($"{s.Count(count)} หน่วยงาน", $"{s.Count(count)} agencies");

    public string ImportLead => s.Pick(
        "รับไฟล์ XLSX หรือ CSV (UTF-8 หรือ TIS-620) ไม่เกิน 10 MB และ 20,000 แถว ต้องมีคอลัมน์ “ชื่อหน่วยงาน” ระบบจะแสดงผลของทุกแถวให้ตรวจก่อน ยังไม่บันทึก",
        "XLSX or CSV (UTF-8 or TIS-620), up to 10 MB and 20,000 rows, with a column “ชื่อหน่วยงาน” (name). The fate of every row is shown first; nothing is stored yet.");

    public string Columns => s.Pick("คอลัมน์ที่รู้จัก", "Columns that are known");

    public string ColumnsRule => s.Pick(
        "คอลัมน์ที่ไม่มีในไฟล์คงค่าเดิม ช่องว่างในคอลัมน์ที่มีคือลบค่าเดิม หน่วยงานที่ไม่อยู่ในไฟล์คงเดิม",
        "A column that is not in the file leaves its values alone; an empty cell empties the value. Agencies that are not in the file stay.");

    public string File => s.Pick("ไฟล์", "File");

    public string Upload => s.Pick("ตรวจไฟล์", "Check the file");

    public string Preview => s.Pick("ตรวจก่อนนำเข้า", "Check before importing");

    public string Fates(RegistryFates fates) => s.Pick(
        $"ใหม่ {s.Count(fates.Count(Fate.New))} · เปลี่ยน {s.Count(fates.Count(Fate.Changed))} · เหมือนเดิม {s.Count(fates.Count(Fate.Unchanged))} · ไม่รับ {s.Count(fates.Count(Fate.Refused))} · ไม่อยู่ในไฟล์ คงเดิม {s.Count(fates.NotNamed)}",
        $"New {s.Count(fates.Count(Fate.New))} · changed {s.Count(fates.Count(Fate.Changed))} · unchanged {s.Count(fates.Count(Fate.Unchanged))} · refused {s.Count(fates.Count(Fate.Refused))} · not in the file, kept {s.Count(fates.NotNamed)}");

    public string NameOf(Fate fate) => fate switch
    {
        Fate.New => s.Pick("ใหม่", "New"),
        Fate.Changed => s.Pick("เปลี่ยน", "Changed"),
        Fate.Unchanged => s.Pick("เหมือนเดิม", "Unchanged"),
        _ => s.Pick("ไม่รับ", "Refused"),
    };

    public string Row => s.Pick("แถว", "Row");

    public string Agency => s.Pick("หน่วยงาน", "Agency");

    public string FateTitle => s.Pick("ผล", "Fate");

    public string Details => s.Pick("รายละเอียด", "Details");

    public string All => s.Pick("ทั้งหมด", "All");

    public string NothingToDo => s.Pick("ไม่มีแถวใดที่ต้องบันทึก", "No row changes anything");

    public string Confirm(int rows) => s.Pick($"นำเข้า {s.Count(rows)} แถว", $"Import {s.Count(rows)} rows");

    public string Discard => s.Pick("ทิ้งไฟล์นี้", "Throw the file away");

    public string Discarded => s.Pick("ทิ้งไฟล์แล้ว ไม่มีการเปลี่ยนแปลง", "The file is thrown away; nothing has changed.");

    public string Running(Job job) => s.Pick($"กำลังนำเข้า {s.Count(job.Done)} จาก {s.Count(job.Total)} แถว", $"Importing, {s.Count(job.Done)} of {s.Count(job.Total)} rows");

    public string Refresh => s.Pick("ดูความคืบหน้าล่าสุด", "See how far it is");

    public string Finished => s.Pick("นำเข้าเสร็จแล้ว", "Imported");

    public string Outcome(RegistryOutcome outcome) => s.Pick(
        $"ใหม่ {s.Count(outcome.New)} · เปลี่ยน {s.Count(outcome.Changed)} · เหมือนเดิม {s.Count(outcome.Unchanged)} · ไม่รับ {s.Count(outcome.Refused)}",
        $"New {s.Count(outcome.New)} · changed {s.Count(outcome.Changed)} · unchanged {s.Count(outcome.Unchanged)} · refused {s.Count(outcome.Refused)}");

    public string Latest => s.Pick("การนำเข้าล่าสุด", "Latest imports");

    public string Logo => s.Pick("ตราสัญลักษณ์", "Logo");

    public string LogoHint => s.Pick("PNG หรือ JPEG ไม่เกิน 512 KB และ 2,000 × 2,000 จุด ระบบลบข้อมูลแฝงในภาพให้", "PNG or JPEG, up to 512 KB and 2,000 × 2,000 pixels. Hidden data in the picture is removed.");

    public string SaveLogo => s.Pick("บันทึกตราสัญลักษณ์", "Save the logo");

    public string LogoSaved => s.Pick("บันทึกตราสัญลักษณ์แล้ว", "The logo is saved.");

    public string DepartmentsTitle => s.Pick("ส่วนงานของหน่วยงาน", "Departments of the agency");

    public string DepartmentsSaved => s.Pick("บันทึกส่วนงานแล้ว", "The departments are saved.");

    public string Nothing => s.Pick("(ว่าง)", "(empty)");
}
