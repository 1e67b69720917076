using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Storage;
using OpenIta.Web.Language;

namespace OpenIta.Web.Pages.Mine;

public sealed class DeskModel(Database database, Actor actor, Texts texts, TimeProvider time) : PageModel
{
    public IReadOnlyList<DeskRow> Rows { get; private set; } = [];

    /// <summary>For those who run the assessment of the whole nation or look over it.</summary>
    public IReadOnlyList<(Permission Opens, string Address, string Title, string What)> Steps { get; private set; } = [];

    public async Task OnGet()
    {
        var now = time.GetUtcNow();
        if (actor.May(Permission.ReadAdministration, Place.Nation, now))
            Steps = [.. texts.Desk.StepsOfTheYear.Where(step => actor.May(step.Opens, Place.Nation, now))];
        Rows = await database.Read(async session =>
        {
            var rows = new List<DeskRow>();
            // An assessor holds a role for each agency allotted: they stand together on a page of their own.
            foreach (var grant in actor.Grants.Where(g => g.Holds(now)).DistinctBy(g => g.Role == Role.Assessor ? new Grant(g.Role, Place.Nation, null) : g))
                rows.Add(new DeskRow(grant, grant.Role != Role.Assessor && grant.Scope.Agency is { } id ? await AgencyStore.Find(session, id) : null));
            return rows;
        });
    }
}

/// <summary>A role of the person, and its agency where it has one.</summary>
public sealed record DeskRow(Grant Grant, Agency? Agency)
{
    /// <summary>Where the work of the role lies; null for a role whose pages stand in the menu.</summary>
    public string? Address => Grant.Role switch
    {
        Role.Assessor => "/assess",
        Role.Adjudicator => "/adjudicate",
        Role.CentralAdministrator or Role.Auditor => "/admin/cycles",
        Role.ProvincialMonitor => $"/admin/agencies?province={Uri.EscapeDataString(Grant.Scope.Province ?? "")}",
        _ => Agency is null ? null : $"/desk/{Agency.Id}",
    };
}
