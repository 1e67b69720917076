using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenIta.Agencies.Registry;
using OpenIta.Results;
using OpenIta.Sheets;

namespace OpenIta.Web.Pages.Agencies;

/// <summary>The registry: found by any part of a name, its code or its place; taken away as a sheet.</summary>
public sealed class IndexModel(AgencyLists lists, ExportRegistry export) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Word { get; set; }

    [BindProperty(SupportsGet = true, Name = "page")]
    public int Number { get; set; } = 1;

    public AgencyListing Listing { get; private set; } = null!;

    public async Task OnGet()
    {
        Listing = await lists.Search(new AgencyQuery { Text = Word, Page = Number, PageSize = 50 }, HttpContext.RequestAborted);
    }

    public async Task<IActionResult> OnGetExport(SheetFormat format)
    {
        var file = await export.Run(format, HttpContext.RequestAborted);
        return format == SheetFormat.Csv
            ? File(file, "text/csv; charset=utf-8", "agencies.csv")
            : File(file, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "agencies.xlsx");
    }
}
