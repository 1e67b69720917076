using OpenIta.Accounts;
using OpenIta.Storage;

namespace OpenIta.Disclosures.Declarations;

/// <summary>
/// Declarations in the database: item by item while they are written, in the evidence list (<see cref="EvidenceStore"/>) once they are approved.
/// A write holds its <see cref="Submission"/> first.
/// </summary>
public static class DeclarationStore
{
    // A framework has some forty items.
    private const int Most = 500;

    private const string Columns = """
        item as "Item", content as "Content", version as "Version", edited_by as "EditedBy", edited_by_name as "EditedByName", edited_at as "EditedAt"
        """;

    public static async Task<Declaration> Find(Session session, Guid cycle, Guid agency, string item) =>
        (await session.Find<Row>(
            $"select {Columns} from declaration where cycle_id = @Cycle and agency_id = @Agency and item = @Item",
            new { Cycle = Stored.Id(cycle), Agency = Stored.Id(agency), Item = item }))?.Read(cycle, agency)
        ?? (await EvidenceStore.Find(session, cycle, agency, item))?.Declared
        ?? Declaration.None(cycle, agency, item);

    /// <summary>By item; only what was ever saved.</summary>
    public static async Task<IReadOnlyDictionary<string, Declaration>> Of(Session session, Guid cycle, Guid agency)
    {
        var written = await session.List<Row>(
            $"select {Columns} from declaration where cycle_id = @Cycle and agency_id = @Agency limit {Most}", new { Cycle = Stored.Id(cycle), Agency = Stored.Id(agency) });
        var saved = written.Count > 0
            ? written.Select(r => r.Read(cycle, agency))
            : (await EvidenceStore.Of(session, cycle, agency)).Values.Select(a => a.Declared).Where(d => d.Version > 0);
        return saved.ToDictionary(d => d.Item, StringComparer.Ordinal);
    }

    /// <summary>The saved declaration with its new version; null when someone else saved another version first.</summary>
    public static async Task<Declaration?> Save(Session session, Declaration declaration, Actor by, DateTimeOffset now)
    {
        var saved = declaration with { Version = declaration.Version + 1, LastEditor = by.Person, LastEditorName = by.Name, EditedAt = now };
        var rows = await session.Execute(
            declaration.Version == 0
                ? """
                  insert into declaration (cycle_id, agency_id, item, content, version, edited_by, edited_by_name, edited_at)
                  values (@Cycle, @Agency, @Item, @Content, @Version, @By, @ByName, @At) on conflict do nothing
                  """
                : """
                  update declaration set content = @Content, version = @Version, edited_by = @By, edited_by_name = @ByName, edited_at = @At
                  where cycle_id = @Cycle and agency_id = @Agency and item = @Item and version = @From
                  """,
            new
            {
                Cycle = Stored.Id(saved.Cycle),
                Agency = Stored.Id(saved.Agency),
                saved.Item,
                Content = DeclarationJson.Write(saved.Content),
                saved.Version,
                By = Stored.Id(by.Person),
                ByName = by.Name,
                At = Stored.Instant(now),
                From = declaration.Version,
            });
        return rows == 1 ? saved : null;
    }

    private sealed class Row
    {
        public string Item { get; init; } = "";

        public string Content { get; init; } = "";

        public long Version { get; init; }

        public string EditedBy { get; init; } = "";

        public string EditedByName { get; init; } = "";

        public string EditedAt { get; init; } = "";

        public Declaration Read(Guid cycle, Guid agency) => new(cycle, agency, Item, DeclarationJson.Read(Content), Version)
        {
            LastEditor = Stored.Id(EditedBy),
            LastEditorName = EditedByName,
            EditedAt = Stored.Instant(EditedAt),
        };
    }
}
