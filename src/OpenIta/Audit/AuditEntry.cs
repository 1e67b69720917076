using OpenIta.Accounts;

namespace OpenIta.Audit;

/// <summary>Something that was done.</summary>
/// <param name="Act">The verb in one word, such as <c>declaration.approve</c>.</param>
/// <param name="Subject">What it was done to, such as <c>O12</c> or a person's name.</param>
/// <param name="Agency">The agency it belongs to; null for the nation's own affairs.</param>
/// <param name="Before">What was, as short text or JSON; null where nothing was.</param>
/// <param name="After">What is now; null where nothing is left.</param>
public sealed record AuditEntry(string Act, string Subject, Guid? Agency = null, string? Before = null, string? After = null)
{
    /// <summary>The role it was done in; null for the program itself and for what needs no role.</summary>
    public Role? Role { get; init; }
}
