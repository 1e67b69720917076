using AngleSharp.Dom;

namespace OpenIta.Web.Tests.Security;

/// <summary>Texts that would become markup, script or formula where somebody forgot that they are texts. Whatever they would make carries data-xss.</summary>
internal static class Hostile
{
    public static IReadOnlyList<string> Corpus { get; } =
    [
        "<script data-xss>alert('xss')</script>",
        "\"><img data-xss src=x onerror=alert('xss')>",
        "'><svg data-xss onload=alert('xss')>",
        "</textarea><iframe data-xss src=javascript:alert('xss')></iframe>",
        "</title></style></script><b data-xss onmouseover=alert('xss')>xss",
        "\" autofocus onfocus=alert('xss') data-xss=\"",
        "' data-xss onclick='alert(`xss`)",
        "javascript:alert('xss')",
        "JaVaScRiPt&colon;alert('xss')",
        "data:text/html,<script data-xss>alert('xss')</script>",
        "vbscript:msgbox('xss')",
        "{{constructor.constructor('xss')()}}",
        "${alert('xss')} #{xss} <%= xss %> @(xss)",
        "＜script data-xss＞alert('xss')＜/script＞",
        """\u003cb data-xss\u003exss \x3cb data-xss\x3exss""",
        "&lt;b data-xss&gt;xss &#60;b data-xss&#62;xss",
        "<!-- xss --!><b data-xss>xss",
        "<math data-xss><mi xlink:href=\"data:x,xss\">xss",
        "<a data-xss href=\"java&#x09;script:alert('xss')\">xss</a>",
        "\u202Egnp.xss\u202C<b data-xss>xss",
        "xss\u200B<b\u200B data-xss>",
        "ผู้ใหญ่<b data-xss>xss</b>๑๒๓",
        "<style data-xss>*{display:none}</style>",
        "<form data-xss action=//xss.example><input data-xss name=Password>",
        "<base data-xss href=//xss.example><meta data-xss http-equiv=refresh content=0>",
        "=HYPERLINK(\"http://xss.example\",\"xss\")",
        "+cmd|' /C xss'!A0",
        "-2+3+xss",
        "@SUM(1+1)*xss",
    ];

    /// <summary>Control signs, which no page shows: to be refused or left out, never to break anything.</summary>
    public static IReadOnlyList<string> Unprintable { get; } = ["xss\u0001\u0008<b data-xss>", "\t=1+xss", "\r=1+xss", "xss\uFFFE\uFFFF"];

    /// <summary>All of them in a few parts; what a sheet would compute stands at the start of one.</summary>
    public static IReadOnlyList<string> Rounds { get; } =
    [
        .. Corpus.Where(IsFormula).Zip(Corpus.Where(c => !IsFormula(c)).Chunk(7), (formula, others) => string.Join(' ', others.Prepend(formula))),
        string.Join(' ', Unprintable),
    ];

    /// <summary>What on a page is not the site's own.</summary>
    public static IEnumerable<string> Traces(IDocument page)
    {
        foreach (var element in page.All)
        {
            if (element.HasAttribute("data-xss") || element.LocalName is "iframe" or "object" or "embed" or "base" or "math" or "style")
                yield return element.OuterHtml[..Math.Min(200, element.OuterHtml.Length)];
            foreach (var attribute in element.Attributes)
                if (attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name is "style" || IsScript(attribute))
                    yield return $"{attribute.Name}={attribute.Value}";
        }
        foreach (var script in page.QuerySelectorAll("script").Where(s => s.GetAttribute("src")?.StartsWith("/lib/", StringComparison.Ordinal) is not true))
            yield return script.OuterHtml;
    }

    /// <summary>All that a reader or an input of the page shows.</summary>
    public static string Shown(IDocument page) =>
        page.DocumentElement.TextContent + "\n" + string.Join('\n', page.QuerySelectorAll("[value]").Select(e => e.GetAttribute("value")));

    private static bool IsFormula(string text) => text[0] is '=' or '+' or '-' or '@';

    private static bool IsScript(IAttr attribute) => attribute.LocalName is "href" or "src" or "action" or "formaction"
        && new string([.. attribute.Value.Where(c => !char.IsControl(c) && !char.IsWhiteSpace(c))]) is var address
        && new[] { "javascript:", "data:", "vbscript:" }.Any(s => address.StartsWith(s, StringComparison.OrdinalIgnoreCase));
}
