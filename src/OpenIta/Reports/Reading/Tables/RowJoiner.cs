using OpenIta.Reports.Reading.Words;

namespace OpenIta.Reports.Reading.Tables;

/// <summary>Puts rows together that a page break or a merged cell cut apart.</summary>
internal static class RowJoiner
{
    private const string GoesOnMark = "(ต่อ)";

    /// <summary>Rows of a table where an empty key cell, or the key of the row before on a new page, means the row before goes on.</summary>
    public static IReadOnlyList<ReadRow> Join(ReadTable table, params ReadOnlySpan<ColumnKind> keys)
    {
        var key = Index(table, keys);
        var number = Index(table, ColumnKind.Number);
        if (key < 0)
            return table.Rows;
        var joined = new List<ReadRow>();
        foreach (var row in table.Rows)
        {
            if (joined.Count > 0 && GoesOn(joined[^1], row, key, number))
                joined[^1] = Joined(joined[^1], row);
            else
                joined.Add(row);
        }
        return joined;
    }

    private static int Index(ReadTable table, params ReadOnlySpan<ColumnKind> kinds)
    {
        foreach (var kind in kinds)
            for (var i = 0; i < table.Columns.Count; i++)
                if (table.Columns[i].Kind == kind)
                    return i;
        return -1;
    }

    private static bool GoesOn(ReadRow before, ReadRow row, int key, int number)
    {
        var mine = Cell(row, key);
        if (mine.Length == 0)
            return Cell(row, number).Length == 0;
        if (!row.OpensPage && !mine.Contains(GoesOnMark, StringComparison.Ordinal))
            return false;
        // The key cell itself goes on when nothing else of the row is filled.
        if (row.Cells.Index().All(c => c.Index == key || c.Item.Length == 0))
            return true;
        return Spaceless.Same(WithoutMark(mine), WithoutMark(Cell(before, key)))
            && (Cell(row, number).Length == 0 || Spaceless.Same(Cell(row, number), Cell(before, number)));
    }

    private static ReadRow Joined(ReadRow before, ReadRow row) => before with
    {
        Lines = [.. before.Lines, .. row.Lines],
        Cells = [.. Enumerable.Range(0, Math.Max(before.Cells.Count, row.Cells.Count)).Select(i => CellText.Append(Cell(before, i), WithoutMark(Cell(row, i))))],
    };

    private static string Cell(ReadRow row, int index) => index >= 0 && index < row.Cells.Count ? row.Cells[index] : "";

    public static string WithoutMark(string text) => text.Replace(GoesOnMark, "", StringComparison.Ordinal).Trim();
}
