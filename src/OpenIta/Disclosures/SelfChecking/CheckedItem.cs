using OpenIta.Disclosures.Declarations;
using OpenIta.Frameworks;

namespace OpenIta.Disclosures.SelfChecking;

/// <summary>What the rules look at.</summary>
/// <param name="Domains">The agency's own websites.</param>
/// <param name="All">What is declared for every item of the checklist, by item.</param>
public sealed record CheckedItem(Framework Framework, DisclosureItem Item, IReadOnlyList<string> Domains, IReadOnlyDictionary<string, DeclarationContent> All)
{
    public DeclarationContent Content => Of(Item.Code);

    public DeclarationContent Of(string item) => All.GetValueOrDefault(item, DeclarationContent.Empty);
}
