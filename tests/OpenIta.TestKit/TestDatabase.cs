using Npgsql;
using OpenIta.Storage;

namespace OpenIta.TestKit;

public enum DatabaseKind { Sqlite, Postgres }

/// <summary>A database of one test's own, empty at first and gone afterwards.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    /// <summary>Connection string of a cluster that tests may make databases in; <c>bin/test</c> starts one and sets it.</summary>
    public const string PostgresVariable = "OPENITA_TEST_POSTGRES";

    private readonly Func<Task> remove;

    private TestDatabase(DatabaseLocation location, Func<Task> remove)
    {
        Location = location;
        this.remove = remove;
    }

    // Patient: many tests share a few cores, and how long one waits for a connection is not what it asks.
    public static string? PostgresCluster => Environment.GetEnvironmentVariable(PostgresVariable) is { Length: > 0 } connection
        ? new NpgsqlConnectionStringBuilder(connection) { Timeout = 60, CommandTimeout = 120 }.ConnectionString
        : null;

    public DatabaseLocation Location { get; }

    /// <summary>The options that point the command line at it.</summary>
    public IReadOnlyList<string> Options => Location switch
    {
        DatabaseLocation.SqliteFolder sqlite => ["--data", sqlite.Folder],
        DatabaseLocation.PostgresServer postgres => ["--postgres", postgres.Connection],
        _ => throw new InvalidOperationException(),
    };

    public static Task<TestDatabase> Fresh(DatabaseKind kind) => kind == DatabaseKind.Sqlite ? Task.FromResult(FreshSqlite()) : FreshPostgres();

    /// <summary>As a program that stays reaches it: with a pool, where tests have none.</summary>
    public DatabaseLocation Pooled => Location is DatabaseLocation.PostgresServer postgres
        ? new DatabaseLocation.PostgresServer(new NpgsqlConnectionStringBuilder(postgres.Connection) { Pooling = true, MaxPoolSize = 20 }.ConnectionString)
        : Location;

    /// <summary>Opens it as the program does.</summary>
    public async Task<Database> Open() => (await Database.Open(Location, TimeProvider.System)).Value;

    /// <summary>PostgreSQL only: whoever works with it is cut off, and nobody reaches it any more.</summary>
    public Task TakeAway() => Rename(Name, $"{Name}_away");

    public Task BringBack() => Rename($"{Name}_away", Name);

    private string Name => new NpgsqlConnectionStringBuilder(((DatabaseLocation.PostgresServer)Location).Connection).Database!;

    public async ValueTask DisposeAsync() => await remove();

    // Only a database that nobody uses takes another name; those who come back at once are cut off again.
    private static async Task Rename(string from, string to)
    {
        for (var left = 50; ; left--)
            try
            {
                await Run(PostgresCluster!, $"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{from}'; alter database {from} rename to {to}");
                return;
            }
            catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.ObjectInUse && left > 0)
            {
                await Task.Delay(20);
            }
    }

    private static TestDatabase FreshSqlite()
    {
        var folder = Directory.CreateTempSubdirectory("openita-").FullName;
        return new TestDatabase(new DatabaseLocation.SqliteFolder(folder), () =>
        {
            Directory.Delete(folder, recursive: true);
            return Task.CompletedTask;
        });
    }

    private static async Task<TestDatabase> FreshPostgres()
    {
        var cluster = PostgresCluster ?? throw new InvalidOperationException($"{PostgresVariable} is not set.");
        var name = $"openita_{Guid.NewGuid():N}";
        await Run(cluster, $"create database {name}");
        // Without a pool, no idle connection of a finished test keeps its database alive.
        var own = new NpgsqlConnectionStringBuilder(cluster) { Database = name, Pooling = false };
        return new TestDatabase(new DatabaseLocation.PostgresServer(own.ConnectionString), () => Run(cluster, $"drop database if exists {name} with (force)"));
    }

    private static async Task Run(string cluster, string sql)
    {
        await using var source = NpgsqlDataSource.Create(cluster);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
