using OpenIta.Disclosures.Declarations;

namespace OpenIta.Web.Language;

/// <summary>The page of one disclosure item, and the summary that is sent and approved.</summary>
public sealed class DeclarationTexts(Speech s)
{
    public string Required => s.Pick("สิ่งที่ต้องแสดง", "What must be shown");

    public string RequiredLead => s.Pick("ทำเครื่องหมายทีละองค์ประกอบ และบอกว่าอยู่ส่วนใดของหน้าเว็บ", "Tick each element and say where on the page it stands.");

    public string NoElements => s.Pick("กรอบของปีนี้ไม่ได้ระบุองค์ประกอบของข้อนี้", "The framework of this year names no elements for this item.");

    public string AtLeast => s.Pick("อย่างน้อยประกอบด้วย", "At least");

    public string FoundAt => s.Pick("อยู่ที่", "Where");

    public string FoundAtOf(int element) => s.Pick($"องค์ประกอบที่ {element} อยู่ที่", $"Where element {element} stands");

    public string FoundAtExample => s.Pick("เช่น URL ที่ 1 หัวข้อที่ 2 หรือหน้า 5 ของไฟล์", "such as URL 1, second heading, or page 5 of the file");

    public string YearsAsked(IEnumerable<int> years) => s.Pick($"ต้องเป็นข้อมูลของปี {string.Join(", ", years.Select(s.Year))}", $"Must be about {string.Join(", ", years.Select(s.Year))}");

    public string RefersTo => s.Pick("เกี่ยวเนื่องกับข้อ", "Reports on");

    public string Declared => s.Pick("สิ่งที่หน่วยงานเปิดเผย", "What the agency discloses");

    public string Has => s.Pick("หน่วยงานมีการเปิดเผยข้อมูลตามข้อนี้หรือไม่", "Does the agency disclose what this item asks for?");

    public string Of(Answer? answer) => answer switch
    {
        Answer.Has => s.Pick("มี", "Yes"),
        Answer.HasNot => s.Pick("ไม่มี", "No"),
        _ => s.Pick("ไม่ได้ตอบ", "Not answered"),
    };

    public string Urls => s.Pick("ที่อยู่เว็บไซต์ (URL)", "Web addresses (URL)");

    public string UrlsHint(IReadOnlyList<string> domains) => domains.Count == 0
        ? s.Pick("ยังไม่มีเว็บไซต์ของหน่วยงานในทะเบียน ให้ผู้ดูแลระบบเพิ่มก่อน", "The registry knows no website of the agency yet; an administrator must add it.")
        : s.Pick($"คัดลอกจากแถบที่อยู่ของเบราว์เซอร์ ต้องอยู่บนเว็บไซต์ของหน่วยงาน ({string.Join(", ", domains)})", $"Copy it from the browser. It must be on the agency's website ({string.Join(", ", domains)}).");

    public string Url(int number) => s.Pick($"URL ที่ {number}", $"URL {number}");

    public string Note(int number) => s.Pick($"คำอธิบาย URL ที่ {number}", $"Note on URL {number}");

    public string IssuedFor(Publishing.Issuing.IssuedReport report) => s.Pick($"รายงานที่ออกแล้วสำหรับข้อนี้ ปี {s.Year(report.Year.BuddhistEra)} ฉบับที่ {report.Version}:", $"Issued for this item, {s.Year(report.Year.BuddhistEra)}, version {report.Version}:");

    public string TakeAddress => s.Pick("ใช้ที่อยู่นี้", "Take this address");

    public string MoreUrls => s.Pick("บันทึกแล้วจะมีช่องว่างเพิ่มให้", "Saving adds another empty row.");

    public string Explanation => s.Pick("คำอธิบายเพิ่มเติม", "Explanation");

    public string SelfCheck => s.Pick("ตรวจก่อนส่ง", "Self-check");

    public string NothingFound => s.Pick("ไม่พบสิ่งที่ขาด", "Nothing is missing");

    public string Missing => s.Pick("ต้องแก้", "Must be mended");

    public string Warning => s.Pick("ควรตรวจ", "Look at this");

    public string Left => s.Pick("รับทราบแล้ว", "Left as it is");

    public string Reason => s.Pick("ไม่แก้ เพราะ", "Leave it, because");

    public string Save => s.Pick("บันทึก", "Save");

    public string Saved(string code) => s.Pick($"บันทึกข้อ {code} แล้ว", $"{code} is saved");

    public string SavedNow => s.Pick("บันทึกอัตโนมัติแล้ว", "Saved automatically");

    public string Saving => s.Pick("กำลังบันทึก", "Saving");

    public string NotSaved => s.Pick("ยังไม่ได้บันทึก แก้ช่องที่ผิดหรือกดบันทึก", "Not saved: mend what is wrong, or press save");

    public string SavedBy(string name, string at) => s.Pick($"บันทึกล่าสุดโดย {name} เมื่อ {at}", $"Last saved by {name}, {at}");

    public string ReturnedWith => s.Pick("ผู้บริหารส่งคืนข้อนี้", "The executive returned this item");

