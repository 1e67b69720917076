using System.Text.Json;
using OpenIta.Storage;

namespace OpenIta.Disclosures.Declarations;

/// <summary>An item as the executive approved it.</summary>
/// <param name="Declared">As it was last saved; never again, where its version is 0.</param>
/// <param name="Fingerprint">SHA-256 of the stored text, so that both sides can see it is unchanged.</param>
public sealed record ApprovedDeclaration(Declaration Declared, string Fingerprint, DateTimeOffset ApprovedAt)
{
    public string Item => Declared.Item;

    public DeclarationContent Content => Declared.Content;
}

/// <summary>The written form of an evidence list: one object with an entry for each item, packed.</summary>
internal static class EvidenceList
{
    public static byte[] Write(IEnumerable<Declaration> declarations) =>
        Packed.Write(JsonSerializer.Serialize(declarations.ToDictionary(d => d.Item, Entry.Of, StringComparer.Ordinal), JsonSerializerOptions.Web));

    public static IReadOnlyDictionary<string, ApprovedDeclaration> Read(byte[] items, Guid cycle, Guid agency, DateTimeOffset approvedAt) =>
        JsonSerializer.Deserialize<Dictionary<string, Entry>>(Packed.Read(items), JsonSerializerOptions.Web)!
            .ToDictionary(e => e.Key, e => new ApprovedDeclaration(e.Value.Declared(cycle, agency, e.Key), e.Value.Sha256, approvedAt), StringComparer.Ordinal);

    /// <param name="Content">The text the fingerprint is of, byte for byte.</param>
    /// <param name="By">Who saved it last, with name and time; null where nobody did.</param>
    private sealed record Entry(string Content, string Sha256, long Version, string? By, string? Name, string? At)
    {
        public static Entry Of(Declaration declaration)
        {
            var content = DeclarationJson.Write(declaration.Content);
            return new Entry(
                content, DeclarationJson.Fingerprint(content), declaration.Version, declaration.LastEditor is { } by ? Stored.Id(by) : null, declaration.LastEditorName,
                declaration.EditedAt is { } at ? Stored.Instant(at) : null);
        }

        public Declaration Declared(Guid cycle, Guid agency, string item) => new(cycle, agency, item, DeclarationJson.Read(Content), Version)
        {
            LastEditor = By is null ? null : Stored.Id(By),
            LastEditorName = Name,
            EditedAt = At is null ? null : Stored.Instant(At),
        };
    }
}
