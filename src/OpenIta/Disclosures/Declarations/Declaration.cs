namespace OpenIta.Disclosures.Declarations;

/// <summary>An agency's answer to one disclosure item in one cycle. There is at most one.</summary>
/// <param name="Item">Such as O12.</param>
/// <param name="Version">0 before it is first saved; grows with every save.</param>
public sealed record Declaration(Guid Cycle, Guid Agency, string Item, DeclarationContent Content, long Version)
{
    public Guid? LastEditor { get; init; }

    public string? LastEditorName { get; init; }

    public DateTimeOffset? EditedAt { get; init; }

    public static Declaration None(Guid cycle, Guid agency, string item) => new(cycle, agency, item, DeclarationContent.Empty, 0);
}
