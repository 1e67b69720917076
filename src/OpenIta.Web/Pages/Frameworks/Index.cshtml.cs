using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenIta.Frameworks;

namespace OpenIta.Web.Pages.Frameworks;

/// <summary>All packs, the latest year first.</summary>
public sealed class IndexModel(FrameworkLibrary library) : PageModel
{
    public IReadOnlyList<Framework> Frameworks => [.. library.All.OrderByDescending(f => f.Year)];

    public Framework? Before(Framework framework) => library.Before(framework);
}
