using System.Net;
using System.Text;
using OpenIta.Surveys;

namespace OpenIta.Cli.Surveys;

/// <summary>Access codes as a page to print, cut, fold and draw from a box.</summary>
internal static class CodeSlips
{
    private const string Style = """
        @page{size:A4;margin:10mm}body{font:11pt "TH Sarabun New",Sarabun,"Noto Sans Thai",sans-serif;margin:0;display:grid;grid-template-columns:1fr 1fr}
        div{border:1px dashed #999;padding:5mm 6mm;break-inside:avoid}b{font:600 15pt monospace;letter-spacing:.05em;display:block;margin:2mm 0}p{margin:0;overflow-wrap:anywhere}
        """;

    /// <summary>The website takes the code out of the address at once.</summary>
    public static string Link(string site, Survey survey, string code) => $"{site}/s/{survey.Code}/{ReadableCode.Printed(code)}";

    public static string Html(IReadOnlyList<string> codes, Survey survey, string? site)
    {
        var page = new StringBuilder("<!doctype html>\n<html lang=\"th\"><head><meta charset=\"utf-8\"><title>")
            .Append("ใบรหัสผู้ตอบ / Access codes ").Append(survey.Code).Append("</title><style>").Append(Style).Append("</style></head><body>\n");
        var address = WebUtility.HtmlEncode($"{site}/s/{survey.Code}");
        foreach (var code in codes)
            page.Append("<div><p>แบบวัด ").Append(WebUtility.HtmlEncode(survey.Instrument)).Append(" · ").Append(address).Append("</p><b>").Append(ReadableCode.Printed(code))
                .Append("</b><p>ใช้ได้ครั้งเดียว ไม่มีใครทราบว่าใครได้ใบใดหรือตอบอย่างไร</p><p lang=\"en\">Works once. Nobody can tell who drew which slip or what they answered.</p></div>\n");
        return page.Append("</body></html>\n").ToString();
    }
}