    public string Back => s.Pick("กลับไปรายการข้อ", "Back to the items");

    public string Next => s.Pick("ข้อถัดไป", "Next item");

    public string Previous => s.Pick("ข้อก่อนหน้า", "Previous item");

    public string Departments => s.Pick("ผู้รับผิดชอบ", "Responsible");

    public string NoDepartment => s.Pick("ยังไม่ได้มอบหมาย", "Not assigned");

    public string OvertakenTitle => s.Pick("มีผู้อื่นบันทึกข้อนี้ก่อนคุณ", "Someone else saved this item before you");

    public string OvertakenBy(string name, string at) => s.Pick(
        $"{name} บันทึกเมื่อ {at} ฉบับนั้นแสดงอยู่ด้านล่าง ส่วนแบบฟอร์มยังเป็นฉบับที่คุณพิมพ์", $"{name} saved at {at}. That version stands below; the form still holds what you typed.");

    public string Theirs => s.Pick("ฉบับที่บันทึกไว้", "The saved version");

    public string Mine => s.Pick("ฉบับของคุณ (ยังไม่ได้บันทึก)", "Your version (not saved)");

    public string KeepTheirs => s.Pick("ใช้ฉบับที่บันทึกไว้", "Keep the saved version");

    public string SaveMine => s.Pick("บันทึกฉบับของคุณแทน", "Save yours instead");

    public string Story => s.Pick("ประวัติของข้อนี้", "The story of this item");

    // Review, sending, approval.
    public string SubmissionTitle => s.Pick("ตรวจทานและส่งแบบตรวจ OIT", "Review the OIT checklist");

    public string ReadyToSend => s.Pick("ครบทุกข้อ พร้อมส่งให้ผู้บริหารอนุมัติ", "Every item is ready to be sent for approval");

    public string NotReady(int count) => s.Pick($"ยังส่งไม่ได้ มี {count} ข้อที่ต้องแก้หรือให้เหตุผลก่อน", $"{count} items must be mended or given a reason before it can be sent");

    public string Submit => s.Pick("ส่งให้ผู้บริหารอนุมัติ", "Send for approval");

    public string Submitted => s.Pick("ส่งแบบตรวจให้ผู้บริหารอนุมัติแล้ว", "The checklist is sent for approval");

    public string Waiting => s.Pick("ส่งแล้ว รอผู้บริหารอนุมัติ ระหว่างนี้แก้ไขไม่ได้", "Sent. It waits for the executive and can't be edited meanwhile.");

    public string ApproveTitle => s.Pick("อนุมัติแบบตรวจทั้งฉบับ", "Approve the whole checklist");

    public string ApproveLead(int items) => s.Pick(
        $"เมื่ออนุมัติ ทั้ง {items} ข้อจะถูกตรึงพร้อมรายการหลักฐาน แก้ไขไม่ได้อีก และส่งต่อให้ผู้ประเมิน",
        $"Approval freezes all {items} items with their evidence list. Nothing can be changed afterwards, and the assessors take over.");

    public string Approve => s.Pick("อนุมัติและตรึงหลักฐาน", "Approve and freeze the evidence");

    public string Approved => s.Pick("อนุมัติแล้ว หลักฐานถูกตรึงและส่งต่อให้ผู้ประเมิน", "Approved. The evidence is frozen and goes to the assessors.");

    public string ApprovedBy(string name, string at) => s.Pick($"อนุมัติโดย {name} เมื่อ {at}", $"Approved by {name}, {at}");

    public string ReturnTitle => s.Pick("ส่งคืนให้แก้", "Return items");

    public string ReturnLead => s.Pick("เขียนเหตุผลใต้ข้อที่ต้องแก้ แล้วกดปุ่มท้ายหน้า ข้อที่ไม่เขียนถือว่าไม่ส่งคืน", "Write a comment below each item to be mended, then press the button at the end. Items without a comment are not returned.");

    public string ReturnComment(string code) => s.Pick($"เหตุผลที่ส่งคืนข้อ {code}", $"Why {code} is returned");

    public string Return => s.Pick("ส่งคืนข้อที่มีเหตุผล", "Return the items with a comment");

    public string Returned(int count) => s.Pick($"ส่งคืน {count} ข้อให้แก้แล้ว", $"{count} items returned");

    public string Summary => s.Pick("สรุปทุกข้อ", "All items");

    public string Evidence => s.Pick("รายการหลักฐานที่อนุมัติ", "The approved evidence list");

    public string Fingerprint => s.Pick("ลายนิ้วมือ SHA-256", "SHA-256 fingerprint");

    public string ElementsTicked(int ticked, int all) => s.Pick($"ทำเครื่องหมายแล้ว {ticked} จาก {all} องค์ประกอบ", $"{ticked} of {all} elements ticked");

    public string Counts(int has, int hasNot, int unanswered) => s.Pick($"มี {has} ข้อ · ไม่มี {hasNot} ข้อ · ไม่ได้ตอบ {unanswered} ข้อ", $"yes {has} · no {hasNot} · not answered {unanswered}");
}
