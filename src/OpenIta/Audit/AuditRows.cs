using OpenIta.Storage;

namespace OpenIta.Audit;

/// <summary>The log's rows as they are stored.</summary>
internal static class AuditRows
{
    public const string Columns = """
        position as "Position", at as "At", person_id as "PersonId", person_name as "PersonName", role as "Role", act as "Act", subject as "Subject",
        agency_id as "AgencyId", before_text as "Before", after_text as "After", previous_hash as "PreviousHash", hash as "Hash"
        """;

    /// <summary>The next rows of the chain after a position.</summary>
    public static async Task<IReadOnlyList<ChainedRecord>> After(Session session, long position, int most) =>
    [
        .. (await session.List<Row>($"select {Columns} from audit_log where position > @Position order by position limit @Most", new { Position = position, Most = most }))
            .Select(r => r.Read()),
    ];

    public static Task<AuditHead> Head(Session session) => session.One<AuditHead>("""select position as "Position", hash as "Hash" from audit_head where id = 1""");

    internal sealed class Row
    {
        public long Position { get; init; }

        public string At { get; init; } = "";

        public string PersonId { get; init; } = "";

        public string PersonName { get; init; } = "";

        public string Role { get; init; } = "";

        public string Act { get; init; } = "";

        public string Subject { get; init; } = "";

        public string? AgencyId { get; init; }

        public string? Before { get; init; }

        public string? After { get; init; }

        public string PreviousHash { get; init; } = "";

        public string Hash { get; init; } = "";

        public ChainedRecord Read() => new(new AuditRecord(Position, At, PersonId, PersonName, Role, Act, Subject, AgencyId, Before, After, PreviousHash), Hash);
    }
}

/// <summary>A record with the hash that is kept beside it.</summary>
internal sealed record ChainedRecord(AuditRecord Record, string Hash);

/// <summary>The end of the chain: position and hash of the last entry; 0 and empty before the first.</summary>
public sealed class AuditHead
{
    public long Position { get; init; }

    public string Hash { get; init; } = "";
}
