namespace OpenIta.Web.Language;

/// <summary>The second part of the EIT: collected by an assessor, on a tablet or from paper.</summary>
public sealed class CollectTexts(Speech s)
{
    public string Title => s.Pick("เก็บคำตอบ EIT ส่วนที่ 2", "Collect answers (EIT, part 2)");

    public string ShortTitle => s.Pick("เก็บคำตอบ", "Collect");

    public string Lead => s.Pick(
        "เปิดแบบวัดบนแท็บเล็ตไว้ก่อนออกพื้นที่ แล้วใช้ได้แม้ไม่มีเครือข่าย หรือพิมพ์แบบกระดาษแล้วกรอกภายหลัง",
        "Open a survey on the tablet before you go; it then works without a network. Or print forms on paper and type them in later.");

    public string Surveys => s.Pick("แบบวัดทั้งหมด", "All surveys");

    public string None => s.Pick("ไม่มีแบบวัดที่เปิดอยู่ในพื้นที่ของคุณ", "No survey is open in your area");

    public string NoneNext => s.Pick("แบบวัดเปิดตามปฏิทินของรอบการประเมิน", "Surveys open by the calendar of the cycle.");

    public string Until(DateTimeOffset closes) => s.Pick($"ถึง {s.Date(closes.AddTicks(-1))}", $"until {s.Date(closes.AddTicks(-1))}");

    public string FormTitle => s.Pick("เก็บคำตอบ", "Collect answers");

    public string ReadAloud => s.Pick(
        "บอกผู้ตอบก่อนเริ่ม: ไม่ระบุตัวตน ไม่เก็บชื่อ ไม่จำเป็นต้องตอบ และให้ผู้ตอบเลือกเองบนหน้าจอนี้ได้",
        "Tell people first: it is anonymous, no name is kept, they need not answer, and they may choose on this screen themselves.");

    public string Store => s.Pick("บันทึกคำตอบ", "Store answers");

    public string Stored(string receipt) => s.Pick($"บันทึกแล้ว เลขใบรับ {receipt}", $"Stored. Receipt {receipt}");

    public string NothingWaits => s.Pick("ไม่มีคำตอบค้างส่งในเครื่องนี้", "Nothing waits on this device");

    /// <summary>The script puts the number in place of the hash.</summary>
    public string SomeWait => s.Pick("มีคำตอบรอส่งในเครื่องนี้ # ชุด", "# answers wait on this device");

    public string KeptOnDevice => s.Pick("เก็บไว้ในเครื่องแล้ว จะส่งเองเมื่อมีเครือข่าย", "Kept on this device; it is sent when there is a network.");

    public string Offline => s.Pick("ยังไม่มีเครือข่าย คำตอบอยู่ในเครื่องนี้", "No network yet; the answers are on this device.");

    public string SignInAgain => s.Pick("โปรดลงชื่อเข้าใช้อีกครั้งเพื่อส่ง คำตอบไม่หาย", "Sign in again to send; nothing is lost.");

    public string SendNow => s.Pick("ส่งตอนนี้", "Send now");

    public string PrintPaper => s.Pick("พิมพ์แบบกระดาษ", "Print forms on paper");

    public string PaperCount => s.Pick("จำนวนใบ", "Number");

    public string EnterPaper => s.Pick("กรอกจากแบบกระดาษ", "Type in from paper");

    public string PaperNumber => s.Pick("เลขบนหัวกระดาษ (15 ตัว)", "Number at the head of the paper (15 characters)");

    public string OpenPaper => s.Pick("เปิดแบบ", "Open");

    public string FirstEntryKept => s.Pick("บันทึกครั้งที่หนึ่งแล้ว ให้อีกคนกรอกใบเดียวกันอีกครั้ง", "The first entry is kept. Let another person type the same paper again.");

    public string DifferencesTitle => s.Pick("ข้อที่กรอกไม่ตรงกัน", "Fields that differ");

    public string FirstEntry => s.Pick("ครั้งที่ 1:", "First:");

    public string SecondEntry => s.Pick("ครั้งที่ 2:", "Second:");

    public string Decide => s.Pick("ยืนยันตามกระดาษและบันทึก", "Confirm by the paper and store");
}
