using OpenIta.Accounts;
using OpenIta.Storage;

namespace OpenIta.Audit;

/// <summary>The hash-chained log in the database.</summary>
public static class AuditLog
{
    /// <summary>Adds the entry in the transaction of the change. Call it last: until the transaction ends nobody else can append.</summary>
    public static Task Append(Session session, Actor by, AuditEntry entry, DateTimeOffset now) => Append(session, by, [entry], now);

    /// <summary>Adds the entries, in their order.</summary>
    public static async Task Append(Session session, Actor by, IReadOnlyList<AuditEntry> entries, DateTimeOffset now)
    {
        if (entries.Count == 0)
            return;
        await session.Lock(StorageLock.AuditLog);
        var head = await AuditRows.Head(session);
        var chain = new List<ChainedRecord>(entries.Count);
        foreach (var entry in entries)
        {
            var (position, hash) = chain.Count == 0 ? (head.Position, head.Hash) : (chain[^1].Record.Position, chain[^1].Hash);
            var record = new AuditRecord(
                position + 1, Stored.Instant(now), Stored.Id(by.Person), by.Name, entry.Role?.ToString() ?? "", entry.Act, entry.Subject,
                entry.Agency is { } agency ? Stored.Id(agency) : null, entry.Before, entry.After, hash);
            chain.Add(new ChainedRecord(record, record.Hash()));
        }
        await AuditRows.Insert(session, chain);
    }
}
