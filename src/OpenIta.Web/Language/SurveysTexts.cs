using OpenIta.Surveys;

namespace OpenIta.Web.Language;

/// <summary>The surveys of an agency, as its own people see them.</summary>
public sealed class SurveysTexts(Speech s)
{
    public string Title => s.Pick("แบบวัด IIT และ EIT", "Surveys (IIT and EIT)");

    public string Lead => s.Pick("จำนวนผู้ตอบเทียบกับจำนวนที่ต้องการ ลิงก์ QR โปสเตอร์ และใบรหัสผู้ตอบ", "How many answered against how many are asked for; links, QR codes, posters and slips with access codes");

    public string OnlyCounts => s.Pick(
        "ระหว่างเปิดรับ ไม่มีใครเห็นคำตอบหรือค่าเฉลี่ย ไม่มีที่ใดบอกว่าใครตอบแล้ว", "While a survey is open nobody sees answers or means, and nothing tells who has answered.");

    public string None => s.Pick("ยังไม่มีแบบวัด", "There are no surveys yet");

    public string NoneNext => s.Pick("แบบวัดเปิดตามปฏิทินของรอบการประเมิน หรือโดยผู้ดูแลระบบ", "Surveys open by the calendar of the cycle, or by the operator.");

    public string Framework(string id) => s.Pick($"กรอบ {id}", $"framework {id}");

    public string Of(SurveyState state) => state switch
    {
        SurveyState.NotYetOpen => s.Pick("ยังไม่เปิด", "not open yet"),
        SurveyState.Open => s.Pick("เปิดรับคำตอบ", "open"),
        _ => s.Pick("ปิดแล้ว", "closed"),
    };

    public string Window(Survey survey) => s.Pick(
        $"{s.Date(survey.Opens)} ถึง {s.Date(survey.Closes.AddTicks(-1))}", $"{s.Date(survey.Opens)} to {s.Date(survey.Closes.AddTicks(-1))}");

    public string OfQuota(int quota) => s.Pick($"จากที่ต้องการ {s.Count(quota)} คน", $"of {s.Count(quota)} asked for");

    public string ClosedForGood(long answered, int quota) => s.Pick(
        (answered < quota ? "ได้คำตอบไม่ครบตามที่ต้องการ " : "") + "แบบวัดนี้ปิดและคิดคะแนนแล้ว ไม่เปิดรับอีกแม้มีการขยายเวลา เพื่อไม่ให้คะแนนก่อนและหลังบอกคำตอบของใครได้",
        (answered < quota ? "Fewer answered than were asked for. " : "") + "This survey is closed and scored. No extension opens it again, so that scores before and after tell nobody's answers.");

    public string Collected(long count) => s.Pick($"ในจำนวนนี้ผู้ประเมินเก็บให้ {s.Count(count)} คน", $"{s.Count(count)} of them were collected by an assessor");

    public string Link => s.Pick("ลิงก์", "Link");

    public string PosterPdf(string paper) => s.Pick($"โปสเตอร์ {paper} (PDF)", $"Poster {paper} (PDF)");

    public string PosterPrint(string paper) => s.Pick($"โปสเตอร์ {paper} (พิมพ์จากเบราว์เซอร์)", $"Poster {paper} (print)");

    public string QrAlt(string survey) => s.Pick($"QR ของ{survey}", $"QR of the {survey}");

    public string Codes => s.Pick("ใบรหัสผู้ตอบ", "Slips with access codes");

    public string CodesLead => s.Pick(
        "พิมพ์หนึ่งใบต่อหนึ่งคน ตัด พับ และให้หยิบเองจากกล่อง รหัสแสดงครั้งเดียวตอนพิมพ์ ระบบไม่เก็บรหัสไว้",
        "Print one for each person, cut, fold, and let people draw from a box. The codes are shown once, now, and kept nowhere.");

    public string CodeCount => s.Pick("จำนวนใบ (ไม่เกิน 2,000 ต่อครั้ง)", "Number of slips (up to 2,000 at a time)");

    public string CodePrint => s.Pick("ออกรหัสและเปิดหน้าพิมพ์", "Make codes and open the page to print");
}
