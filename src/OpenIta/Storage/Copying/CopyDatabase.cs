using System.Data.Common;
using OpenIta.Basics;

namespace OpenIta.Storage;

public sealed record CopyDiffers(string Table) : Refusal($"ตาราง {Table} ที่คัดลอกไม่ตรงกับต้นทาง จึงยกเลิกทั้งหมด", $"The copy of table {Table} differs from the original, so all of it was undone");

/// <summary>
/// Moves all that is stored from one database to another, SQLite or PostgreSQL, in one transaction: every table is read back and compared
/// before anything is kept.
/// </summary>
public sealed class CopyDatabase(TimeProvider time)
{
    private const int MostRows = 1000, MostBytes = 4 * 1024 * 1024;

    /// <returns>Rows by table.</returns>
    public async Task<Result<IReadOnlyDictionary<string, long>>> Run(DatabaseLocation from, DatabaseLocation to, IProgress<string>? progress = null, CancellationToken stop = default) =>
        await Provider.For(from).Then(source => Provider.For(to).Then(target => source.Guard(() => target.Guard(() => Copy(source, target, progress, stop)))));

    private async Task<Result<IReadOnlyDictionary<string, long>>> Copy(Provider source, Provider target, IProgress<string>? progress, CancellationToken stop)
    {
        if (!await source.Exists(stop))
            return new NothingStored();
        if (await target.Exists(stop) && await HoldsData(target, stop))
            return new PlaceNotEmpty();
        foreach (var provider in new[] { source, target })
        {
            await provider.Prepare(stop);
            if ((await Migrations.Run(provider, time, stop)).Refusal is { } refusal)
                return refusal;
        }
        await using var reading = await source.Connect(stop);
        await using var snapshot = await source.BeginRead(reading, stop);
        await using var writing = await target.Connect(stop);
        await using var transaction = await target.BeginWrite(writing, stop);
        await target.DeferReferences(writing, transaction, stop);
        var rows = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in (await source.Tables(reading, stop)).Where(t => t.Name != Migrations.Table))
        {
            progress?.Report(table.Name);
            var original = await Fill(target, TableReader.Rows(reading, snapshot, table, stop), writing, transaction, table, stop);
            var copy = new TableDigest();
            await foreach (var row in TableReader.Rows(writing, transaction, table, stop))
                copy.Add(row);
            if (!copy.SameAs(original))
                return new CopyDiffers(table.Name);
            rows[table.Name] = original.Rows;
        }
        await target.CheckReferences(writing, transaction, stop);
        await target.Commit(transaction, stop);
        return rows;
    }

    // A copy that was stopped leaves the schema and nothing in it: it may be begun again.
    private static async Task<bool> HoldsData(Provider target, CancellationToken stop)
    {
        await using var connection = await target.Connect(stop);
        foreach (var table in (await target.Tables(connection, stop)).Where(t => !Migrations.Filled.Contains(t.Name)))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = string.Concat("select count(*) from (select 1 from ", table.Name, " limit 1) found");
            if (await command.ExecuteScalarAsync(stop) is not 0L)
                return true;
        }
        return false;
    }

    private static async Task<TableDigest> Fill(Provider target, IAsyncEnumerable<object?[]> rows, DbConnection writing, DbTransaction transaction, TableShape table, CancellationToken stop)
    {
        // What migrations put there is in the original too, perhaps changed since.
        await using (var command = writing.CreateCommand())
        {
            command.Transaction = transaction;
            command.CommandText = string.Concat("delete from ", table.Name);
            await command.ExecuteNonQueryAsync(stop);
        }
        var digest = new TableDigest();
        var waiting = new List<object?[]>();
        var bytes = 0L;
        await foreach (var row in rows)
        {
            digest.Add(row);
            waiting.Add(row);
            bytes += row.Sum(v => v switch { string text => text.Length, byte[] content => content.LongLength, _ => 8 });
            if (waiting.Count == MostRows || bytes >= MostBytes)
                await Flush();
        }
        await Flush();
        return digest;

        async Task Flush()
        {
            if (waiting.Count > 0)
                await target.Insert(writing, transaction, [TableReader.Batch(table, waiting)], stop);
            waiting.Clear();
            bytes = 0;
        }
    }
}
