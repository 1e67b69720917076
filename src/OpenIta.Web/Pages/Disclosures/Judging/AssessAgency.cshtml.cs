using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenIta.Accounts;
using OpenIta.Disclosures.Judging;
using OpenIta.Frameworks;
using OpenIta.Storage;
using OpenIta.Web.Hosting;

namespace OpenIta.Web.Pages.Disclosures.Judging;

/// <summary>The items of one agency with the assessor's own marks.</summary>
public sealed class AssessAgencyModel(Database database, FrameworkLibrary frameworks, Actor actor, Arrival arrival) : PageModel
{
    public AssessedAgency Shown { get; private set; } = null!;

    public DateTimeOffset Now => arrival.At;

    public async Task<IActionResult> OnGet(Guid agency, CancellationToken stop)
    {
        if (await new AssessorPages(database, frameworks).Agency(actor, agency, arrival.At, stop) is not { } shown)
            return NotFound();
        Shown = shown;
        return Page();
    }
}
