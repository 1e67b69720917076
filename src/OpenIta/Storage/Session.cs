using System.Data;
using System.Data.Common;
using Dapper;

namespace OpenIta.Storage;

/// <summary>
/// An open transaction, the one way to run SQL. Values go in as parameters only, an array as <c>where id in @Ids</c>; results are read whole, or row by row by <see cref="Each"/>.
/// </summary>
public sealed class Session
{
    private readonly Provider provider;
    private readonly DbConnection connection;
    private readonly DbTransaction transaction;
    private readonly CancellationToken stop;

    internal Session(Provider provider, DbConnection connection, DbTransaction transaction, CancellationToken stop)
    {
        this.provider = provider;
        this.connection = connection;
        this.transaction = transaction;
        this.stop = stop;
    }

    /// <summary>All rows; the SQL carries the limit.</summary>
    public async Task<IReadOnlyList<T>> List<T>(string sql, object? parameters = null)
    {
        using var traced = StatementTrace.Of(provider, sql);
        return (await connection.QueryAsync<T>(Command(sql, parameters))).AsList();
    }

    /// <summary>Hands over one row after the other of what is too much to be held. Nothing else runs in the transaction meanwhile.</summary>
    public async Task Each(string sql, object? parameters, Action<DbDataReader> take)
    {
        using var traced = StatementTrace.Of(provider, sql);
        await using var reader = await connection.ExecuteReaderAsync(Command(sql, parameters));
        while (await reader.ReadAsync(stop))
            take(reader);
    }

    /// <summary>The row, or null when there is none. More than one is a bug and throws.</summary>
    public async Task<T?> Find<T>(string sql, object? parameters = null)
    {
        using var traced = StatementTrace.Of(provider, sql);
        return await connection.QuerySingleOrDefaultAsync<T>(Command(sql, parameters));
    }

    /// <summary>The one row or value there must be.</summary>
    public async Task<T> One<T>(string sql, object? parameters = null)
    {
        using var traced = StatementTrace.Of(provider, sql);
        return await connection.QuerySingleAsync<T>(Command(sql, parameters));
    }

    /// <summary>Changes rows and says how many. A list of parameters runs the statement once for each.</summary>
    public async Task<int> Execute(string sql, object? parameters = null)
    {
        using var traced = StatementTrace.Of(provider, sql);
        return await connection.ExecuteAsync(Command(sql, parameters));
    }

    /// <summary>Adds many rows at once. One that is there already is an error, or is changed where its batch names a key.</summary>
    public Task Insert(params IReadOnlyList<RowBatch> batches) => provider.Insert(connection, transaction, batches, stop);

    /// <summary>Keeps other writers of the same kind out until the transaction ends.</summary>
    public Task Lock(StorageLock subject) => provider.Lock(this, subject);

    private CommandDefinition Command(string sql, object? parameters) => new(provider.Written(sql), parameters, transaction, commandType: CommandType.Text, cancellationToken: stop);
}

/// <summary>What one transaction at a time may do. The numbers are known to other running programs: never change them.</summary>
public enum StorageLock
{
    Schema = 0x4F495441,
    Reports = 0x4F495442,
    AuditLog = 0x4F495443,
    Registry = 0x4F495444,
    Responses = 0x4F495445,
    Allotment = 0x4F495446,
    Statistics = 0x4F495448,
    Cycles = 0x4F495450,
    SignIn = 0x4F495451,
}
