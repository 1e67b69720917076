using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace OpenIta.Sheets;

/// <summary>Writes one sheet of text cells with its heading frozen. No cell is a number or a formula, so codes keep their zeros.</summary>
internal static class ExcelRowsWriter
{
    // Places in the style sheet below; 49 is Excel's own text format "@".
    private const uint Text = 0, Heading = 1, Quoted = 2, TextFormat = 49;

    public static byte[] Write(Sheet sheet)
    {
        using var stream = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = package.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var part = workbook.AddNewPart<WorksheetPart>();
            using (var writer = OpenXmlWriter.Create(part))
                Write(writer, sheet);
            workbook.Workbook = new S.Workbook(new S.Sheets(new S.Sheet { Id = workbook.GetIdOfPart(part), SheetId = 1, Name = "OpenITA" }));
        }
        return stream.ToArray();
    }

    private static void Write(OpenXmlWriter writer, Sheet sheet)
    {
        writer.WriteStartElement(new S.Worksheet());
        writer.WriteElement(new S.SheetViews(new S.SheetView(
            new S.Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = S.PaneValues.BottomLeft, State = S.PaneStateValues.Frozen })
        { WorkbookViewId = 0 }));
        writer.WriteElement(new S.Columns(new S.Column { Min = 1, Max = (uint)sheet.Headings.Count, Width = 24, CustomWidth = true }));
        writer.WriteStartElement(new S.SheetData());
        Row(writer, sheet.Headings, _ => Heading);
        foreach (var row in sheet.Rows)
            Row(writer, row.Cells, StyleOf);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void Row(OpenXmlWriter writer, IReadOnlyList<string> cells, Func<string, uint> style)
    {
        writer.WriteStartElement(new S.Row());
        foreach (var cell in cells)
            writer.WriteElement(new S.Cell(new S.InlineString(new S.Text(Storable(cell)) { Space = SpaceProcessingModeValues.Preserve }))
            {
                DataType = S.CellValues.InlineString,
                StyleIndex = style(cell),
            });
        writer.WriteEndElement();
    }

    // A text that opens like a formula keeps its quote when a person edits the cell.
    private static uint StyleOf(string cell) => FormulaSafe.Escape(cell).Length > cell.Length ? Quoted : Text;

    // XML has no place for most control characters.
    private static string Storable(string text) => string.Concat(text.Where(c => c is '\t' or '\n' or '\r' or >= ' ' and not ('\ufffe' or '\uffff')));

    private static S.Stylesheet Styles() => new(
        new S.Fonts(new S.Font(), new S.Font(new S.Bold())),
        new S.Fills(new S.Fill(new S.PatternFill { PatternType = S.PatternValues.None }), new S.Fill(new S.PatternFill { PatternType = S.PatternValues.Gray125 })),
        new S.Borders(new S.Border()),
        new S.CellStyleFormats(new S.CellFormat()),
        new S.CellFormats(
            new S.CellFormat { NumberFormatId = TextFormat, ApplyNumberFormat = true },
            new S.CellFormat { FontId = 1, ApplyFont = true },
            new S.CellFormat { NumberFormatId = TextFormat, ApplyNumberFormat = true, QuotePrefix = true }));
}
