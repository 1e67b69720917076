using System.Data.Common;
using Dapper;
using OpenIta.Basics;

namespace OpenIta.Storage;

/// <summary>The whole database at once: backups and copies.</summary>
internal sealed partial class PostgresProvider
{
    public override async Task<bool> Exists(CancellationToken stop)
    {
        await using var connection = await source.OpenConnectionAsync(stop);
        await using var command = connection.CreateCommand();
        command.CommandText = "select to_regclass('schema_migration') is not null";
        return await command.ExecuteScalarAsync(stop) is true;
    }

    // Beside all other work. The room stays with the table, for rows to come.
    public override Task Compact(DbConnection connection, CancellationToken stop) => connection.ExecuteAsync(new CommandDefinition("vacuum (analyze)", cancellationToken: stop));

    public override Task<Result<bool>> Dump(Stream target, CancellationToken stop) =>
        PostgresProgram.Run("pg_dump", ["--format=custom", "--compress=0", "--no-owner", "--no-privileges"], server, input: null, target, stop);

    public override async Task<Result<bool>> Load(string dump, CancellationToken stop)
    {
        await using var archive = File.OpenRead(dump);
        return await PostgresProgram.Run(
            "pg_restore", ["--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction", $"--dbname={server.Database ?? server.Username}"], server, archive, output: null, stop);
    }

    public override async Task<IReadOnlyList<TableShape>> Tables(DbConnection connection, CancellationToken stop) =>
        TableShape.Of(await connection.QueryAsync<(string, string, string)>(new CommandDefinition(
            "select table_name::text, column_name::text, data_type::text from information_schema.columns where table_schema = current_schema() order by table_name, ordinal_position",
            cancellationToken: stop)));

    public override Task DeferReferences(DbConnection connection, DbTransaction transaction, CancellationToken stop) =>
        AlterReferences("deferrable initially deferred", connection, transaction, stop);

    public override async Task CheckReferences(DbConnection connection, DbTransaction transaction, CancellationToken stop)
    {
        await connection.ExecuteAsync(new CommandDefinition("set constraints all immediate", transaction: transaction, cancellationToken: stop));
        await AlterReferences("not deferrable", connection, transaction, stop);
    }

    // As PostgreSQL itself names them, quoted by it.
    private static async Task AlterReferences(string how, DbConnection connection, DbTransaction transaction, CancellationToken stop)
    {
        var references = await connection.QueryAsync<string>(new CommandDefinition(
            "select format('alter table %s alter constraint %I ', conrelid::regclass, conname) from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace",
            transaction: transaction, cancellationToken: stop));
        await connection.ExecuteAsync(new CommandDefinition(string.Join(";\n", references.Select(r => r + how)), transaction: transaction, cancellationToken: stop));
    }
}
