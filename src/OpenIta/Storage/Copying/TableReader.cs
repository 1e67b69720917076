using System.Data.Common;
using System.Runtime.CompilerServices;

namespace OpenIta.Storage;

/// <summary>The rows of a table one after the other, whatever their number.</summary>
internal static class TableReader
{
    public static async IAsyncEnumerable<object?[]> Rows(DbConnection connection, DbTransaction transaction, TableShape table, [EnumeratorCancellation] CancellationToken stop)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = table.Select;
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
        {
            var row = new object?[table.Columns.Count];
            for (var i = 0; i < row.Length; i++)
                row[i] = await reader.IsDBNullAsync(i, stop) ? null : reader.GetValue(i);
            yield return row;
        }
    }

    /// <summary>As one batch to be added.</summary>
    public static RowBatch Batch(TableShape table, IReadOnlyList<object?[]> rows) => new(table.Name, [.. table.Columns.Select((c, i) => (c.Name, Values(c.Kind, rows, i)))]);

    private static Array Values(ColumnKind kind, IReadOnlyList<object?[]> rows, int column) => kind switch
    {
        ColumnKind.Number => rows.Select(r => (long?)r[column]).ToArray(),
        ColumnKind.Bytes => rows.Select(r => (byte[]?)r[column]).ToArray(),
        _ => rows.Select(r => (string?)r[column]).ToArray(),
    };
}
