using System.Buffers;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace OpenIta.Storage;

/// <summary>Adds many rows by one prepared statement of SQLite itself: the driver's commands take several times as long for each row.</summary>
internal static class SqliteRows
{
    public static void Insert(sqlite3 database, RowBatch rows)
    {
        var places = string.Join(", ", rows.Columns.Select((_, i) => $"?{i + 1}"));
        var sql = string.Concat("insert into ", rows.Table, " (", rows.Names, ") values (", places, ")", rows.OnConflict);
        Check(raw.sqlite3_prepare_v2(database, sql, out var statement), database);
        using (statement)
        {
            for (var row = 0; row < rows.Count; row++)
            {
                for (var column = 0; column < rows.Columns.Count; column++)
                    Check(Bind(statement, column + 1, rows.Columns[column].Values, row), database);
                var done = raw.sqlite3_step(statement);
                if (done != raw.SQLITE_DONE)
                    Check(done, database);
                Check(raw.sqlite3_reset(statement), database);
            }
        }
    }

    private static int Bind(sqlite3_stmt statement, int place, Array values, int row) => values switch
    {
        long[] numbers => raw.sqlite3_bind_int64(statement, place, numbers[row]),
        string?[] texts => texts[row] switch
        {
            null => raw.sqlite3_bind_null(statement, place),
            "" => raw.sqlite3_bind_text(statement, place, ""),
            var text => Bind(statement, place, text),
        },
        byte[]?[] blobs => blobs[row] switch
        {
            null => raw.sqlite3_bind_null(statement, place),
            [] => raw.sqlite3_bind_zeroblob(statement, place, 0),
            var blob => raw.sqlite3_bind_blob(statement, place, blob),
        },
        long?[] numbers => numbers[row] is { } number ? raw.sqlite3_bind_int64(statement, place, number) : raw.sqlite3_bind_null(statement, place),
        _ => throw new ArgumentException($"A column of {values.GetType().Name} can't be stored.", nameof(values)),
    };

    // SQLite copies what it is given.
    private static int Bind(sqlite3_stmt statement, int place, string text)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        var code = raw.sqlite3_bind_text(statement, place, buffer.AsSpan(0, Encoding.UTF8.GetBytes(text, buffer)));
        ArrayPool<byte>.Shared.Return(buffer);
        return code;
    }

    private static void Check(int code, sqlite3 database) => SqliteException.ThrowExceptionForRC(code, database);
}
