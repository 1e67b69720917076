using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using OpenIta.Accounts;
using OpenIta.Storage;
using OpenIta.Surveys;
using OpenIta.Web.Pages.Shared;

namespace OpenIta.Web.Pages.Collect;

/// <summary>The open surveys that a person may collect answers for.</summary>
public sealed class IndexModel(Database database, Actor actor, TimeProvider time, IAntiforgery antiforgery) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public IReadOnlyList<CollectableSurvey> Rows { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var now = time.GetUtcNow();
        var open = await database.Read(session => CollectLists.Open(session, Q, now));
        Rows = [.. open.Where(s => actor.May(Permission.CollectResponses, new Place(s.Agency, s.Department, s.Province), now))];
    }

    /// <summary>A fresh token for a device that was offline.</summary>
    public IActionResult OnGetToken() => new JsonResult(new { token = antiforgery.GetAndStoreTokens(HttpContext).RequestToken });
}
