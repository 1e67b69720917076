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
        var chain = await AuditChain.Continue(session, by, now);
        await session.Insert(chain.Add(entries));
        await chain.End(session);
    }
}
