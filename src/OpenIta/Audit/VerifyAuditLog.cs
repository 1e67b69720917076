using OpenIta.Storage;

namespace OpenIta.Audit;

/// <summary>What is wrong with the chain at a position.</summary>
public enum AuditFaultKind
{
    /// <summary>The entry's content does not give the hash that is kept with it.</summary>
    Changed,

    /// <summary>Entries are missing before it.</summary>
    Removed,

    /// <summary>It does not follow the entry that stands before it.</summary>
    NotInOrder,

    /// <summary>The chain does not end where the head says: the tail was cut or added to.</summary>
    WrongEnd,
}

public sealed record AuditFault(AuditFaultKind Kind, long Position);

/// <param name="Entries">How many entries there are.</param>
/// <param name="Head">Hash of the last entry. Kept elsewhere, it later proves that nothing before it was rewritten.</param>
public sealed record AuditProof(long Entries, string Head, IReadOnlyList<AuditFault> Faults)
{
    public bool IsWhole => Faults.Count == 0;
}

/// <summary>Walks the whole chain and recomputes every hash.</summary>
public sealed class VerifyAuditLog(Database database)
{
    private const int Step = 1000;

    // A rewritten log has a fault at every entry; the first ones tell where to look.
    private const int MostFaults = 100;

    /// <param name="known">A hash noted earlier that must still stand in the chain; null when none was.</param>
    public Task<AuditProof> Run(string? known = null, CancellationToken stop = default) => database.Read(session => Walk(session, known), stop);

    /// <summary>The same, as a transaction sees the log.</summary>
    public static async Task<AuditProof> Walk(Session session, string? known = null)
    {
        var faults = new List<AuditFault>();
        long entries = 0, position = 0;
        var (hash, isKnownSeen) = ("", known is null);
        for (var rows = await AuditRows.After(session, 0, Step); rows.Count > 0; rows = await AuditRows.After(session, position, Step))
        {
            foreach (var (record, kept) in rows)
            {
                entries++;
                if (Fault(record, kept, position, hash) is { } kind)
                    faults.Add(new AuditFault(kind, record.Position));
                isKnownSeen |= kept == known;
                (position, hash) = (record.Position, kept);
            }
        }
        var head = await AuditRows.Head(session);
        if (head.Position != position || head.Hash != hash || !isKnownSeen)
            faults.Add(new AuditFault(AuditFaultKind.WrongEnd, head.Position));
        return new AuditProof(entries, hash, [.. faults.Take(MostFaults)]);
    }

    private static AuditFaultKind? Fault(AuditRecord record, string kept, long before, string hashBefore) =>
        record.Hash() != kept ? AuditFaultKind.Changed
        : record.Position != before + 1 ? AuditFaultKind.Removed
        : record.PreviousHash != hashBefore ? AuditFaultKind.NotInOrder
        : null;
}
