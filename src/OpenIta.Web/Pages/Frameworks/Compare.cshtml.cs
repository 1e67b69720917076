using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenIta.Frameworks;
using OpenIta.Frameworks.Comparing;

namespace OpenIta.Web.Pages.Frameworks;

/// <summary>What changed from one pack to another, by meaning.</summary>
public sealed class CompareModel(FrameworkLibrary library) : PageModel
{
    public FrameworkComparison Comparison { get; private set; } = null!;

    /// <summary>Indicators first, as in the document; a kind of part in which nothing changed is left out.</summary>
    public IEnumerable<(NodeKind Kind, IReadOnlyList<PartChange> Changed)> Parts => new (NodeKind, IReadOnlyList<PartChange>)[]
    {
        (NodeKind.Indicator, Changed(Comparison.Indicators)),
        (NodeKind.SubIndicator, Changed(Comparison.SubIndicators)),
        (NodeKind.Question, Changed(Comparison.Questions)),
        (NodeKind.DisclosureItem, Changed(Comparison.Items)),
    }.Where(p => p.Item2.Count > 0);

    public IActionResult OnGet(string a, string b)
    {
        var (older, newer) = (library.Find(a), library.Find(b));
        if (older.IsRefused || newer.IsRefused)
            return NotFound();
        Comparison = FrameworkComparison.Of(older.Value, newer.Value);
        return Page();
    }

    private static IReadOnlyList<PartChange> Changed(IReadOnlyList<PartChange> parts) => [.. parts.Where(p => p.Kinds is not [ChangeKind.Same])];
}
