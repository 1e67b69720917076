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

    /// <summary>Adds the next records of the chain and moves its end.</summary>
    public static async Task Insert(Session session, IReadOnlyList<ChainedRecord> chain)
    {
        await session.Insert(new RowBatch(
            "audit_log",
            Column("position", r => r.Position), Column("at", r => r.At), Column("person_id", r => r.PersonId), Column("person_name", r => r.PersonName),
            Column("role", r => r.Role), Column("act", r => r.Act), Column("subject", r => r.Subject), Column("agency_id", r => r.AgencyId),
            Column("before_text", r => r.Before), Column("after_text", r => r.After), Column("previous_hash", r => r.PreviousHash),
            ("hash", chain.Select(c => c.Hash).ToArray())));
        await session.Execute("update audit_head set position = @Position, hash = @Hash where id = 1", new { chain[^1].Record.Position, chain[^1].Hash });

        (string, Array) Column<T>(string name, Func<AuditRecord, T> value) => (name, chain.Select(c => value(c.Record)).ToArray());
    }

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
