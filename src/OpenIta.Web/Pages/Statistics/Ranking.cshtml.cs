using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenIta.Accounts;
using OpenIta.Statistics;

namespace OpenIta.Web.Pages.Statistics;

/// <summary>The published totals of a year in order, within a peer group. A plain GET form, so every view of it has an address.</summary>
public sealed class RankingModel(RankingLists lists, Dashboards dashboards, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Type { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Size { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Region { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Province { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public int Year { get; private set; }

    public RankingPage Ranking { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int? year, CancellationToken stop)
    {
        var latest = await dashboards.Load(StatisticPlace.Nation, year, Actor.Public, time.GetUtcNow(), stop);
        if (latest is null)
            return year is null ? Redirect("/statistics") : NotFound();
        Year = latest.Shown.FiscalYear;
        Ranking = await lists.Load(new RankingQuery(Year) { Type = Type, Size = Size, Region = Region, Province = Province, Text = Q, Page = Number }, stop);
        return Page();
    }

    public string AddressOf(int page) => Url.Page("/Statistics/Ranking", new { year = Year, Q, Type, Size, Region, Province, p = page == 1 ? (int?)null : page })!;
}
