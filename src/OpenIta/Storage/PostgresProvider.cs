using System.Data;
using System.Data.Common;
using Npgsql;
using OpenIta.Basics;

namespace OpenIta.Storage;

internal sealed class PostgresProvider : Provider
{
    private readonly NpgsqlDataSource source;

    private PostgresProvider(NpgsqlDataSource source) => this.source = source;

    public override string Name => "PostgreSQL";

    public override string MigrationSuffix => ".postgres.sql";

    public override string VersionSql => "select current_setting('server_version')";

    public static Result<Provider> For(DatabaseLocation.PostgresServer server)
    {
        try
        {
            var connection = new NpgsqlConnectionStringBuilder(server.Connection);
            // Npgsql finds out only when it connects, with an exception of another kind.
            return connection.Port is < 1 or > 65_535
                ? new ConnectionStringMalformed($"Port={connection.Port}")
                : new PostgresProvider(NpgsqlDataSource.Create(connection));
        }
        catch (ArgumentException e)
        {
            return new ConnectionStringMalformed(e.Message);
        }
    }

    public override Task Prepare(CancellationToken stop) => Task.CompletedTask;

    public override async Task<DbConnection> Connect(CancellationToken stop) => await source.OpenConnectionAsync(stop);

    public override async Task<DbTransaction> BeginRead(DbConnection connection, CancellationToken stop) =>
        await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop);

    public override async Task<DbTransaction> BeginWrite(DbConnection connection, CancellationToken stop) =>
        await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, stop);

    public override Task Lock(Session session, StorageLock subject) =>
        session.Execute("select pg_advisory_xact_lock(@Number)", new { Number = (long)subject });

    public override Refusal? Explain(DbException failure) => failure switch
    {
        PostgresException { SqlState: "28P01" or "28000" or "3D000" or "42501" } refused => new DatabaseUnreachable(refused.MessageText),
        PostgresException { SqlState: ['5', '3', ..] or ['5', '7', ..] or ['5', '8', ..] } ill => new DatabaseFailing(ill.MessageText),
        PostgresException => null,
        NpgsqlException lost => new DatabaseUnreachable(lost.InnerException?.Message ?? lost.Message),
        _ => null,
    };
}
