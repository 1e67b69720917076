using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace OpenIta.Reports.Reading.Sources;

/// <summary>Rows and cells of an HTML table; merged cells are written once and left empty where they go on.</summary>
internal static class HtmlCell
{
    private const int WidestTable = 100;

    public static IReadOnlyList<TableRow> Rows(IHtmlTableElement table, int before)
    {
        var rows = new List<TableRow>();
        var goingOn = new int[WidestTable];
        foreach (var row in table.Rows)
        {
            var cells = new List<string>();
            var fromAbove = new HashSet<int>();
            foreach (var cell in row.Cells.Take(WidestTable))
            {
                SkipMerged(cells, goingOn, fromAbove);
                var width = Math.Clamp(cell.ColumnSpan, 1, WidestTable);
                for (var i = 0; i < width && cells.Count < WidestTable; i++)
                {
                    goingOn[cells.Count] = Math.Clamp(cell.RowSpan, 1, 1000) - 1;
                    cells.Add(i == 0 ? Text(cell) : "");
                }
            }
            SkipMerged(cells, goingOn, fromAbove);
            rows.Add(new TableRow(before + (row.SourceReference?.Position.Line ?? 1), cells) { FromAbove = fromAbove });
        }
        return rows;
    }

    /// <summary>☐ or ☑ for a check box or radio button; nothing for other inputs.</summary>
    public static string Box(IElement input) =>
        input.GetAttribute("type")?.ToLowerInvariant() is not ("checkbox" or "radio") ? "" : input.HasAttribute("checked") ? $" {Markup.Ticked} " : $" {Markup.Empty} ";

    private static void SkipMerged(List<string> cells, int[] goingOn, HashSet<int> fromAbove)
    {
        while (cells.Count < WidestTable && goingOn[cells.Count] > 0)
        {
            goingOn[cells.Count]--;
            fromAbove.Add(cells.Count);
            cells.Add("");
        }
    }

    private static string Text(IElement cell)
    {
        var text = new StringBuilder();
        foreach (var node in cell.Descendants())
        {
            if (node is IText words && node.ParentElement?.LocalName is not ("script" or "style"))
                text.Append(words.Data.ReplaceLineEndings(" "));
            else if (node is IElement { LocalName: "input" } input)
                text.Append(Box(input));
            else if (node is IElement { LocalName: "p" or "li" or "br" or "div" or "ul" or "ol" or "tr" })
                text.Append('\n');
            else if (node is IElement { LocalName: "td" or "th" })
                text.Append(' ');
        }
        return Markup.Tidy(text.ToString());
    }
}
