using OpenIta.Storage;

namespace OpenIta.Disclosures.Declarations;

/// <summary>The evidence lists of approved checklists: what assessors see, and all that counts in an appeal. A list is added once and never changed.</summary>
public static class EvidenceStore
{
    private const string Checklist = "cycle_id = @Cycle and agency_id = @Agency";

    /// <summary>From now on the declarations stand in the list, and only there.</summary>
    public static async Task Freeze(Session session, Guid cycle, Guid agency, IEnumerable<Declaration> declarations, DateTimeOffset now)
    {
        var key = new { Cycle = Stored.Id(cycle), Agency = Stored.Id(agency), Items = EvidenceList.Write(declarations), At = Stored.Instant(now) };
        await session.Execute("insert into evidence_list (cycle_id, agency_id, items, approved_at) values (@Cycle, @Agency, @Items, @At)", key);
        await session.Execute($"delete from declaration where {Checklist}", key);
    }

    /// <summary>By item; empty until the checklist is approved.</summary>
    public static async Task<IReadOnlyDictionary<string, ApprovedDeclaration>> Of(Session session, Guid cycle, Guid agency) =>
        await session.Find<Row>(
            $"""select items as "Items", approved_at as "ApprovedAt" from evidence_list where {Checklist}""", new { Cycle = Stored.Id(cycle), Agency = Stored.Id(agency) }) is { } row
            ? EvidenceList.Read(row.Items, cycle, agency, Stored.Instant(row.ApprovedAt))
            : new Dictionary<string, ApprovedDeclaration>();

    /// <summary>One item; null until the checklist is approved.</summary>
    public static async Task<ApprovedDeclaration?> Find(Session session, Guid cycle, Guid agency, string item) => (await Of(session, cycle, agency)).GetValueOrDefault(item);

    private sealed class Row
    {
        public byte[] Items { get; init; } = [];

        public string ApprovedAt { get; init; } = "";
    }
}
