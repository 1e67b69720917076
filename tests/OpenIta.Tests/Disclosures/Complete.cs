using OpenIta.Disclosures.Declarations;
using OpenIta.Frameworks;

namespace OpenIta.Tests.Disclosures;

/// <summary>Declarations in which nothing is missing.</summary>
internal static class Complete
{
    public static DeclarationContent Item(Framework pack, string item, params (string Address, string Note)[] urls) => new()
    {
        Answer = Answer.Has,
        Urls = [.. urls.Select(u => DeclaredUrl.Read(u.Address, u.Note).Value)],
        Elements =
        [
            .. pack.DisclosureItems.Single(d => d.Code == item).Elements.Select((e, i) => new ElementMark(i, true, [.. Enumerable.Range(0, e.AtLeast.Count)], "หัวข้อแรกของหน้า")),
        ],
    };

    /// <summary>Every item of a pack, each on a page of its own.</summary>
    public static IReadOnlyDictionary<string, DeclarationContent> All(Framework pack, string host) =>
        pack.DisclosureItems.ToDictionary(d => d.Code, d => Item(pack, d.Code, ($"https://{host}/ita/{d.Code}", "")), StringComparer.Ordinal);
}
