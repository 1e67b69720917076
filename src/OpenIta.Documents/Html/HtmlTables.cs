using System.Globalization;

namespace OpenIta.Documents;

/// <summary>Tables with real header cells; a browser repeats the head on every printed page.</summary>
internal static class HtmlTables
{
    public static void Write(Table table, HtmlPage page)
    {
        // The same check that Word's writer makes: a row that doesn't fit is a mistake of ours.
        _ = TableGrid.Layout(table.HeaderRows, table.Widths.Count);
        _ = TableGrid.Layout(table.Rows, table.Widths.Count);
        page.Open("table", ("class", table.Dense ? "dense" : null), ("aria-label", table.Description)).Raw("\n<colgroup>");
        var sum = table.Widths.Sum();
        foreach (var width in table.Widths)
            page.Open("col", ("style", string.Create(CultureInfo.InvariantCulture, $"width:{width / sum * 100:0.##}%")));
        page.Raw("</colgroup>\n<thead>\n");
        foreach (var row in table.HeaderRows)
            Write(row, header: true, page);
        page.Raw("</thead>\n<tbody>\n");
        foreach (var row in table.Rows)
            Write(row, header: false, page);
        page.Raw("</tbody>\n</table>");
    }

    private static void Write(Row row, bool header, HtmlPage page)
    {
        page.Open("tr", ("class", row.IsShort ? null : "tall"));
        foreach (var cell in row.Cells)
        {
            var element = header || cell.IsRowHeader ? "th" : "td";
            page.Open(
                element,
                ("scope", element == "td" ? null : header ? "col" : "row"),
                ("colspan", Span(cell.ColumnSpan)),
                ("rowspan", Span(cell.RowSpan)),
                ("class", cell.Alignment switch { Alignment.Center => "center", Alignment.End => "end", _ => null }));
            Write(cell, page);
            page.Close(element);
        }
        page.Close("tr").Raw("\n");
    }

    // A cell of one plain paragraph needs no element around its words.
    private static void Write(Cell cell, HtmlPage page)
    {
        if (cell.Blocks is [Paragraph { Kind: ParagraphKind.Plain } only])
            page.Inlines(only.Content);
        else
            foreach (var block in cell.Blocks)
                HtmlBlocks.Write(block, page);
    }

    private static string? Span(int span) => span == 1 ? null : span.ToString(CultureInfo.InvariantCulture);
}
