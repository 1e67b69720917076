using System.Data.Common;
using OpenIta.Basics;

namespace OpenIta.Storage;

public sealed record DatabaseFolderUnusable(string Folder) : Refusal($"ใช้โฟลเดอร์ {Folder} เก็บข้อมูลไม่ได้ โปรดตรวจสิทธิ์การเขียน", $"The folder {Folder} can't hold the data; check its permissions");
public sealed record DatabaseUnreachable(string Reason) : Refusal($"ติดต่อฐานข้อมูลไม่ได้: {Reason}", $"The database can't be reached: {Reason}");
public sealed record DatabaseFailing(string Reason) : Refusal($"ฐานข้อมูลทำงานไม่สำเร็จ ไม่มีการบันทึก: {Reason}", $"The database failed and nothing was stored: {Reason}");
public sealed record NotAnOpenItaDatabase(string Path) : Refusal($"ไฟล์ {Path} ไม่ใช่ฐานข้อมูลของ OpenITA", $"The file {Path} is not a database of OpenITA");
public sealed record ConnectionStringMalformed(string Reason) : Refusal($"ข้อความเชื่อมต่อ PostgreSQL ไม่ถูกต้อง: {Reason}", $"The PostgreSQL connection string is malformed: {Reason}");

/// <summary>Everything in which SQLite and PostgreSQL differ, as one pair of classes. All other SQL runs on both.</summary>
internal abstract class Provider
{
    public abstract string Name { get; }

    /// <summary>Ending of migrations that exist for this database alone, such as <c>0002_search.sqlite.sql</c>.</summary>
    public abstract string MigrationSuffix { get; }

    public abstract string VersionSql { get; }

    /// <summary>Bytes that the data takes.</summary>
    public abstract string SizeSql { get; }

    /// <summary>The database's own clock in the form of <see cref="Stored.Instant(DateTimeOffset)"/>; null where it has none but the machine's.</summary>
    public abstract string? ClockSql { get; }

    /// <summary>Bytes that are left where the data lies; null where only the server knows.</summary>
    public abstract long? Free { get; }

    public static Result<Provider> For(DatabaseLocation location) => location switch
    {
        DatabaseLocation.SqliteFolder folder => new SqliteProvider(folder),
        DatabaseLocation.PostgresServer server => PostgresProvider.For(server),
        _ => throw new ArgumentOutOfRangeException(nameof(location)),
    };

    /// <summary>Once per start, before the first transaction.</summary>
    public abstract Task Prepare(CancellationToken stop);

    public abstract Task<DbConnection> Connect(CancellationToken stop);

    /// <summary>A snapshot for reading.</summary>
    public abstract Task<DbTransaction> BeginRead(DbConnection connection, CancellationToken stop);

    public abstract Task<DbTransaction> BeginWrite(DbConnection connection, CancellationToken stop);

    /// <summary>Keeps what was written. When that fails nothing is kept, and the failure is the one that is thrown.</summary>
    public virtual Task Commit(DbTransaction transaction, CancellationToken stop) => transaction.CommitAsync(stop);

    public abstract Task Lock(Session session, StorageLock subject);

    /// <summary>SQL as this database writes it, where a parameter is a list, and <c>joined(column)</c> all bytes of a group of rows, one behind the other.</summary>
    public abstract string Written(string sql);

    public abstract Task Insert(DbConnection connection, DbTransaction transaction, IReadOnlyList<RowBatch> batches, CancellationToken stop);

    /// <summary>Groups of the table whose rows still show in which order they came.</summary>
    public abstract Task<IReadOnlyList<long>> GroupsInOrder(DbConnection connection, ClusteredTable table, CancellationToken stop);

    /// <summary>Makes the rows of a group lie in random order, beside all other work, and says how many were written for it.</summary>
    public abstract Task<long> EraseOrder(DbConnection connection, ClusteredTable table, long group, CancellationToken stop);

    /// <summary>Throws away what earlier writing left behind: old versions of rows, the log of pages.</summary>
    public abstract Task Sweep(DbConnection connection, ClusteredTable table, CancellationToken stop);

    /// <summary>Gives back the room of what was deleted, and counts what the tables hold, by which queries are planned.</summary>
    public abstract Task Compact(DbConnection connection, CancellationToken stop);

    /// <summary>Whether there is a database of this program yet. Makes nothing.</summary>
    public abstract Task<bool> Exists(CancellationToken stop);

    /// <summary>Writes the whole database as it is at this moment, beside all other work.</summary>
    public abstract Task<Result<bool>> Dump(Stream target, CancellationToken stop);

    /// <summary>Brings such a file back where there is nothing yet.</summary>
    public abstract Task<Result<bool>> Load(string dump, CancellationToken stop);

    /// <summary>All tables as the database describes them, by name.</summary>
    public abstract Task<IReadOnlyList<TableShape>> Tables(DbConnection connection, CancellationToken stop);

    /// <summary>Lets rows of this transaction come before those they refer to.</summary>
    public abstract Task DeferReferences(DbConnection connection, DbTransaction transaction, CancellationToken stop);

    /// <summary>Fails where a row refers to none, and ends what <see cref="DeferReferences"/> began.</summary>
    public abstract Task CheckReferences(DbConnection connection, DbTransaction transaction, CancellationToken stop);

    /// <summary>The refusal for a failure that its operator can mend; null for one that is a bug.</summary>
    public abstract Refusal? Explain(DbException failure);

    /// <summary>A full disk or a server that went away is told to the person; any other failure is a bug and throws.</summary>
    public async Task<Result<T>> Guard<T>(Func<Task<Result<T>>> work)
    {
        try
        {
            return await work();
        }
        catch (DbException e) when (Explain(e) is { } refusal)
        {
            return refusal;
        }
    }
}
