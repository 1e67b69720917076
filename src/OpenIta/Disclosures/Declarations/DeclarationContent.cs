namespace OpenIta.Disclosures.Declarations;

/// <summary>Whether the agency has what the item asks for.</summary>
public enum Answer { Has, HasNot }

/// <summary>What an agency declares for one item.</summary>
public sealed record DeclarationContent
{
    public static DeclarationContent Empty { get; } = new();

    /// <summary>Null until it is answered: unanswered is not “has not”.</summary>
    public Answer? Answer { get; init; }

    public IReadOnlyList<DeclaredUrl> Urls { get; init; } = [];

    public string Explanation { get; init; } = "";

    /// <summary>The elements a person ticked or noted something about.</summary>
    public IReadOnlyList<ElementMark> Elements { get; init; } = [];

    /// <summary>Warnings of the self-check that were looked at and left, with the reason.</summary>
    public IReadOnlyList<WarningReason> Reasons { get; init; } = [];

    public ElementMark MarkOf(int element) => Elements.FirstOrDefault(e => e.Element == element) ?? new ElementMark(element, false, [], "");

    public string? ReasonFor(string rule) => Reasons.FirstOrDefault(r => r.Rule == rule)?.Reason;
}

/// <summary>One required element with its tick.</summary>
/// <param name="Element">Its place in the pack's list, from 0.</param>
/// <param name="Parts">Places of its “at least” parts that are there, from 0.</param>
/// <param name="FoundAt">Where on the declared pages it stands.</param>
public sealed record ElementMark(int Element, bool IsThere, IReadOnlyList<int> Parts, string FoundAt)
{
    public bool IsEmpty => !IsThere && Parts.Count == 0 && FoundAt.Length == 0;
}

/// <param name="Rule">Name of the self-check rule whose warning is left.</param>
public sealed record WarningReason(string Rule, string Reason);
