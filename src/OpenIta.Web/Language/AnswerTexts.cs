using OpenIta.Surveys;
using OpenIta.Web.Pages.Answer;

namespace OpenIta.Web.Language;

/// <summary>The questions of a survey, checking and sending. What stands before them is in <see cref="SurveyNoticeTexts"/>.</summary>
public sealed class AnswerTexts(Speech s)
{
    public string InstrumentName(string code) => code switch
    {
        "IIT" => s.Pick("แบบวัดสำหรับบุคลากร (IIT)", "Survey of staff (IIT)"),
        "EIT" => s.Pick("แบบวัดสำหรับผู้มาติดต่อ (EIT)", "Survey of the public (EIT)"),
        _ => code,
    };

    public string Switch => s.Pick("English", "ไทย");

    public string Fault => s.Pick("ข้อผิดพลาด: ", "Error: ");

    public string FaultTitle => s.Pick("พบข้อผิดพลาด", "There is a problem");

    public string Progress(int number, int count) => s.Pick($"ข้อ {number} จาก {count}", $"Question {number} of {count}");

    public string SectionProgress(int number, int count, int first, int last, int questions) => s.Pick(
        $"ส่วนที่ {number} จาก {count} (ข้อ {first} ถึง {last} จาก {questions})",
        $"Part {number} of {count} (questions {first} to {last} of {questions})");

    public string Number(int number) => s.Pick($"ข้อ {number}", $"Question {number}");

    public string Note(string note) => s.Pick($"หมายเหตุ: {note}", $"Note: {note}");

    public string Decline => s.Pick("ไม่ประสงค์ตอบ", "I prefer not to answer");

    public string Next => s.Pick("ถัดไป", "Next");

    public string NextSection => s.Pick("ส่วนถัดไป", "Next part");

    public string ToCheck => s.Pick("ตรวจคำตอบ", "Check your answers");

    public string Back => s.Pick("ย้อนกลับ", "Back");

    public string Skip => s.Pick("ข้ามไปก่อน", "Skip for now");

    public string Choose(AskedQuestion question) => question.IsMatrix
        ? s.Pick($"เลือกคำตอบของข้อ {question.Number} ให้ครบทุกแถว หรือกด “ข้ามไปก่อน”", $"Choose an answer in every row of question {question.Number}, or press “Skip for now”")
        : s.Pick($"เลือกคำตอบของข้อ {question.Number} หนึ่งคำตอบ หรือกด “ข้ามไปก่อน”", $"Choose one answer to question {question.Number}, or press “Skip for now”");

    public string ChooseRow(AskedQuestion question, AnswerField field) => question.IsMatrix
        ? s.Pick($"ข้อ {question.Number}: เลือกคำตอบของ “{s.Of(field.Part?.Text)}”", $"Question {question.Number}: choose an answer for “{s.Of(field.Part?.Text)}”")
        : Choose(question);

    public string CheckTitle => s.Pick("ตรวจคำตอบก่อนส่ง", "Check your answers before sending");

    public string CheckLead => s.Pick("ยังไม่มีการส่งจนกว่าท่านจะกด “ส่งแบบสำรวจ” เมื่อส่งแล้วแก้ไขไม่ได้", "Nothing is sent until you press “Send answers”. Answers can't be changed after that.");

    public string Unanswered => s.Pick("ไม่ได้ตอบ", "Not answered");

    public string StillOpen(int count) => s.Pick($"ยังไม่ได้ตอบ {count} ข้อ ต้องตอบให้ครบก่อนส่ง", count == 1 ? "1 question has no answer yet; all are needed before sending" : $"{count} questions have no answer yet; all are needed before sending");

    public string Change => s.Pick("เปลี่ยน", "Change");

    public string ChangeOf(int number) => s.Pick($" คำตอบข้อ {number}", $" answer to question {number}");

    public string Send => s.Pick("ส่งแบบสำรวจ", "Send answers");

    public string SendAgain => s.Pick("ส่งอีกครั้ง", "Send again");

    public string DoubleClick => s.Pick("กดซ้ำได้โดยไม่เป็นไร ระบบบันทึกเพียงครั้งเดียว", "Pressing twice does no harm: it is stored once.");

    public string SentTitle => s.Pick("ได้รับคำตอบของท่านแล้ว", "Your answers have been received");

    public string ReceiptLead => s.Pick("เลขใบรับ", "Receipt number");

    public string ReceiptWhat => s.Pick(
        "จดหรือพิมพ์หน้านี้ไว้หากต้องการหลักฐาน เลขนี้ยืนยันว่าระบบรับคำตอบแล้ว แต่ไม่มีใครใช้เปิดดูคำตอบของท่านได้",
        "Note it or print this page if you want proof. The number shows that answers were received; nobody can use it to see yours.");

