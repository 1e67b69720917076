using System.Globalization;

namespace OpenIta.Documents;

/// <summary>Each block of the model as the HTML element that means it.</summary>
internal static class HtmlBlocks
{
    public static void Write(Block block, HtmlPage page)
    {
        switch (block)
        {
            case Heading heading:
                var element = FormattableString.Invariant($"h{heading.Level}");
                page.Open(element, ("id", HtmlPage.Anchor(page.NextHeading()))).Inlines(heading.Content).Close(element);
                break;
            case Paragraph { Kind: ParagraphKind.Title } title:
                page.Open("h1", ("class", "title")).Inlines(title.Content).Close("h1");
                break;
            case Paragraph paragraph:
                page.Open("p", ("class", ClassOf(paragraph.Kind))).Inlines(paragraph.Content).Close("p");
                break;
            case ListBlock list:
                Write(list, page);
                break;
            case Table table:
                HtmlTables.Write(table, page);
                break;
            case TableOfContents contents:
                Write(contents, page);
                break;
            case Chart chart:
                HtmlCharts.Write(chart, page);
                break;
            case PageBreak:
                page.Raw("<div class=\"page-break\"></div>");
                break;
            case PictureBlock picture:
                page.Open("p", ("class", "centered"));
                Write(picture.Picture, page);
                page.Close("p");
                break;
            default:
                HtmlForms.Write(block, page);
                break;
        }
        page.Raw("\n");
    }

    public static void Write(Picture picture, HtmlPage page) => page.Open(
        "img",
        ("src", $"data:image/{(picture.Format == PictureFormat.Png ? "png" : "jpeg")};base64,{Convert.ToBase64String(picture.Bytes)}"),
        ("alt", picture.Description),
        ("style", string.Create(CultureInfo.InvariantCulture, $"width:{picture.WidthCm}cm;height:{picture.HeightCm}cm")));

    private static string? ClassOf(ParagraphKind kind) => kind switch
    {
        ParagraphKind.Body => "body",
        ParagraphKind.Centered => "centered",
        ParagraphKind.Note => "note",
        ParagraphKind.Item => "item",
        ParagraphKind.Salutation => "salutation",
        _ => null,
    };

    private static void Write(ListBlock list, HtmlPage page)
    {
        var element = list.Numbered ? "ol" : "ul";
        page.Open(element);
        foreach (var item in list.Items)
            page.Open("li").Inlines(item).Close("li");
        page.Close(element);
    }

    private static void Write(TableOfContents contents, HtmlPage page)
    {
        page.Open("nav", ("class", "contents"), ("aria-label", contents.Title)).Element("p", contents.Title, ("class", "title")).Open("ul");
        foreach (var (index, heading) in page.Document.Headings().Index().Where(h => h.Item.Level <= contents.Depth))
            page.Open("li", ("class", FormattableString.Invariant($"level{heading.Level}")))
                .Element("a", heading.PlainText(), ("href", "#" + HtmlPage.Anchor(index + 1))).Close("li");
        page.Close("ul").Close("nav");
    }
}
