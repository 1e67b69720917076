using System.Text;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using OpenIta.Reports.Reading.Tables;

namespace OpenIta.Reports.Reading.Sources;

/// <summary>HTML: headings, paragraphs and tables in the order of the document, with the line each begins on.</summary>
internal static class HtmlSource
{
    // Deeper nesting than any document has; what lies deeper is read as the text of this depth.
    private const int DeepestElement = 200;

    // A title and a header of two rows.
    private const int MostHeaderRows = 3;

    public static SourceDocument Read(string html) =>
        new("html", Blocks(html, 0), html.AsSpan().Count('\n') + 1);

    /// <summary>Blocks of a document or a part of one; <paramref name="before"/> lines stand before it in its file.</summary>
    public static IReadOnlyList<Block> Blocks(string html, int before)
    {
        var parser = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true }, BrowsingContext.New());
        var document = parser.ParseDocument(html);
        var walk = new Walk(before);
        if (document.Body is { } body)
            walk.Visit(body, 0);
        walk.Flush();
        return Bold.Join(walk.Blocks);
    }

    private sealed class Walk(int before)
    {
        private readonly StringBuilder text = new();
        private int line = before + 1;
        private int textLine = before + 1;
        private bool heading;

        public List<Block> Blocks { get; } = [];

        public void Visit(INode node, int depth)
        {
            foreach (var child in node.ChildNodes)
            {
                if (child is IText words)
                    Append(words.Data);
                else if (child is IElement element)
                    VisitElement(element, depth);
            }
        }

        public void Flush()
        {
            var plain = Markup.Tidy(text.ToString()).Replace('\n', ' ');
            if (plain.Length > 0)
                Blocks.Add(new Paragraph(textLine, plain, heading || Headings.CouldBe(plain)));
            text.Clear();
            heading = false;
        }

        private void VisitElement(IElement element, int depth)
        {
            line = before + (element.SourceReference?.Position.Line ?? line - before);
            switch (element.LocalName)
            {
                case "script" or "style" or "template" or "noscript" or "head" or "nav":
                    break;
                // A drawing: what it shows stands in the text beside it.
                case "svg" or "figure" when element.LocalName == "svg" || element.GetAttribute("role") == "img":
                    break;
                case "table" when element is IHtmlTableElement table && HtmlCell.Rows(table, before) is var rows && HoldsData(table, rows):
                    Flush();
                    AddTable(table, rows);
                    break;
                case "input":
                    Append(HtmlCell.Box(element));
                    break;
                case "br":
                    Flush();
                    break;
                case var name when depth > DeepestElement || !IsBlock(name):
                    if (depth > DeepestElement)
                        Append(element.TextContent);
                    else
                        Visit(element, depth + 1);
                    break;
                case var name:
                    Flush();
                    textLine = line;
                    heading = IsHeading(name);
                    Visit(element, depth + 1);
                    Flush();
                    break;
            }
        }

        // A table around other tables lays out the page, unless it has the headings of a table of its own: then those are lists in its cells.
        private static bool HoldsData(IHtmlTableElement table, IReadOnlyList<TableRow> rows) =>
            table.QuerySelector("table") is null || rows.Take(MostHeaderRows).Any(r => TableHeader.Read(r) is not null);

        private void AddTable(IHtmlTableElement table, IReadOnlyList<TableRow> rows)
        {
            var start = line;
            if (table.Caption is { } caption && Markup.Tidy(caption.TextContent) is { Length: > 0 } words)
                Blocks.Add(new Paragraph(start, words.Replace('\n', ' '), Heading: true));
            if (rows.Any(r => r.Cells.Any(c => c.Length > 0)))
                Blocks.Add(new Table(start, rows));
        }

        private void Append(string words)
        {
            if (text.Length == 0)
                textLine = line;
            text.Append(words);
        }

        private static bool IsHeading(string name) => name is ['h', >= '1' and <= '6'];

        private static bool IsBlock(string name) => IsHeading(name)
            || name is "p" or "div" or "li" or "ul" or "ol" or "section" or "article" or "header" or "footer" or "main" or "blockquote" or "pre" or "dd" or "dt" or "dl"
                or "table" or "tr" or "td" or "th" or "tbody" or "thead" or "tfoot" or "caption" or "form" or "fieldset" or "figure" or "address" or "hr";
    }
}
