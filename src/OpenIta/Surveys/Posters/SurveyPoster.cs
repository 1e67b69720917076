using System.Globalization;
using OpenIta.Basics;

namespace OpenIta.Surveys.Posters;

/// <summary>A poster that invites to a survey, in Thai and English, on A4 or A5.</summary>
public static class SurveyPoster
{
    /// <param name="site">Where the site stands for the public, such as <c>https://ita.example.go.th</c>.</param>
    public static PrintedPage Of(AskedSurvey asked, Uri site, PaperSize paper)
    {
        var survey = asked.Survey;
        var link = SurveyLinks.Of(site, survey.Code);
        var who = asked.Department is null ? asked.Agency.Name : $"{asked.Department.Name} {asked.Agency.Name}";
        var isOpen = survey.Admission is Admission.Open;
        var minutes = (asked.Sheet.Framework.Questions.Count(q => asked.Sheet.Fields.Any(f => f.Question == q)) + 2) / 3;
        var lastDay = Bangkok.DayOf(survey.Closes.AddTicks(-1));
        var body = $"""
            <main class="poster">
            <header><p class="agency">{Markup.Encode(who)}</p>
            <h1>{(isOpen ? "ช่วยบอกเราว่าบริการของเราเป็นอย่างไร" : "เสียงของบุคลากรทุกคนมีความหมาย")}</h1>
            <p class="english" lang="en">{(isOpen ? "Tell us how we serve you" : "Every member of staff counts")}</p></header>
            <div class="qr">{QrCode.Svg(link, $"QR {link.AbsoluteUri}")}</div>
            <p class="link">{Markup.Encode(SurveyLinks.Typed(link))}</p>
            <ol class="steps">
            <li><b>สแกน QR</b> หรือพิมพ์ที่อยู่ข้างบน <span lang="en">Scan, or type the address</span></li>
            <li><b>ตอบแบบวัด{(isOpen ? "" : " ด้วยรหัสผู้ตอบของท่าน")}</b> ประมาณ {Number(minutes)} นาที <span lang="en">Answer{(isOpen ? "" : " with your access code")}, about {Number(minutes)} minutes</span></li>
            <li><b>ไม่ระบุตัวตน</b> ไม่เก็บชื่อ เบอร์ หรือที่อยู่อินเทอร์เน็ต <span lang="en">Anonymous: no name, number or address is kept</span></li>
            </ol>
            <footer><p>การประเมินคุณธรรมและความโปร่งใส (ITA) ปีงบประมาณ พ.ศ. {Number(asked.Sheet.Framework.Year.BuddhistEra)} · ตอบได้ถึงวันที่ {lastDay.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("th-TH"))}</p>
            <p lang="en">Integrity and Transparency Assessment (ITA) · open until {lastDay.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}</p></footer>
            </main>
            """;
        return new PrintedPage($"{who} {survey.Instrument} {survey.Code}", paper is PaperSize.A4 ? "a4" : "a5", body);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
