using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenIta.Accounts;
using OpenIta.Disclosures.Judging;
using OpenIta.Frameworks;
using OpenIta.Storage;
using OpenIta.Web.Hosting;

namespace OpenIta.Web.Pages.Disclosures.Judging;

/// <summary>The agencies an assessor scores, and how far each is.</summary>
public sealed class WorkModel(Database database, FrameworkLibrary frameworks, Actor actor, Arrival arrival) : PageModel
{
    /// <summary>Null when no cycle is under way.</summary>
    public AssessorWork? Work { get; private set; }

    public DateTimeOffset Now => arrival.At;

    public async Task OnGet(CancellationToken stop)
    {
        Work = await new AssessorPages(database, frameworks).Work(actor, arrival.At, stop);
    }
}
