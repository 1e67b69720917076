using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenIta.Accounts;
using OpenIta.Disclosures.Judging;
using OpenIta.Frameworks;
using OpenIta.Storage;
using OpenIta.Web.Hosting;

namespace OpenIta.Web.Pages.Disclosures.Judging;

/// <summary>What waits for an adjudicator.</summary>
[Access(Permission.ReadCases, Anywhere = true)]
public sealed class QueueModel(Database database, FrameworkLibrary frameworks, Actor actor, Arrival arrival) : PageModel
{
    /// <summary>Null when no cycle is under way.</summary>
    public CaseQueue? Queue { get; private set; }

    public async Task OnGet(CancellationToken stop)
    {
        Queue = await new AdjudicationPages(database, frameworks).Queue(actor, arrival.At, stop);
    }
}
