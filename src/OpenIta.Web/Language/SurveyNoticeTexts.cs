using OpenIta.Basics;
using OpenIta.Surveys;

namespace OpenIta.Web.Language;

/// <summary>What a respondent reads before the first question, and when a survey can't be answered.</summary>
public sealed class SurveyNoticeTexts(Speech s)
{
    public string Title => s.Pick("ก่อนเริ่มตอบ", "Before you start");

    public string Length(int questions) => s.Pick($"มี {questions} ข้อ ใช้เวลาประมาณ {Minutes(questions)} นาที ไม่จำกัดเวลา", $"{questions} questions, about {Minutes(questions)} minutes, no time limit.");

    public string Who => s.Pick("ใครถาม และถามทำไม", "Who asks, and why");

    public string WhoText(string agency, int year) => s.Pick(
        $"แบบวัดนี้เป็นส่วนหนึ่งของการประเมินคุณธรรมและความโปร่งใส (ITA) ปีงบประมาณ พ.ศ. {year} ของ{agency} คำตอบของทุกคนรวมกันใช้คำนวณคะแนนและปรับปรุงการทำงานของหน่วยงาน",
        $"This survey is part of the Integrity and Transparency Assessment (ITA) of {agency}, fiscal year {year} ({year - FiscalYear.EraOffset}). All answers together give a score and help the agency to improve.");

    public string Stored => s.Pick("เก็บอะไร และไม่เก็บอะไร", "What is stored, and what is not");

    public string StoredText => s.Pick("เก็บ: ตัวเลือกที่ท่านเลือก ภาษาที่ใช้ และวันที่ส่ง (เฉพาะวัน)", "Stored: the options you choose, the language, and the day (not the time).");

    public string NotStoredText => s.Pick(
        "ไม่เก็บ: ชื่อ เลขประจำตัว ที่อยู่อินเทอร์เน็ต รุ่นของเครื่อง เวลา หรือสิ่งใดที่บอกได้ว่าเป็นคำตอบของใคร",
        "Not stored: your name, number, internet address, device, time of day, or anything that tells whose answers they are.");

    public string CodeText => s.Pick(
        "รหัสผู้ตอบใช้ตรวจว่าแต่ละคนตอบครั้งเดียวเท่านั้น รหัสถูกสลับก่อนแจก และไม่ถูกเก็บคู่กับคำตอบ",
        "The access code only makes sure that each person answers once. Codes are shuffled before they are handed out and are never stored with answers.");

    public string HowLong => s.Pick("เก็บนานเท่าใด", "For how long");

    public string HowLongText => s.Pick(
        "คำตอบที่ไม่มีชื่อเก็บไว้เป็นหลักฐานของคะแนนตลอดเวลาที่ผลการประเมินยังเผยแพร่ คำตอบที่เก็บไว้ตอบต่อถูกลบเมื่อส่ง หรือภายใน 7 วัน",
        "The nameless answers are kept as proof of the score for as long as the result is published. Answers saved for later are deleted when sent, or within 7 days.");

    public string Voluntary => s.Pick("ท่านไม่จำเป็นต้องตอบ การไม่ตอบไม่มีผลใด ๆ ต่อท่าน หยุดตอบเมื่อใดก็ได้ คำตอบจะไม่ถูกส่งจนกว่าท่านจะกดส่ง", "You need not answer; not answering has no effect on you. You can stop at any time: nothing is sent until you press send.");

    public string Contact => s.Pick("ติดต่อสอบถาม", "Contact");

    public string ContactText(string agency, string? contact) => contact is null
        ? s.Pick($"เจ้าหน้าที่คุ้มครองข้อมูลส่วนบุคคลของ{agency}", $"The data protection officer of {agency}")
        : s.Pick($"เจ้าหน้าที่คุ้มครองข้อมูลส่วนบุคคลของ{agency} หรือผู้ดูแลระบบนี้: {contact}", $"The data protection officer of {agency}, or the operator of this site: {contact}");

    public string PrivacyLink => s.Pick("อ่านนโยบายความเป็นส่วนตัวทั้งหมด", "Read the whole privacy policy");

    public string AccessCode => s.Pick("รหัสผู้ตอบ", "Access code");

