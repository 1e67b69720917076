using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace OpenIta.Documents;

/// <summary>One table as a worksheet.</summary>
internal static partial class ExcelSheet
{
    // A cell of Excel holds no more.
    private const int LongestText = 32_767;

    private const double WidthInCharacters = 120;

    public static S.Worksheet Of(Table table, DigitStyle digits)
    {
        var columns = table.Widths.Count;
        var merges = new List<S.MergeCell>();
        var data = new S.SheetData();
        foreach (var (rows, header) in new[] { (table.HeaderRows, true), (table.Rows, false) })
            foreach (var row in TableGrid.Layout(rows, columns))
                data.Append(Row(row, (uint)data.ChildElements.Count + 1, header, digits, merges));
        var sheet = new S.Worksheet(Frozen(table.HeaderRows.Count), Columns(table.Widths), data);
        if (merges.Count > 0)
            sheet.Append(new S.MergeCells(merges));
        return sheet;
    }

    private static S.Row Row(IReadOnlyList<TableGrid.Place> places, uint number, bool header, DigitStyle digits, List<S.MergeCell> merges)
    {
        var row = new S.Row { RowIndex = number };
        foreach (var place in places)
        {
            if (place.Covered)
                continue;
            var at = Address(place.Column, number);
            row.Append(Cell(at, PlainText.Of(place.Cell), header, digits));
            if (place.Cell.ColumnSpan > 1 || place.Cell.RowSpan > 1)
                merges.Add(new S.MergeCell { Reference = $"{at}:{Address(place.Column + place.Cell.ColumnSpan - 1, number + (uint)place.Cell.RowSpan - 1)}" });
        }
        return row;
    }

    // A text is an inline string, which Excel never computes; one that opens like a formula also keeps its quote when it is edited.
    private static S.Cell Cell(string at, string words, bool header, DigitStyle digits)
    {
        if (!header && Number().IsMatch(words))
            return new S.Cell { CellReference = at, StyleIndex = NumberStyle(words, digits), CellValue = new S.CellValue(words), DataType = S.CellValues.Number };
        var text = string.Join('\n', words.Split('\n').Select(line => Typesetting.Set(line, digits)));
        var style = header ? ExcelStyles.Header : text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? ExcelStyles.Quoted : ExcelStyles.Text;
        var kept = text.Length > LongestText ? text[..LongestText] : text;
        return new S.Cell(new S.InlineString(new S.Text(kept) { Space = SpaceProcessingModeValues.Preserve })) { CellReference = at, StyleIndex = style, DataType = S.CellValues.InlineString };
    }

    private static uint NumberStyle(string number, DigitStyle digits) => (number.Contains('.', StringComparison.Ordinal), digits) switch
    {
        (true, DigitStyle.Thai) => ExcelStyles.ThaiScore,
        (false, DigitStyle.Thai) => ExcelStyles.ThaiWhole,
        (true, _) => ExcelStyles.Score,
        _ => ExcelStyles.Whole,
    };

    private static S.SheetViews Frozen(int rows)
    {
        var view = new S.SheetView { WorkbookViewId = 0 };
        if (rows > 0)
            view.Append(new S.Pane { VerticalSplit = rows, TopLeftCell = Address(0, (uint)rows + 1), ActivePane = S.PaneValues.BottomLeft, State = S.PaneStateValues.Frozen });
        return new S.SheetViews(view);
    }

    private static S.Columns Columns(IReadOnlyList<double> shares)
    {
        var sum = shares.Sum();
        return new S.Columns(shares.Select((share, i) => new S.Column
        {
            Min = (uint)i + 1,
            Max = (uint)i + 1,
            Width = Math.Max(8, Math.Round(share / sum * WidthInCharacters)),
            CustomWidth = true,
        }));
    }

    private static string Address(int column, uint row)
    {
        var letters = "";
        for (var n = column + 1; n > 0; n = (n - 1) / 26)
            letters = (char)('A' + ((n - 1) % 26)) + letters;
        return letters + row.ToString(CultureInfo.InvariantCulture);
    }

    // 94.64 and 12, not 043 (a telephone), 1,000 or ๑๒: those are kept as they are written.
    [GeneratedRegex(@"^-?(0|[1-9][0-9]{0,14})(\.[0-9]{1,10})?\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
