using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenIta.Results;

namespace OpenIta.Web.Pages.Results;

/// <summary>The list of agencies: search, filters, order, pages. A plain GET form, so every view of it has an address.</summary>
public sealed class IndexModel(AgencyLists lists) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Type { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Province { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Level { get; set; }

    [BindProperty(SupportsGet = true)]
    public AgencySort Sort { get; set; }

    // "page" is Razor's own route value.
    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public AgencyListing Listing { get; private set; } = null!;

    public bool IsNarrowed => new object?[] { Q, Type, Province, Level }.Any(c => c is string { Length: > 0 }) || Year is not null;

    public async Task OnGetAsync(CancellationToken stop) => Listing = await lists.Search(
        new AgencyQuery { Text = Q, Type = Type, Province = Province, FiscalYear = Year, Level = Level, Sort = Sort, Page = Number }, stop);

    /// <summary>The address of another page of the same list.</summary>
    public string AddressOf(int page) => Url.Page("/Results/Index", new { Q, Type, Province, Year, Level, Sort = Sort == AgencySort.Name ? null : Sort.ToString(), p = page == 1 ? (int?)null : page })!;
}
