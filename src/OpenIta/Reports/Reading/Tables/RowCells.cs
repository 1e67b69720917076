namespace OpenIta.Reports.Reading.Tables;

/// <summary>The cells of a row by what their columns hold, and which of them nothing has asked for.</summary>
internal sealed class RowCells(ReadTable table, ReadRow row)
{
    private readonly HashSet<int> taken = [];

    /// <summary>Texts of all columns of a kind, put together; null when there is none or they are empty.</summary>
    public string? this[ColumnKind kind]
    {
        get
        {
            var texts = Of(kind).Select(c => c.Text).ToList();
            return texts.Count == 0 ? null : texts.Aggregate(CellText.Append);
        }
    }

    /// <summary>Filled cells of a kind in their order.</summary>
    public IEnumerable<(Column Column, string Text)> Of(ColumnKind kind)
    {
        for (var i = 0; i < Math.Min(table.Columns.Count, row.Cells.Count); i++)
        {
            if (table.Columns[i].Kind != kind || row.Cells[i].Length == 0)
                continue;
            taken.Add(i);
            yield return (table.Columns[i], row.Cells[i]);
        }
    }

    /// <summary>Cells that no field has taken, under their headings, so that nothing of a row is lost.</summary>
    public IReadOnlyList<ExtraCell> Rest() =>
        [.. Enumerable.Range(0, row.Cells.Count).Where(i => !taken.Contains(i) && row.Cells[i].Length > 0)
            .Select(i => new ExtraCell(i < table.Columns.Count ? table.Columns[i].Heading : "", RowJoiner.WithoutMark(row.Cells[i])))];
}
