using OpenIta.Accounts;
using OpenIta.Storage;

namespace OpenIta.Audit;

/// <summary>The hash-chained log in the database.</summary>
public static class AuditLog
{
    /// <summary>Adds the entry in the transaction of the change. Call it last: until the transaction ends nobody else can append.</summary>
    public static async Task Append(Session session, Actor by, AuditEntry entry, DateTimeOffset now)
    {
        await session.Lock(StorageLock.AuditLog);
        var head = await AuditRows.Head(session);
        var record = new AuditRecord(
            head.Position + 1, Stored.Instant(now), Stored.Id(by.Person), by.Name, entry.Role?.ToString() ?? "", entry.Act, entry.Subject,
            entry.Agency is { } agency ? Stored.Id(agency) : null, entry.Before, entry.After, head.Hash);
        var hash = record.Hash();
        await session.Execute(
            """
            insert into audit_log (position, at, person_id, person_name, role, act, subject, agency_id, before_text, after_text, previous_hash, hash)
            values (@Position, @At, @PersonId, @PersonName, @Role, @Act, @Subject, @AgencyId, @Before, @After, @PreviousHash, @Hash)
            """,
            new
            {
                record.Position,
                record.At,
                record.PersonId,
                record.PersonName,
                record.Role,
                record.Act,
                record.Subject,
                record.AgencyId,
                record.Before,
                record.After,
                record.PreviousHash,
                Hash = hash,
            });
        await session.Execute("update audit_head set position = @Position, hash = @Hash where id = 1", new { record.Position, Hash = hash });
    }
}
