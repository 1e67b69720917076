using System.Globalization;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace OpenIta.Documents;

/// <summary>Tables of fixed layout, as wide as the text; header rows are repeated on every page.</summary>
internal static class WordTables
{
    private const string HeaderFill = "EAF1F2";

    public static IEnumerable<OpenXmlElement> Of(Table table, WordDraft draft)
    {
        var widths = Columns(table.Widths, Typography.Twips(draft.TextWidthCm));
        var element = new W.Table(Properties(table, draft), new W.TableGrid(widths.Select(w => new W.GridColumn { Width = Invariant(w) })));
        var look = new Look(table.Dense ? Typography.Dense : Typography.Text);
        foreach (var row in TableGrid.Layout(table.HeaderRows, widths.Length))
            element.Append(Row(row, widths, look with { Bold = true }, header: true, draft, withNext: true));
        foreach (var (index, row) in TableGrid.Layout(table.Rows, widths.Length).Index())
            element.Append(Row(row, widths, look, header: false, draft, withNext: index == 0 && table is { Dense: false, Rows: [{ IsShort: true }, _, ..] }));
        // Two tables that touch become one in Word.
        yield return element;
        yield return WordBlocks.Styled("AfterTable", []);
    }

    private static W.TableProperties Properties(Table table, WordDraft draft)
    {
        var properties = new W.TableProperties(
            new W.TableStyle { Val = "Ruled" },
            new W.TableWidth { Width = "5000", Type = W.TableWidthUnitValues.Pct },
            new W.TableLayout { Type = W.TableLayoutValues.Fixed },
            new W.TableLook { Val = "0420", FirstRow = true, LastRow = false, FirstColumn = false, LastColumn = false, NoHorizontalBand = false, NoVerticalBand = true });
        if (table.Description is { } description)
            properties.Append(new W.TableDescription { Val = Typesetting.Set(description, draft.Document.Digits) });
        return properties;
    }

    private static W.TableRow Row(IReadOnlyList<TableGrid.Place> places, int[] widths, Look look, bool header, WordDraft draft, bool withNext)
    {
        var row = new W.TableRow();
        if (header)
            row.Append(new W.TableRowProperties(new W.CantSplit(), new W.TableHeader()));
        else if (places.All(p => p.Cell.IsShort))
            row.Append(new W.TableRowProperties(new W.CantSplit()));
        row.Append(places.Select(p => Cell(p, widths[p.Column..(p.Column + p.Cell.ColumnSpan)].Sum(), look, header, draft)));
        if (withNext)
            foreach (var properties in row.Descendants<W.ParagraphProperties>())
                properties.KeepNext = new W.KeepNext();
        return row;
    }

    private static W.TableCell Cell(TableGrid.Place place, int width, Look look, bool header, WordDraft draft)
    {
        var properties = new W.TableCellProperties(new W.TableCellWidth { Width = Invariant(width), Type = W.TableWidthUnitValues.Dxa });
        if (place.Cell.ColumnSpan > 1)
            properties.Append(new W.GridSpan { Val = place.Cell.ColumnSpan });
        if (place.Cell.RowSpan > 1)
            properties.Append(new W.VerticalMerge { Val = place.Covered ? W.MergedCellValues.Continue : W.MergedCellValues.Restart });
        if (header)
            properties.Append(
                new W.Shading { Val = W.ShadingPatternValues.Clear, Color = "auto", Fill = HeaderFill },
                new W.TableCellVerticalAlignment { Val = W.TableVerticalAlignmentValues.Center });
        var cell = new W.TableCell(properties);
        if (!place.Covered)
            cell.Append(place.Cell.Blocks.SelectMany(b => WordBlocks.Of(b, look, draft)));
        // A cell ends with a paragraph, or Word calls the file damaged.
        if (cell.LastChild is not W.Paragraph)
            cell.Append(new W.Paragraph());
        foreach (var paragraph in cell.Elements<W.Paragraph>())
            Fit(paragraph, header ? Alignment.Center : place.Cell.Alignment);
        return cell;
    }

    // Plain paragraphs of a cell take the style of tables: no first-line indent, no justification over narrow columns.
    private static void Fit(W.Paragraph paragraph, Alignment alignment)
    {
        if (paragraph.ParagraphProperties is not null)
            return;
        var properties = new W.ParagraphProperties(new W.ParagraphStyleId { Val = "TableText" });
        if (alignment != Alignment.Start)
            properties.Append(new W.Justification { Val = alignment == Alignment.Center ? W.JustificationValues.Center : W.JustificationValues.Right });
        paragraph.ParagraphProperties = properties;
    }

    private static int[] Columns(IReadOnlyList<double> shares, int total)
    {
        var sum = shares.Sum();
        return [.. shares.Select(s => (int)Math.Round(s / sum * total))];
    }

    private static string Invariant(int value) => value.ToString(CultureInfo.InvariantCulture);
}
