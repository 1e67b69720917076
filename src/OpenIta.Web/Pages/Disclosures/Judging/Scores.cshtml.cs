using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenIta.Accounts;
using OpenIta.Disclosures.Judging;
using OpenIta.Frameworks;
using OpenIta.Storage;
using OpenIta.Web.Hosting;

namespace OpenIta.Web.Pages.Disclosures.Judging;

/// <summary>The OIT scores of an agency for its own people: preliminary, under appeal, final.</summary>
[Access(Permission.ReadScores)]
public sealed class ScoresModel(Database database, FrameworkLibrary frameworks, Actor actor, Arrival arrival) : PageModel
{
    public AnnouncedScores Shown { get; private set; } = null!;

    public DateTimeOffset Now => arrival.At;

    public async Task<IActionResult> OnGet(Guid agency, CancellationToken stop)
    {
        if (await new AgencyScorePages(database, frameworks).Scores(actor, agency, arrival.At, stop) is not { } shown)
            return NotFound();
        Shown = shown;
        return Page();
    }
}
