using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenIta.Agencies;
using OpenIta.Results;

namespace OpenIta.Web.Pages.Results;

/// <summary>One version of a report as it was read, older versions too. It is found only under its own agency.</summary>
public sealed class ReportModel(AgencyPages pages) : PageModel
{
    public Agency Agency { get; private set; } = null!;

    public StoredReport Stored { get; private set; } = null!;

    public bool IsCurrent { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, Guid report, CancellationToken stop)
    {
        if (await pages.Load(id, stop) is not { } page
            || await pages.Report(report, stop) is not { } stored || stored.AgencyId != id)
            return NotFound();
        Agency = page.Agency;
        Stored = stored;
        IsCurrent = page.Reports.Any(r => r.Id == report);
        return Page();
    }
}
