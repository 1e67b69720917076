namespace OpenIta.Documents;

/// <summary>
/// A table whose header rows, set in the middle of their cells, are repeated on every page. <paramref name="Widths"/> are shares, one per column; their sum is the width of the text.
/// </summary>
public sealed record Table(IReadOnlyList<double> Widths, IReadOnlyList<Row> HeaderRows, IReadOnlyList<Row> Rows) : Block
{
    /// <summary>Read out before the table and kept in the file; not printed.</summary>
    public string? Description { get; init; }

    /// <summary>Small print, for tables of many columns.</summary>
    public bool Dense { get; init; }

    /// <summary>A table of one header row by its words, columns equally wide unless <paramref name="widths"/> says otherwise.</summary>
    public static Table Of(IReadOnlyList<string> header, IEnumerable<Row> rows, IReadOnlyList<double>? widths = null) =>
        new(widths ?? [.. header.Select(_ => 1.0)], [new Row([.. header.Select(h => Cell.Of(h))])], [.. rows]);
}

public sealed record Row(IReadOnlyList<Cell> Cells)
{
    /// <summary>Kept whole on a page. A tall row is not: it would leave half a page empty, or be cut off.</summary>
    internal bool IsShort => Cells.All(c => c.IsShort);

    public static Row Of(params IEnumerable<string> cells) => new([.. cells.Select(c => Cell.Of(c))]);
}

/// <summary>A cell; one that spans rows or columns takes the place of those it covers, as in HTML.</summary>
public sealed record Cell(IReadOnlyList<Block> Blocks)
{
    // About a third of a page in a narrow column.
    private const int ShortText = 250;

    internal bool IsShort => PlainText.Of(this).Length <= ShortText;

    public int ColumnSpan { get; init; } = 1;

    public int RowSpan { get; init; } = 1;

    public Alignment Alignment { get; init; } = Alignment.Start;

    /// <summary>Names its row, such as the code of an item.</summary>
    public bool IsRowHeader { get; init; }

    public static Cell Of(string text, Alignment alignment = Alignment.Start) => new([Paragraph.Of(text)]) { Alignment = alignment };
}

public enum Alignment { Start, Center, End }
