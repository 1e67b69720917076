using OpenIta.Disclosures.Declarations;
using OpenIta.Frameworks;

namespace OpenIta.Disclosures.SelfChecking;

/// <summary>Holds a declaration against the pack and against itself before the executive and the assessors do.</summary>
public static class SelfCheck
{
    private static readonly Func<CheckedItem, IEnumerable<SelfCheckFinding>>[] Rules =
        [NotAnswered.Find, NoUrl.Find, ElementNotTicked.Find, WrongYear.Find, SameUrl.Find, OtherHost.Find];

    /// <summary>Of one item, in the order of its page; with the reasons that were given for warnings.</summary>
    public static IReadOnlyList<SelfCheckFinding> Of(CheckedItem item) =>
        [.. Rules.SelectMany(rule => rule(item)).Select(f => f.Severity == Severity.Warning ? f with { Reason = item.Content.ReasonFor(f.Key) } : f)];

    /// <summary>Of every item of the framework, by item.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<SelfCheckFinding>> Of(Framework framework, IReadOnlyList<string> domains, IReadOnlyDictionary<string, DeclarationContent> all) =>
        framework.DisclosureItems.ToDictionary(d => d.Code, d => Of(new CheckedItem(framework, d, domains, all)), StringComparer.Ordinal);
}