    public string AccessCodeHint => s.Pick("15 ตัว ตามใบที่ได้รับ พิมพ์เล็กหรือใหญ่ก็ได้", "15 characters, as on your slip; capitals or not");

    public string AccessCodeKnown => s.Pick("อ่านรหัสผู้ตอบจากลิงก์แล้ว", "Your access code was taken from the link");

    public string Begin => s.Pick("เริ่มตอบ", "Start");

    public string GoOn => s.Pick("ตอบต่อ", "Go on");

    public string OnePage => s.Pick("ตอบทุกข้อในหน้าเดียว", "All questions on one page");

    public string Resume => s.Pick("ตอบค้างไว้ใช่ไหม", "Go on with saved answers");

    public string DraftCode => s.Pick("รหัสตอบต่อ", "Code to go on");

    public string Open => s.Pick("เปิดคำตอบที่เก็บไว้", "Open saved answers");

    public string Already => s.Pick("ส่งแล้วใช่ไหม", "Already sent?");

    public string AlreadyText => s.Pick(
        "หากท่านเห็นเลขใบรับแล้ว คำตอบของท่านถูกบันทึกเรียบร้อย ไม่ต้องตอบอีก", "If you saw a receipt number, your answers are stored and you need do nothing more.");

    public string Stopped(Refusal refusal) => refusal switch
    {
        SurveyUnknown or SurveyCodeMistyped => s.Pick("ไม่พบแบบวัดนี้", "This survey was not found"),
        SurveyNotYetOpen => s.Pick("แบบวัดยังไม่เปิด", "This survey is not open yet"),
        SurveyClosed => s.Pick("แบบวัดปิดแล้ว", "This survey is closed"),
        _ => s.Pick("รับแบบฟอร์มนี้ไม่ได้", "This form can't be taken"),
    };

    public string StoppedNext(Refusal refusal) => refusal switch
    {
        SurveyUnknown or SurveyCodeMistyped => s.Pick(
            "ตรวจว่าพิมพ์ที่อยู่ตรงกับโปสเตอร์หรือใบรหัสทุกตัว หรือสแกน QR อีกครั้ง หากยังไม่ได้ โปรดถามหน่วยงานที่ให้ลิงก์",
            "Check each character against the poster or slip, or scan the QR again. If that does not help, ask the agency that gave you the link."),
        SurveyNotYetOpen => s.Pick("เก็บลิงก์นี้ไว้ แล้วกลับมาตอบตั้งแต่วันเปิด ท่านไม่ต้องทำอะไรในตอนนี้", "Keep this link and come back from the opening day. There is nothing to do now."),
        SurveyClosed => s.Pick(
            "หากท่านส่งแล้วและมีเลขใบรับ คำตอบถูกนับแล้ว หากยังไม่ได้ส่ง โปรดถามหน่วยงานว่าจะขยายเวลาหรือไม่",
            "If you sent your answers and have a receipt number, they are counted. If not, ask the agency whether the time will be extended."),
        _ => s.Pick("กลับไปที่หน้าแรกของแบบวัด แล้วตอบใหม่จากหน้านั้น", "Go back to the first page of the survey and answer from there."),
    };

    public string TypeCode => s.Pick("กรอกรหัสแบบวัด", "Enter the survey code");

    public string SurveyCodeHint => s.Pick("8 ตัวท้ายที่อยู่บนโปสเตอร์ ไม่มีเลข 0 และ 1 และไม่มีตัว I และ O", "The last 8 characters of the address on the poster; never 0, 1, I or O");

    public string Footer => s.Pick(
        "ตอบโดยไม่ระบุตัวตน ไม่มีคุกกี้ ไม่ส่งข้อมูลให้ผู้อื่น ติดต่อสอบถามได้ที่หน่วยงานที่ให้ลิงก์นี้", "Anonymous. No cookies, nothing goes to third parties. Questions? Ask the agency that gave you this link.");

    public string ToResults => s.Pick("ดูผลการประเมินของหน่วยงาน", "See the results of agencies");

    public string ToSurvey => s.Pick("ไปหน้าแรกของแบบวัด", "Go to the first page of the survey");

    private static int Minutes(int questions) => (questions + 2) / 3;
}