    public string NextTitle => s.Pick("ต่อไปจะเป็นอย่างไร", "What happens next");

    public string NextCounted => s.Pick("คำตอบถูกนับรวมกับของผู้ตอบคนอื่น หน่วยงานเห็นเพียงจำนวนผู้ตอบ ไม่เห็นคำตอบรายคน", "Your answers are counted together with those of others. The agency sees only how many answered, never single answers.");

    public string NextCloses(DateTimeOffset closes) => s.Pick($"แบบวัดปิดรับวันที่ {s.Date(closes.AddTicks(-1))} แล้วจึงคำนวณคะแนน", $"The survey closes on {s.Date(closes.AddTicks(-1))}; then the scores are worked out.");

    public string NextResults => s.Pick("ผลการประเมินประกาศบนเว็บไซต์นี้ ค้นด้วยชื่อหน่วยงาน", "Results are published on this site; search for the agency by name.");

    public string SentAgain => s.Pick(
        "หากเปิดหน้านี้ซ้ำหรือกดส่งซ้ำ ท่านจะเห็นเลขใบรับเดิม คำตอบไม่ถูกนับซ้ำ", "If you open this page or send again you see the same number; nothing is counted twice.");

    public string PrintHint => s.Pick("พิมพ์หรือบันทึกหน้านี้ได้จากเมนูของเบราว์เซอร์", "Use your browser's menu to print or save this page.");

    public string Close => s.Pick("ปิดหน้านี้ได้ ไม่มีข้อมูลค้างในเครื่องนี้", "You can close this page. Nothing stays on this device.");

    public string Keep => s.Pick("เก็บไว้ตอบต่อภายหลัง", "Save and go on later");

    public string Leave => s.Pick("ล้างคำตอบแล้วออก", "Clear answers and leave");

    public string KeptTitle => s.Pick("เก็บคำตอบไว้แล้ว", "Your answers are saved");

    public string KeptLead => s.Pick("รหัสตอบต่อของท่าน", "Your code to go on");

    public string KeptUntil(DateTimeOffset until) => s.Pick($"ใช้ได้ถึงวันที่ {s.Date(until)} แล้วจะถูกลบ", $"Good until {s.Date(until)}; then it is deleted.");

    public string KeptWhat => s.Pick(
        "จดรหัสนี้ไว้ หากทำหายจะเปิดคำตอบเดิมไม่ได้ คำตอบถูกเข้ารหัสด้วยรหัสนี้ ผู้ดูแลระบบก็เปิดไม่ได้",
        "Note this code: without it the answers can't be opened. They are encrypted with it, and not even the operator can read them.");

    public string KeptHow(string address) => s.Pick($"กลับมาที่ {address} แล้วกรอกรหัสนี้", $"Come back to {address} and enter this code.");

    public string GoOn => s.Pick("ตอบต่อตอนนี้", "Go on now");

    public string LeftTitle => s.Pick("ล้างคำตอบแล้ว", "Your answers are cleared");

    public string LeftLead => s.Pick("ไม่มีการส่งคำตอบ และไม่มีข้อมูลค้างในเครื่องนี้ ปิดหน้านี้ได้เลย", "Nothing was sent and nothing stays on this device. You can close this page.");

    public string StartAgain => s.Pick("เริ่มตอบใหม่", "Start again");

    public string WaitTitle => s.Pick("กำลังตรวจก่อนส่ง", "One check before sending");

    public string WaitLead => s.Pick(
        "ระบบป้องกันโปรแกรมส่งคำตอบอัตโนมัติ เบราว์เซอร์ของท่านจะตรวจเองและส่งต่อให้ ไม่มีการส่งข้อมูลไปที่อื่น",
        "This keeps automatic senders out. Your browser does the check by itself and sends on; nothing goes anywhere else.");

    public string WaitByHand(int seconds) => s.Pick(
        $"หากหน้านี้ไม่เปลี่ยนเอง รอให้ครบ {seconds} วินาที แล้วกด “ส่งแบบสำรวจ”", $"If this page does not change by itself, wait {seconds} seconds and press “Send answers”.");

    public string WaitLonger(int seconds) => s.Pick($"ยังไม่ครบเวลา โปรดรออีก {seconds} วินาที แล้วกด “ส่งแบบสำรวจ”", $"Not yet: wait another {seconds} seconds and press “Send answers”.");

    /// <summary>An option as it is chosen in packed answers.</summary>
    public string Given(AnswerField field, byte answer) => answer switch
    {
        AnswerSheet.Unanswered => Unanswered,
        AnswerSheet.Declined => Decline,
        _ => s.Of(field.Scale.Options[answer - 1].Label),
    };
}
