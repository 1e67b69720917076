using OpenIta.Cycles;
using OpenIta.Frameworks;

namespace OpenIta.Web.Language;

/// <summary>An agency registers for a cycle.</summary>
public sealed class RegistrationTexts(Speech s)
{
    public string Title => s.Pick("ลงทะเบียนรอบการประเมิน", "Registration for the cycle");

    public string StateOf(RegistrationState state) => state switch
    {
        RegistrationState.Empty => s.Pick("ยังไม่ได้กรอก", "Not filled in"),
        RegistrationState.Draft => s.Pick("ฉบับร่าง ยังไม่ได้ส่ง", "A draft, not submitted"),
        RegistrationState.Submitted => s.Pick("ส่งแล้ว รอผู้บริหารอนุมัติ", "Submitted, waiting for the executive"),
        RegistrationState.Returned => s.Pick("ผู้บริหารส่งคืนให้แก้ไข", "Returned by the executive"),
        _ => s.Pick("ผู้บริหารอนุมัติแล้ว", "Approved by the executive"),
    };

    public string Contact => s.Pick("ผู้ประสานงาน", "Contact");

    public string ContactName => s.Pick("ชื่อและนามสกุล", "Name");

    public string ContactPosition => s.Pick("ตำแหน่ง (ถ้ามี)", "Position (optional)");

    public string Telephone => s.Pick("หมายเลขโทรศัพท์", "Telephone");

    public string Email => s.Pick("อีเมล", "E-mail address");

    public string Numbers => s.Pick("จำนวนสำหรับกลุ่มตัวอย่าง", "Numbers for the samples");

    public string StaffCount => s.Pick("จำนวนบุคลากร (IIT)", "Staff (IIT)");

    public string ServedCount => s.Pick("จำนวนผู้รับบริการหรือผู้ติดต่อ (EIT)", "People and bodies served (EIT)");

    public string StaffHint => s.Pick("บุคลากรทุกระดับที่ปฏิบัติงานมาไม่น้อยกว่า 1 ปี", "Staff of every level with at least one year of service");

    public string ServedHint => s.Pick("ประมาณจำนวนผู้รับบริการหรือผู้ติดต่อหน่วยงานในปีงบประมาณ", "About how many contacted or were served by the agency in the fiscal year");

    public string Samples => s.Pick("จำนวนผู้ตอบขั้นต่ำ", "Respondents needed at least");

    public string SamplesLead(string framework) => s.Pick($"คำนวณตามเกณฑ์ของ {framework} จากจำนวนที่บันทึกไว้ล่าสุด", $"Worked out by the rule of {framework} from the numbers saved last");

    public string Minimum(RequiredSample sample) =>
        sample.Rule is null ? s.Pick("ชุดกรอบของปีนี้ไม่มีเกณฑ์สำหรับหน่วยงานประเภทนี้", "The pack of this year has no rule for this type of agency")
        : sample.Minimum is { } minimum ? s.Pick($"อย่างน้อย {s.Count(minimum)} คน จาก {s.Count(sample.Population!.Value)} คน", $"At least {s.Count(minimum)} of {s.Count(sample.Population!.Value)}")
        : sample.Population is null ? s.Pick("จะแสดงเมื่อบันทึกจำนวนแล้ว", "Shown once the number is saved")
        : s.Pick("ชุดกรอบของปีนี้ไม่ได้กำหนดจำนวน", "The pack of this year states no number");

    public string Rule(SamplingRule rule) => s.Pick($"เกณฑ์: {s.Of(rule.Rule)}", $"Rule: {s.Of(rule.Rule)}");

    public string Save => s.Pick("บันทึกฉบับร่าง", "Save the draft");

    public string Submit => s.Pick("ส่งให้ผู้บริหารอนุมัติ", "Submit for approval");

    public string Saved => s.Pick("บันทึกฉบับร่างแล้ว", "The draft is saved.");

    public string Submitted => s.Pick("ส่งให้ผู้บริหารแล้ว", "It is with the executive.");

    public string Approve => s.Pick("อนุมัติข้อมูลลงทะเบียน", "Approve the registration");

    public string ApproveLead => s.Pick("เมื่ออนุมัติแล้ว จำนวนผู้ตอบขั้นต่ำจะเป็นไปตามข้อมูลนี้", "Once approved, the minimum samples follow from these numbers.");

    public string Return => s.Pick("ส่งคืนให้แก้ไข", "Return it");

    public string ReturnReason => s.Pick("เหตุผลที่ส่งคืน", "Why it is returned");

    public string Approved => s.Pick("อนุมัติแล้ว", "The registration is approved.");

    public string Returned => s.Pick("ส่งคืนแล้ว", "The registration is returned.");

    public string ReturnedBecause => s.Pick("เหตุผลของผู้บริหาร", "The executive says");

    public string NoCycle => s.Pick("ยังไม่มีรอบการประเมินที่เปิดลงทะเบียน", "No cycle is open for registration");

    public string None => s.Pick("ไม่ได้กรอก", "Not given");
}
