using System.Data;
using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using OpenIta.Basics;
using SQLitePCL;

namespace OpenIta.Storage;

internal sealed partial class SqliteProvider(DatabaseLocation.SqliteFolder location) : Provider
{
    private const int Busy = 5, Locked = 6, ReadOnly = 8, IoError = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26;

    // While writing 32 MB of pages are at hand instead of 2: changed ones for which there is no room go to the log before the commit and are read from there again,
    // many times over. And what a row in place of another would be undone from stays in memory: in a file it is several times what is written for good.
    private const string Writing = "pragma cache_size = -32768; pragma temp_store = memory";

    // What is made in bulk, by one program, keeps its pages from one transaction to the next. Only what vacuum sorts aside is too much for memory.
    private readonly string betweenWrites = location.SurvivesPowerCut ? "pragma cache_size = -2048; pragma temp_store = default" : "pragma cache_size = -32768; pragma temp_store = default";

    private readonly string connectionString = new SqliteConnectionStringBuilder
    {
        DataSource = location.File,
        ForeignKeys = true,
        DefaultTimeout = 30,
    }.ToString();

    public override string Name => "SQLite";

    public override string MigrationSuffix => ".sqlite.sql";

    public override string VersionSql => "select sqlite_version()";

    public override string SizeSql => "select page_count * page_size from pragma_page_count(), pragma_page_size()";

    public override string? ClockSql => null;

    public override long? Free => new DriveInfo(Path.GetFullPath(location.Folder)).AvailableFreeSpace;

    public override async Task Prepare(CancellationToken stop)
    {
        SqliteLibrary.Prefer();
        await using var connection = await Connect(stop);
        await using var command = connection.CreateCommand();
        // Write-ahead logging lets pages be read while a report is imported. The mode stays with the file.
        command.CommandText = "pragma journal_mode = wal";
        await command.ExecuteNonQueryAsync(stop);
    }

    public override async Task<DbConnection> Connect(CancellationToken stop)
    {
        try
        {
            Directory.CreateDirectory(location.Folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new SqliteException(e.Message, CannotOpen);
        }
        var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync(stop);
        await using var command = connection.CreateCommand();
        command.CommandText = $"pragma busy_timeout = 30000; pragma synchronous = {(location.SurvivesPowerCut ? "full" : "normal")}; {betweenWrites}";
        await command.ExecuteNonQueryAsync(stop);
        return connection;
    }

    public override Task<DbTransaction> BeginRead(DbConnection connection, CancellationToken stop) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: true));

    // Immediate: takes the write lock at once, so that no transaction fails half-way because another one wrote first.
    public override Task<DbTransaction> BeginWrite(DbConnection connection, CancellationToken stop)
    {
        var sqlite = (SqliteConnection)connection;
        raw.sqlite3_exec(sqlite.Handle, Writing);
        return Task.FromResult<DbTransaction>(sqlite.BeginTransaction(IsolationLevel.Serializable, deferred: false));
    }

    // SQLite itself undoes a commit that failed, as on a full disk. The driver would undo it once more when the transaction is disposed
    // of, and hide the failure behind that of having nothing to undo: so it gets a transaction to undo.
    public override async Task Commit(DbTransaction transaction, CancellationToken stop)
    {
        var connection = ((SqliteTransaction)transaction).Connection!;
        try
        {
            await transaction.CommitAsync(stop);
            raw.sqlite3_exec(connection.Handle, betweenWrites);
        }
        catch (SqliteException) when (raw.sqlite3_get_autocommit(connection.Handle) != 0)
        {
            raw.sqlite3_exec(connection.Handle, "begin");
            throw;
        }
    }

    // An immediate transaction is the only writer of the file already.
    public override Task Lock(Session session, StorageLock subject) => Task.CompletedTask;

    // It joins texts, and a text may hold whatever bytes.
    public override string Written(string sql) => sql.Contains("joined(", StringComparison.Ordinal) ? Joined().Replace(sql, "cast(group_concat($1, '') as blob)") : sql;

    public override Task Insert(DbConnection connection, DbTransaction transaction, IReadOnlyList<RowBatch> batches, CancellationToken stop)
    {
        foreach (var rows in batches)
        {
            stop.ThrowIfCancellationRequested();
            SqliteRows.Insert(((SqliteConnection)connection).Handle!, rows);
        }
        return Task.CompletedTask;
    }

    // Tables without rowid lie in the order of their random key from the start.
    public override Task<IReadOnlyList<long>> GroupsInOrder(DbConnection connection, ClusteredTable table, CancellationToken stop) => Task.FromResult<IReadOnlyList<long>>([]);

    public override Task<long> EraseOrder(DbConnection connection, ClusteredTable table, long group, CancellationToken stop) => Task.FromResult(0L);

    // The log holds the pages of each transaction in the order of commits. Where somebody reads it just now, the next sweep empties it.
    public override async Task Sweep(DbConnection connection, ClusteredTable table, CancellationToken stop)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "pragma busy_timeout = 100; pragma wal_checkpoint(truncate)";
        await command.ExecuteNonQueryAsync(stop);
    }

    public override Refusal? Explain(DbException failure) => (failure as SqliteException)?.SqliteErrorCode switch
    {
        ReadOnly or CannotOpen => new DatabaseFolderUnusable(location.Folder),
        NotADatabase or Corrupt => new NotAnOpenItaDatabase(location.File),
        Busy or Locked or IoError or Full => new DatabaseFailing(failure.Message),
        _ => null,
    };

    [GeneratedRegex(@"joined\((\w+)\)", RegexOptions.NonBacktracking)]
    private static partial Regex Joined();
}
