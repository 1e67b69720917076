using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenIta.Accounts;
using OpenIta.Measures;
using OpenIta.Web.Hosting;

namespace OpenIta.Web.Pages.Measures;

/// <summary>What is overdue in all agencies that the reader may see, what has waited longest first.</summary>
[Access(Permission.ReadDesk, Anywhere = true)]
public sealed class OverdueModel(OverdueMeasures overdue, Actor actor, Arrival arrival) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "page")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<OverdueMeasure> Rows { get; private set; } = [];

    public long Count { get; private set; }

    public int Pages => (int)Math.Max(1, (Count + OverdueMeasures.PageSize - 1) / OverdueMeasures.PageSize);

    public async Task OnGet()
    {
        Response.Headers.CacheControl = "no-store";
        (Rows, Count) = await overdue.Of(actor, Number, arrival.At);
        if (Number < 1 || Number > Pages)
            (Rows, Count) = await overdue.Of(actor, Number = 1, arrival.At);
    }
}
