using S = DocumentFormat.OpenXml.Spreadsheet;

namespace OpenIta.Documents;

/// <summary>The few looks a cell can have, by their place in the style sheet.</summary>
internal static class ExcelStyles
{
    public const uint Text = 0, Header = 1, Quoted = 2, Whole = 3, Score = 4;

    // Excel's own format 0.00.
    private const uint TwoDecimals = 2;

    public static S.Stylesheet Sheet() => new(
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
            new S.CellFormat(Wrapped()) { NumberFormatId = TwoDecimals, ApplyNumberFormat = true, ApplyAlignment = true }));

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
