namespace OpenIta.Documents;

/// <summary>Where each cell of a table stands once spans are laid out.</summary>
internal static class TableGrid
{
    /// <summary>A cell at its column; one that is covered from above has <paramref name="Covered"/> set and stands for the rest of that cell.</summary>
    internal sealed record Place(int Column, Cell Cell, bool Covered);

    /// <summary>The cells of each row from left to right. A row with too few or too many cells is a mistake of the program that made it.</summary>
    public static IReadOnlyList<IReadOnlyList<Place>> Layout(IReadOnlyList<Row> rows, int columns)
    {
        var open = new (Cell Cell, int RowsLeft)?[columns];
        var laid = new List<IReadOnlyList<Place>>(rows.Count);
        foreach (var row in rows)
            laid.Add(LayoutRow(row, open));
        return laid;
    }

    private static List<Place> LayoutRow(Row row, (Cell Cell, int RowsLeft)?[] open)
    {
        var places = new List<Place>();
        var next = 0;
        var column = 0;
        while (column < open.Length)
        {
            if (open[column] is { RowsLeft: > 0 } above)
            {
                places.Add(new Place(column, above.Cell, Covered: true));
                open[column] = above with { RowsLeft = above.RowsLeft - 1 };
                column += above.Cell.ColumnSpan;
                continue;
            }
            if (next == row.Cells.Count || column + row.Cells[next].ColumnSpan > open.Length)
                throw new ArgumentException($"A row of {row.Cells.Count} cells doesn't fill {open.Length} columns.", nameof(row));
            var cell = row.Cells[next++];
            places.Add(new Place(column, cell, Covered: false));
            open[column] = (cell, cell.RowSpan - 1);
            column += cell.ColumnSpan;
        }
        if (next < row.Cells.Count)
            throw new ArgumentException($"A row of {row.Cells.Count} cells is too long for {open.Length} columns.", nameof(row));
        return places;
    }
}
