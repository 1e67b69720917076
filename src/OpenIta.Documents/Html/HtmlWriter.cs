using System.Text;

namespace OpenIta.Documents;

/// <summary>
/// A document as one HTML page that needs nothing else: meaning in its elements, the look of paper in its print rules.
/// Every text is encoded, no script can run in it. It is the preview, and what <see cref="PdfWriter"/> prints.
/// </summary>
public static class HtmlWriter
{
    private static readonly string Css = ReadCss();

    // A page counter takes its digits from the rule alone, not from a class.
    private static readonly string ThaiCss = Css.Replace("counter(page)", "counter(page, thai)", StringComparison.Ordinal);

    public static string Write(Document document)
    {
        var page = new HtmlPage(document);
        page.Raw("<!doctype html>\n").Open("html", ("lang", document.Language)).Raw("\n<head>\n<meta charset=\"utf-8\">\n");
        page.Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.Raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">\n");
        page.Element("title", document.Title).Raw("\n");
        if (document.Issuer is { } issuer)
            page.Open("meta", ("name", "author"), ("content", issuer)).Raw("\n");
        page.Raw("<style>\n").Raw(document.Digits == DigitStyle.Thai ? ThaiCss : Css).Raw("</style>\n</head>\n");
        page.Open("body", ("class", document.Digits == DigitStyle.Thai ? "thai-digits" : null)).Raw("\n<main>\n");
        foreach (var section in document.Sections)
            Write(section, page);
        page.Raw("</main>\n</body>\n</html>\n");
        return page.ToString();
    }

    private static void Write(Section section, HtmlPage page)
    {
        var name = (section.Orientation, section.FirstPageIsNumbered) switch
        {
            (PageOrientation.Portrait, false) => "sheet portrait unnumbered",
            (PageOrientation.Portrait, true) => "sheet portrait",
            (_, false) => "sheet landscape unnumbered",
            _ => "sheet landscape",
        };
        page.Open("section", ("class", name)).Raw("\n");
        foreach (var block in section.Blocks)
            HtmlBlocks.Write(block, page);
        page.Close("section").Raw("\n");
    }

    private static string ReadCss()
    {
        using var stream = typeof(HtmlWriter).Assembly.GetManifestResourceStream("OpenIta.Documents.Html.print.css")
            ?? throw new InvalidOperationException("print.css is not in the program.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
