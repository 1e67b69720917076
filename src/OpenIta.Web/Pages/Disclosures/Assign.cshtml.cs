using Microsoft.AspNetCore.Mvc;
using OpenIta.Accounts;
using OpenIta.Disclosures.Assigning;
using OpenIta.Disclosures.Checklists;
using OpenIta.Frameworks;
using OpenIta.Storage;
using OpenIta.Web.Hosting;
using OpenIta.Web.Language;
using OpenIta.Web.Pages.Shared;

namespace OpenIta.Web.Pages.Disclosures;

/// <summary>Gives items to departments: many at once, as last year, or as a report lists them.</summary>
[Access(Permission.AssignItems)]
public sealed class AssignModel(Database database, FrameworkLibrary frameworks, Actor actor, Arrival arrival, Texts texts) : FormPage
{
    [BindProperty(Name = "")]
    public AssignInput Typed { get; set; } = new();

    public Checklist Checklist { get; private set; } = null!;

    public IReadOnlyList<ReportWithResponsibilities> Reports { get; private set; } = [];

    public async Task<IActionResult> OnGet(Guid agency) => await Load(agency) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(Guid agency)
    {
        if (!await Load(agency))
            return NotFound();
        var items = Typed.EveryItem ? [.. Checklist.Rows.Select(r => r.Item.Code)] : Typed.Items;
        var assigned = await new AssignItems(database, frameworks).Run(actor, agency, items, Typed.Departments, Typed.Mode, arrival.At);
        return assigned.IsRefused ? Again(assigned.Refusal, assigned.Refusal is NothingChosen ? "items" : null) : Done($"/desk/{agency}/assign", texts.Disclosure.Assigned(assigned.Value));
    }

    public async Task<IActionResult> OnPostCopy(Guid agency)
    {
        if (!await Load(agency))
            return NotFound();
        var copied = await new CopyAssignments(database, frameworks).Run(actor, agency, arrival.At);
        return copied.IsRefused
            ? Again(copied.Refusal)
            : Done($"/desk/{agency}/assign", texts.Disclosure.Copied(copied.Value.From.BuddhistEra, copied.Value.Copied.Count, copied.Value.Left.Count));
    }

    private Task<bool> Load(Guid agency) => database.Read(async session =>
    {
        if (await Checklist.Load(session, frameworks, actor, agency, arrival.At) is not { } checklist)
            return false;
        Checklist = checklist;
        Reports = await ImportResponsibilities.Reports(session, agency);
        return true;
    });
}
