using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using OpenIta.Basics;

namespace OpenIta.Storage;

/// <summary>The whole database at once: backups and copies.</summary>
internal sealed partial class SqliteProvider
{
    public override Task<bool> Exists(CancellationToken stop) => Task.FromResult(File.Exists(location.File));

    // Writes the file anew. The log of pages is emptied into it, which makes it as short as it is now.
    public override async Task Compact(DbConnection connection, CancellationToken stop)
    {
        await connection.ExecuteAsync(new CommandDefinition("vacuum", cancellationToken: stop));
        await connection.ExecuteAsync(new CommandDefinition("pragma wal_checkpoint(truncate)", cancellationToken: stop));
    }

    // An online copy of one moment. Unlike a copy page by page it leaves free pages behind, in which deleted rows may still lie.
    public override async Task<Result<bool>> Dump(Stream target, CancellationToken stop)
    {
        var copy = Path.Combine(location.Folder, $".{Guid.NewGuid():N}.copy");
        try
        {
            await using (var connection = await Connect(stop))
            {
                await using var command = connection.CreateCommand();
                command.CommandText = "vacuum into @Copy";
                command.Parameters.Add(new SqliteParameter("Copy", copy));
                await command.ExecuteNonQueryAsync(stop);
            }
            await using var source = File.OpenRead(copy);
            await source.CopyToAsync(target, stop);
            return true;
        }
        finally
        {
            File.Delete(copy);
        }
    }

    public override async Task<Result<bool>> Load(string dump, CancellationToken stop)
    {
        SqliteLibrary.Prefer();
        await using (var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = dump, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString()))
        {
            await connection.OpenAsync(stop);
            await using var command = connection.CreateCommand();
            command.CommandText = "pragma integrity_check";
            if (await command.ExecuteScalarAsync(stop) as string != "ok")
                return new NotAnOpenItaDatabase(dump);
        }
        Directory.CreateDirectory(location.Folder);
        var unfinished = $"{location.File}.unfinished";
        try
        {
            await using (var source = File.OpenRead(dump))
            await using (var target = File.Create(unfinished))
            {
                await source.CopyToAsync(target, stop);
                target.Flush(flushToDisk: true);
            }
            File.Move(unfinished, location.File);
            return true;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    public override async Task<IReadOnlyList<TableShape>> Tables(DbConnection connection, CancellationToken stop) =>
        TableShape.Of(await connection.QueryAsync<(string, string, string)>(new CommandDefinition(
            "select t.name, c.name, lower(c.type) from sqlite_master t join pragma_table_info(t.name) c where t.type = 'table' and t.name not like 'sqlite~_%' escape '~' order by t.name, c.cid",
            cancellationToken: stop)));

    public override Task DeferReferences(DbConnection connection, DbTransaction transaction, CancellationToken stop) =>
        connection.ExecuteAsync(new CommandDefinition("pragma defer_foreign_keys = on", transaction: transaction, cancellationToken: stop));

    // The commit does so.
    public override Task CheckReferences(DbConnection connection, DbTransaction transaction, CancellationToken stop) => Task.CompletedTask;
}
