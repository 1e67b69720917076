namespace OpenIta.Disclosures;

/// <summary>The checklist of one agency in one cycle, and how far it is.</summary>
/// <param name="Version">Grows with every move; a page says which version it showed.</param>
public sealed record Submission(Guid Cycle, Guid Agency, DeclarationState State, long Version)
{
    /// <summary>Who sent it to the executive last; null before.</summary>
    public Guid? SubmittedBy { get; init; }

    public DateTimeOffset? SubmittedAt { get; init; }

    public string? ApprovedByName { get; init; }

    public DateTimeOffset? ApprovedAt { get; init; }
}
