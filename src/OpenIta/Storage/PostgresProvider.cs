using System.Data;
using System.Data.Common;
using System.Text.RegularExpressions;
using Npgsql;
using OpenIta.Basics;

namespace OpenIta.Storage;

internal sealed partial class PostgresProvider : Provider
{
    private readonly NpgsqlConnectionStringBuilder server;
    private readonly NpgsqlDataSource source;

    private PostgresProvider(NpgsqlConnectionStringBuilder server)
    {
        this.server = server;
        // Named, so that no metric bears the connection string.
        source = new NpgsqlDataSourceBuilder(server.ConnectionString) { Name = "openita" }.Build();
    }

    public override string Name => "PostgreSQL";

    public override string MigrationSuffix => ".postgres.sql";

    public override string VersionSql => "select current_setting('server_version')";

    public override string SizeSql => "select pg_database_size(current_database())";

    public override string? ClockSql => """select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')""";

    public override long? Free => null;

    public static Result<Provider> For(DatabaseLocation.PostgresServer server)
    {
        try
        {
            var connection = Settings(server);
            // Npgsql finds out only when it connects, with an exception of another kind.
            return connection.Port is < 1 or > 65_535
                ? new ConnectionStringMalformed($"Port={connection.Port}")
                : new PostgresProvider(connection);
        }
        catch (ArgumentException e)
        {
            return new ConnectionStringMalformed(e.Message);
        }
    }

    /// <summary>What the operator said of the connection, and what the program wants where nothing was said.</summary>
    internal static NpgsqlConnectionStringBuilder Settings(DatabaseLocation.PostgresServer server)
    {
        var connection = new NpgsqlConnectionStringBuilder(server.Connection);
        // ContainsKey tells only that there is such a setting.
        var said = connection.Keys.ToHashSet(StringComparer.OrdinalIgnoreCase);
        // Whatever the server's default is: what was acknowledged survives a power cut.
        connection.Options = $"{connection.Options} -c synchronous_commit={(server.SurvivesPowerCut ? "on" : "off")}".Trim();
        // Statements that come again and again are parsed and planned once.
        if (!said.Contains("Max Auto Prepare"))
            connection.MaxAutoPrepare = 50;
        // A primary with standbys: the program writes, so it wants the one that is primary now, and looks again every second.
        if (connection.Host?.Contains(',', StringComparison.Ordinal) is true)
        {
            connection.TargetSessionAttributes ??= "primary";
            if (!said.Contains("Host Recheck Seconds"))
                connection.HostRecheckSeconds = 1;
        }
        return connection;
    }

    public override Task Prepare(CancellationToken stop) => Task.CompletedTask;

    public override async Task<DbConnection> Connect(CancellationToken stop) => await source.OpenConnectionAsync(stop);

    public override async Task<DbTransaction> BeginRead(DbConnection connection, CancellationToken stop) =>
        await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop);

    public override async Task<DbTransaction> BeginWrite(DbConnection connection, CancellationToken stop) =>
        await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, stop);

    public override Task Lock(Session session, StorageLock subject) =>
        session.Execute("select pg_advisory_xact_lock(@Number)", new { Number = (long)subject });

    // Dapper leaves lists to Npgsql, which sends them as one array.
    public override string Written(string sql)
    {
        if (sql.Contains(" in @", StringComparison.Ordinal))
            sql = List().Replace(sql, " = any($1)");
        return sql.Contains("joined(", StringComparison.Ordinal) ? Joined().Replace(sql, "string_agg($1, ''::bytea)") : sql;
    }

    // All of them in one message and one answer.
    public override async Task Insert(DbConnection connection, DbTransaction transaction, IReadOnlyList<RowBatch> batches, CancellationToken stop)
    {
        await using var batch = new NpgsqlBatch((NpgsqlConnection)connection, (NpgsqlTransaction)transaction);
        foreach (var rows in batches)
        {
            var command = new NpgsqlBatchCommand(
                string.Concat("insert into ", rows.Table, " (", rows.Names, ") select * from unnest(", string.Join(", ", rows.Columns.Select((_, i) => $"@c{i}")), ")", rows.OnConflict));
            foreach (var (column, i) in rows.Columns.Select((c, i) => (c, i)))
                command.Parameters.AddWithValue($"c{i}", column.Values);
            batch.BatchCommands.Add(command);
        }
        await batch.ExecuteNonQueryAsync(stop);
    }

    // Rows that were written by one transaction, in the order of their key, show nothing else.
    public override async Task<IReadOnlyList<long>> GroupsInOrder(DbConnection connection, ClusteredTable table, CancellationToken stop)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = string.Concat(
            "select ", table.Group, " from (select ", table.Group, " from ", table.Name, " group by ", table.Group, ", xmin) as written group by ", table.Group, " having count(*) > 1");
        await using var reader = await command.ExecuteReaderAsync(stop);
        var groups = new List<long>();
        while (await reader.ReadAsync(stop))
            groups.Add(reader.GetInt64(0));
        return groups;
    }

    // A heap keeps rows where they arrived, each with the number of its transaction. Written anew by one transaction, in the order of
    // their random ids, they show neither. Rows that arrive meanwhile are not touched, and nobody waits.
    public override async Task<long> EraseOrder(DbConnection connection, ClusteredTable table, long group, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(
            string.Concat("with taken as (delete from ", table.Name, " where ", table.Group, " = @Group returning *) insert into ", table.Name, " select * from taken order by ", table.Id),
            (NpgsqlConnection)connection);
        command.Parameters.AddWithValue("Group", group);
        return await command.ExecuteNonQueryAsync(stop);
    }

    public override async Task Sweep(DbConnection connection, ClusteredTable table, CancellationToken stop)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = string.Concat("vacuum ", table.Name);
        await command.ExecuteNonQueryAsync(stop);
    }

    public override Refusal? Explain(DbException failure) => failure switch
    {
        // 57P: it is being stopped or started, or a standby that takes over.
        PostgresException { SqlState: "28P01" or "28000" or "3D000" or "42501" or ['5', '7', 'P', ..] } refused => new DatabaseUnreachable(refused.MessageText),
        PostgresException { SqlState: ['5', '3', ..] or ['5', '7', ..] or ['5', '8', ..] } ill => new DatabaseFailing(ill.MessageText),
        PostgresException => null,
        NpgsqlException lost => new DatabaseUnreachable(lost.InnerException?.Message ?? lost.Message),
        _ => null,
    };

    [GeneratedRegex(@" in (@\w+)", RegexOptions.NonBacktracking)]
    private static partial Regex List();

    [GeneratedRegex(@"joined\((\w+)\)", RegexOptions.NonBacktracking)]
    private static partial Regex Joined();
}
