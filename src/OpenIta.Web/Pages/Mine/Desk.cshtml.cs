using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Storage;

namespace OpenIta.Web.Pages.Mine;

public sealed class DeskModel(Database database, Actor actor, TimeProvider time) : PageModel
{
    public IReadOnlyList<DeskRow> Rows { get; private set; } = [];

    public async Task OnGet()
    {
        Response.Headers.CacheControl = "no-store";
        var now = time.GetUtcNow();
        Rows = await database.Read(async session =>
        {
            var rows = new List<DeskRow>();
            foreach (var grant in actor.Grants.Where(g => g.Holds(now)))
                rows.Add(new DeskRow(grant, grant.Scope.Agency is { } id ? await AgencyStore.Find(session, id) : null));
            return rows;
        });
    }
}

/// <summary>A role of the person, and its agency where it has one.</summary>
public sealed record DeskRow(Grant Grant, Agency? Agency);
