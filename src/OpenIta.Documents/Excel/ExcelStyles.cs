using DocumentFormat.OpenXml.Packaging;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace OpenIta.Documents;

/// <summary>The few looks a cell can have, by their place in the style sheet.</summary>
internal static class ExcelStyles
{
    public const uint Text = 0, Header = 1, Quoted = 2, Whole = 3, Score = 4, ThaiWhole = 5, ThaiScore = 6;

    // Excel's own format 0.00.
    private const uint TwoDecimals = 2;

    // Numbers of our own formats begin at 164: the same two shown in Thai digits, still numbers to compute with.
    private const uint ThaiZero = 164, ThaiTwoDecimals = 165;

    private static readonly FixedPart Part = new(new S.Stylesheet(
        new S.NumberingFormats(
            new S.NumberingFormat { NumberFormatId = ThaiZero, FormatCode = "[$-D00041E]0" }, new S.NumberingFormat { NumberFormatId = ThaiTwoDecimals, FormatCode = "[$-D00041E]0.00" }),
        new S.Fonts(Font(bold: false), Font(bold: true)),
        new S.Fills(
            new S.Fill(new S.PatternFill { PatternType = S.PatternValues.None }),
            new S.Fill(new S.PatternFill { PatternType = S.PatternValues.Gray125 }),
            new S.Fill(new S.PatternFill(new S.ForegroundColor { Rgb = "FFEAF1F2" }) { PatternType = S.PatternValues.Solid })),
        new S.Borders(new S.Border()),
        new S.CellStyleFormats(new S.CellFormat()),
        new S.CellFormats(
            new S.CellFormat(Wrapped()) { ApplyAlignment = true },
            new S.CellFormat(Wrapped()) { FontId = 1, FillId = 2, ApplyFont = true, ApplyFill = true, ApplyAlignment = true },
            new S.CellFormat(Wrapped()) { QuotePrefix = true, ApplyAlignment = true },
            new S.CellFormat(Wrapped()) { ApplyAlignment = true },
            new S.CellFormat(Wrapped()) { NumberFormatId = TwoDecimals, ApplyNumberFormat = true, ApplyAlignment = true },
            new S.CellFormat(Wrapped()) { NumberFormatId = ThaiZero, ApplyNumberFormat = true, ApplyAlignment = true },
            new S.CellFormat(Wrapped()) { NumberFormatId = ThaiTwoDecimals, ApplyNumberFormat = true, ApplyAlignment = true })));

    public static void AddTo(WorkbookPart workbook) => Part.CopyTo(workbook.AddNewPart<WorkbookStylesPart>());

    private static S.Font Font(bool bold)
    {
        var font = new S.Font();
        if (bold)
            font.Append(new S.Bold());
        font.Append(new S.FontSize { Val = Typography.Text }, new S.FontName { Val = Typography.Face });
        return font;
    }

    private static S.Alignment Wrapped() => new() { WrapText = true, Vertical = S.VerticalAlignmentValues.Top };
}
