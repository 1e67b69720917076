using OpenIta.Reports.Reading.Sources;

namespace OpenIta.Reports.Reading.Tables;

/// <summary>Cells that are merged over several rows and say the same of each: who is responsible, when, how it is followed up.</summary>
internal static class MergedCells
{
    /// <summary>
    /// The cells of a row with those filled that go on from the row above. Plain text does not tell merged cells from empty ones;
    /// there only the first column is taken for merged, because no table leaves it empty otherwise.
    /// </summary>
    public static IReadOnlyList<string> Fill(ReadTable table, TableRow row) =>
        table.Rows.Count == 0 ? row.Cells : [.. row.Cells.Select((cell, i) => GoesOn(table, row, i) ? table.Rows[^1].Cells.ElementAtOrDefault(i) ?? "" : cell)];

    private static bool GoesOn(ReadTable table, TableRow row, int column) =>
        row.Cells[column].Length == 0 && (column == 0 || row.FromAbove.Contains(column))
        && table.Columns.ElementAtOrDefault(column)?.Kind is ColumnKind.Responsible or ColumnKind.Period or ColumnKind.Monitoring;
}
