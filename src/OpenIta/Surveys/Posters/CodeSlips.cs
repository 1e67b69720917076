using System.Globalization;
using System.Text;

namespace OpenIta.Surveys.Posters;

/// <summary>Access codes to cut apart and hand out: ten on a page of A4, in the random order in which they were made.</summary>
public static class CodeSlips
{
    /// <param name="site">Where the site stands for the public; without it the slips carry no link.</param>
    public static PrintedPage Of(AskedSurvey asked, Uri? site, IReadOnlyList<string> codes)
    {
        var body = new StringBuilder("<main class=\"slips\">");
        foreach (var code in codes)
        {
            var qr = site is null ? "" : QrCode.Svg(SurveyLinks.Of(site, asked.Survey.Code, code), "QR");
            var address = site is null ? $"/s/{asked.Survey.Code}" : SurveyLinks.Typed(SurveyLinks.Of(site, asked.Survey.Code));
            body.Append(CultureInfo.InvariantCulture, $"""
                <section class="slip"><div class="qr">{qr}</div>
                <div><p class="agency">{Markup.Encode(asked.Agency.Name)}</p><p>รหัสผู้ตอบ <span lang="en">Access code</span></p>
                <p class="code">{ReadableCode.Printed(code)}</p>
                <p class="link">{Markup.Encode(address)}</p>
                <p class="small">ใช้ได้ครั้งเดียว ไม่มีใครรู้ว่าท่านได้ใบใด <span lang="en">Works once. Nobody knows which slip is yours.</span></p></div></section>
                """);
        }
        return new PrintedPage($"รหัสผู้ตอบ {asked.Agency.Name}", "slips-page", body.Append("</main>").ToString());
    }
}
