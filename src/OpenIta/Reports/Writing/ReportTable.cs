using OpenIta.Documents;

namespace OpenIta.Reports.Writing;

/// <summary>A column of a table in a report: its heading in official words, its share of the width, what stands in it.</summary>
internal sealed record Column<T>(string Heading, double Width, Func<T, Cell> Cell, Func<T, bool> IsFilled)
{
    public static Column<T> Text(string heading, double width, Func<T, string?> text) =>
        new(heading, width, row => Documents.Cell.Of(text(row) ?? ""), row => !string.IsNullOrEmpty(text(row)));

    /// <summary>One text under another.</summary>
    public static Column<T> Lines(string heading, double width, Func<T, IReadOnlyList<string>> lines) =>
        new(heading, width, row => CellOf(lines(row)), row => lines(row).Count > 0);

    public static Column<T> Bullets(string heading, double width, Func<T, IReadOnlyList<string>> items) =>
        new(heading, width, row => items(row) is [] ? CellOf([]) : new Cell([ListBlock.Bullets(items(row))]), row => items(row).Count > 0);

    private static Cell CellOf(IReadOnlyList<string> lines) => new([.. lines.DefaultIfEmpty("").Select(l => Paragraph.Of(l))]);
}

internal static class ReportTable
{
    // From six columns on, a page has to lie on its side to leave a column room for a word.
    private const int WidestUpright = 4;

    /// <summary>A table of the columns that any row fills; the first one, which names the row, is always there.</summary>
    public static ReportPart Of<T>(string description, IReadOnlyList<T> rows, IReadOnlyList<int> lines, params IReadOnlyList<Column<T>> columns)
    {
        var used = columns.Where(c => rows.Any(c.IsFilled)).ToList();
        var table = Table.Of([.. used.Select(c => c.Heading)], rows.Select(r => new Row([.. used.Select(c => c.Cell(r))])), [.. used.Select(c => c.Width)]);
        return new ReportPart(lines, [table with { Description = description, Dense = used.Count > WidestUpright }])
        {
            Orientation = used.Count > WidestUpright ? PageOrientation.Landscape : PageOrientation.Portrait,
        };
    }
}

/// <summary>Something a report says, with the lines it was read from; parts are written in the order of their lines.</summary>
internal sealed record ReportPart(IReadOnlyList<int> Lines, IReadOnlyList<Block> Blocks)
{
    /// <summary>Null stands on the page of what follows.</summary>
    public PageOrientation? Orientation { get; init; } = PageOrientation.Portrait;

    /// <summary>A report made from data, not read from a page, has no lines: its parts keep the order they are given in.</summary>
    public int FirstLine => Lines.Count == 0 ? int.MaxValue : Lines.Min();
}
