using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenIta.Accounts;
using OpenIta.Statistics;
using OpenIta.Web.Charts;

namespace OpenIta.Web.Pages.Statistics;

/// <summary>The dashboard of the nation, a region, a province or a type, in the year asked for or the latest.</summary>
public sealed class IndexModel(Dashboards dashboards, PlaceCharts charts, Actor actor, TimeProvider time) : PageModel
{
    /// <summary>A column of the tables of parts, with a minus in front for the largest first.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Sort { get; set; }

    public StatisticPlace Place { get; private set; } = StatisticPlace.Nation;

    /// <summary>Null only for the nation without a result.</summary>
    public Dashboard? Shown { get; private set; }

    public IReadOnlyList<Chart> Charts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int? year, string? kind, string? place, CancellationToken stop)
    {
        if (PlaceAddress.Read(kind, place) is not { } asked)
            return NotFound();
        Place = asked;
        Shown = await dashboards.Load(Place, year, actor, time.GetUtcNow(), stop);
        if (Shown is null)
            return year is null && Place == StatisticPlace.Nation ? Page() : NotFound();
        Charts = charts.Of(Shown);
        return Page();
    }
}
