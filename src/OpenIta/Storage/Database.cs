using System.Data.Common;
using OpenIta.Basics;

namespace OpenIta.Storage;

/// <summary>The stored data, on SQLite or PostgreSQL. Safe to share between threads; every call takes its own connection from the pool.</summary>
public sealed class Database
{
    private readonly Provider provider;

    private Database(Provider provider) => this.provider = provider;

    /// <summary>Reaches the database, makes it when missing and brings its schema up to date.</summary>
    public static async Task<Result<Database>> Open(DatabaseLocation location, TimeProvider time, CancellationToken stop = default)
    {
        var chosen = Provider.For(location);
        if (chosen.IsRefused)
            return chosen.Refusal;
        var database = new Database(chosen.Value);
        return await database.provider.Guard(async () =>
        {
            await database.provider.Prepare(stop);
            var migrated = await Migrations.Run(database.provider, time, stop);
            return migrated.Map(_ => database);
        });
    }

    /// <summary>Reaches a database that is there already and makes none, for what would say of an empty one that all is well.</summary>
    public static async Task<Result<Database>> OpenExisting(DatabaseLocation location, TimeProvider time, CancellationToken stop = default)
    {
        var exists = await Provider.For(location).Then(provider => provider.Guard<bool>(async () => await provider.Exists(stop) ? true : new NothingStored()));
        return exists.IsRefused ? exists.Refusal : await Open(location, time, stop);
    }

    /// <summary>Reads from one snapshot: what several queries of one <paramref name="work"/> see fits together.</summary>
    /// <exception cref="DatabaseDownException">The database went away, which its operator can mend.</exception>
    public async Task<T> Read<T>(Func<Session, Task<T>> work, CancellationToken stop = default)
    {
        try
        {
            await using var connection = await provider.Connect(stop);
            await using var transaction = await provider.BeginRead(connection, stop);
            return await work(new Session(provider, connection, transaction, stop));
        }
        catch (DbException e) when (provider.Explain(e) is { } reason)
        {
            throw new DatabaseDownException(reason, e);
        }
    }

    /// <summary>One use case: everything it writes is kept together, or nothing when it is refused or fails.</summary>
    public Task<Result<T>> Write<T>(Func<Session, Task<Result<T>>> work, CancellationToken stop = default) =>
        provider.Guard(async () =>
        {
            await using var connection = await provider.Connect(stop);
            await using var transaction = await provider.BeginWrite(connection, stop);
            var result = await work(new Session(provider, connection, transaction, stop));
            if (!result.IsRefused)
                await provider.Commit(transaction, stop);
            return result;
        });

    /// <summary>Work on the order of a table's rows, outside of any transaction. See docs/decisions/survey-anonymity.md.</summary>
    internal Task<Result<T>> Reorder<T>(Func<RowOrder, Task<T>> work, CancellationToken stop = default) =>
        provider.Guard<T>(async () =>
        {
            await using var connection = await provider.Connect(stop);
            return await work(new RowOrder(provider, connection, stop));
        });

    /// <summary>
    /// Gives back the room that deleted rows left, and lets queries be planned by what the tables hold now. On SQLite everybody else waits meanwhile, and
    /// as much room as the data takes must be free.
    /// </summary>
    public Task<Result<bool>> Compact(CancellationToken stop = default) => provider.Guard<bool>(async () =>
    {
        await using var connection = await provider.Connect(stop);
        await provider.Compact(connection, stop);
        return true;
    });

    /// <summary>How much is stored, and how much room is left.</summary>
    public Task<DatabaseSize> Size(CancellationToken stop = default) =>
        Read(async session => new DatabaseSize(await session.One<long>(provider.SizeSql), provider.Free), stop);

    /// <summary>What the database's own clock says; null where it has none but that of this machine.</summary>
    public Task<DateTimeOffset?> Clock(CancellationToken stop = default) =>
        Read<DateTimeOffset?>(async session => provider.ClockSql is { } sql ? Stored.Instant(await session.One<string>(sql)) : null, stop);

    /// <summary>What runs underneath, for <c>openita doctor</c>.</summary>
    public Task<DatabaseState> State(CancellationToken stop = default) =>
        Read(async session => new DatabaseState(provider.Name, await session.One<string>(provider.VersionSql), await Migrations.Version(session)), stop);
}

/// <param name="Free">Bytes left on the disk; null where only the server knows.</param>
public sealed record DatabaseSize(long Bytes, long? Free);

/// <param name="Provider">SQLite or PostgreSQL.</param>
/// <param name="Schema">Number of the last migration.</param>
public sealed record DatabaseState(string Provider, string Version, long Schema);
