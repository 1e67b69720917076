using OpenIta.Documents;

namespace OpenIta.Reports.Writing;

/// <summary>A column of a table in a report: its heading in official words, its share of the width, what stands in it.</summary>
internal sealed record Column<T>(string Heading, double Width, Func<T, Cell> Cell, Func<T, bool> IsFilled)
{
    public static Column<T> Text(string heading, double width, Func<T, string?> text) =>
        Lines(heading, width, row => string.IsNullOrEmpty(text(row)) ? [] : text(row)!.Split('\n'));

    /// <summary>One text under another; numbers, bullets and dashes that they bring stand before them.</summary>
    public static Column<T> Lines(string heading, double width, Func<T, IReadOnlyList<string>> lines) =>
        new(heading, width, row => new Cell([.. ItemLines.Of(lines(row))]), row => lines(row).Count > 0);

    /// <summary>A column for each heading that the rows bring beside the usual ones, such as งบประมาณ.</summary>
    public static IEnumerable<Column<T>> Extra(IReadOnlyList<T> rows, Func<T, IReadOnlyList<ExtraCell>> cells) =>
        rows.SelectMany(cells).Select(c => c.Heading).Distinct()
            .Select(heading => Text(heading, 1.4, row => string.Join('\n', cells(row).Where(c => c.Heading == heading).Select(c => c.Text))));
}

internal static class ReportTable
{
    // With more columns than this a page has to lie on its side to leave a column room for a word.
    private const int WidestUpright = 4;

    // Of its usual width a column always keeps four fifths, for its heading.
    private const double Spared = 0.2;

    /// <summary>A table of the columns that any row fills.</summary>
    public static ReportPart Of<T>(string description, IReadOnlyList<T> rows, Func<T, IReadOnlyList<int>> linesOf, params IEnumerable<Column<T>> columns)
    {
        var used = columns.Where(c => rows.Any(c.IsFilled)).ToList();
        var cells = rows.Select(r => used.Select(c => c.Cell(r)).ToList()).ToList();
        var table = Table.Of([.. used.Select(c => c.Heading)], cells.Select(r => new Row(r)), Widths(used, cells));
        return new ReportPart([.. rows.SelectMany(linesOf)], [table with { Description = description, Dense = used.Count > WidestUpright }])
        {
            Orientation = used.Count > WidestUpright ? PageOrientation.Landscape : PageOrientation.Portrait,
        };
    }

    // A row is as tall as its fullest cell: what columns can spare goes to those with the longest texts.
    private static double[] Widths<T>(List<Column<T>> columns, List<List<Cell>> rows)
    {
        var longest = columns.Select((_, i) => (double)rows.Max(r => Length(r[i]))).ToList();
        var (spare, all) = (columns.Sum(c => c.Width) * Spared, Math.Max(1, longest.Sum()));
        return [.. columns.Select((c, i) => (c.Width * (1 - Spared)) + (spare * longest[i] / all))];
    }

    private static int Length(Cell cell) => cell.Blocks.OfType<Paragraph>().SelectMany(p => p.Content).OfType<Run>().Sum(r => r.Text.Length);
}
