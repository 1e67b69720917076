using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenIta.Accounts;
using OpenIta.Agencies.Registry;
using OpenIta.Results;
using OpenIta.Sheets;
using OpenIta.Web.Hosting;

namespace OpenIta.Web.Pages.Agencies;

/// <summary>The registry: found by any part of a name, its code or its place; taken away as a sheet. A monitor sees the province.</summary>
[Access(Permission.ReadRegistry, Anywhere = true)]
public sealed class IndexModel(AgencyLists lists, ExportRegistry export, Actor actor, Arrival arrival) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Word { get; set; }

    [BindProperty(SupportsGet = true, Name = "province")]
    public string? Province { get; set; }

    [BindProperty(SupportsGet = true, Name = "page")]
    public int Number { get; set; } = 1;

    public AgencyListing Listing { get; private set; } = null!;

    /// <summary>The provinces the reader watches over; empty for who sees the nation.</summary>
    public IReadOnlyList<string> Provinces => SeesAll ? [] :
        [.. actor.Grants.Where(g => g.Holds(arrival.At) && g.Allows(Permission.ReadRegistry, g.Scope)).Select(g => g.Scope.Province).OfType<string>().Distinct()];

    private bool SeesAll => actor.May(Permission.ReadRegistry, Place.Nation, arrival.At);

    public async Task OnGet()
    {
        Province = SeesAll || Provinces.Contains(Province) ? Province : Provinces[0];
        Listing = await lists.Search(new AgencyQuery { Text = Word, Province = Province, Page = Number, PageSize = 50 }, HttpContext.RequestAborted);
    }

    public async Task<IActionResult> OnGetExport(SheetFormat format)
    {
        if (!SeesAll)
            return Forbid();
        var file = await export.Run(format, HttpContext.RequestAborted);
        return format == SheetFormat.Csv
            ? File(file, "text/csv; charset=utf-8", "agencies.csv")
            : File(file, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "agencies.xlsx");
    }

    public string AddressOf(int number) =>
        $"/admin/agencies?q={Uri.EscapeDataString(Word ?? "")}&province={Uri.EscapeDataString(Province ?? "")}&page={number.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
}
