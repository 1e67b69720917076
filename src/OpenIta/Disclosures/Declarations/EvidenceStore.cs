using OpenIta.Storage;

namespace OpenIta.Disclosures.Declarations;

/// <summary>An item as the executive approved it.</summary>
/// <param name="Fingerprint">SHA-256 of the stored text, so that both sides can see it is unchanged.</param>
public sealed record ApprovedDeclaration(string Item, DeclarationContent Content, string Fingerprint, DateTimeOffset ApprovedAt);

/// <summary>The evidence lists of approved checklists: what assessors see, and all that counts in an appeal. Rows are added once and never changed.</summary>
public static class EvidenceStore
{
    private const int Most = 500;

    private const string Columns = """
        item as "Item", content as "Content", sha256 as "Sha256", approved_at as "ApprovedAt"
        """;

    public static Task Freeze(Session session, Guid cycle, Guid agency, IEnumerable<Declaration> declarations, DateTimeOffset now) => session.Execute(
        "insert into approved_declaration (cycle_id, agency_id, item, content, sha256, approved_at) values (@Cycle, @Agency, @Item, @Content, @Sha256, @At)",
        from declaration in declarations
        let content = DeclarationJson.Write(declaration.Content)
        select new
        {
            Cycle = Stored.Id(cycle),
            Agency = Stored.Id(agency),
            declaration.Item,
            Content = content,
            Sha256 = DeclarationJson.Fingerprint(content),
            At = Stored.Instant(now),
        });

    /// <summary>By item; empty until the checklist is approved.</summary>
    public static async Task<IReadOnlyDictionary<string, ApprovedDeclaration>> Of(Session session, Guid cycle, Guid agency) =>
        (await session.List<Row>(
            $"select {Columns} from approved_declaration where cycle_id = @Cycle and agency_id = @Agency limit {Most}",
            new { Cycle = Stored.Id(cycle), Agency = Stored.Id(agency) }))
        .ToDictionary(r => r.Item, r => r.Read(), StringComparer.Ordinal);

    /// <summary>One item; null until the checklist is approved.</summary>
    public static async Task<ApprovedDeclaration?> Find(Session session, Guid cycle, Guid agency, string item) =>
        (await session.Find<Row>(
            $"select {Columns} from approved_declaration where cycle_id = @Cycle and agency_id = @Agency and item = @Item",
            new { Cycle = Stored.Id(cycle), Agency = Stored.Id(agency), Item = item }))?.Read();

    private sealed class Row
    {
        public string Item { get; init; } = "";

        public string Content { get; init; } = "";

        public string Sha256 { get; init; } = "";

        public string ApprovedAt { get; init; } = "";

        public ApprovedDeclaration Read() => new(Item, DeclarationJson.Read(Content), Sha256, Stored.Instant(ApprovedAt));
    }
}
