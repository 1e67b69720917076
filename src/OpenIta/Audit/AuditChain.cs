using OpenIta.Accounts;
using OpenIta.Storage;

namespace OpenIta.Audit;

/// <summary>The end of the log while entries are added part by part in one transaction. Until that ends nobody else can append.</summary>
internal sealed class AuditChain
{
    private readonly Actor by;
    private readonly string at;
    private long position;
    private string hash;

    private AuditChain(Actor by, DateTimeOffset now, AuditHead head) => (this.by, at, position, hash) = (by, Stored.Instant(now), head.Position, head.Hash);

    public static async Task<AuditChain> Continue(Session session, Actor by, DateTimeOffset now)
    {
        await session.Lock(StorageLock.AuditLog);
        return new AuditChain(by, now, await AuditRows.Head(session));
    }

    /// <summary>The rows of the next entries, in their order: to be inserted in the order in which they are made, before the <see cref="End"/>.</summary>
    public RowBatch Add(IEnumerable<AuditEntry> entries) => AuditRows.Of([.. entries.Select(Chained)]);

    /// <summary>The log goes on from here.</summary>
    public Task End(Session session) => AuditRows.MoveHead(session, position, hash);

    private ChainedRecord Chained(AuditEntry entry)
    {
        var record = new AuditRecord(
            ++position, at, Stored.Id(by.Person), by.Name, entry.Role?.ToString() ?? "", entry.Act, entry.Subject,
            entry.Agency is { } agency ? Stored.Id(agency) : null, entry.Before, entry.After, hash);
        hash = record.Hash();
        return new ChainedRecord(record, hash);
    }
}
