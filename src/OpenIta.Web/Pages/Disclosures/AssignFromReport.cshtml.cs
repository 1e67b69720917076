using Microsoft.AspNetCore.Mvc;
using OpenIta.Accounts;
using OpenIta.Disclosures;
using OpenIta.Disclosures.Assigning;
using OpenIta.Frameworks;
using OpenIta.Storage;
using OpenIta.Web.Hosting;
using OpenIta.Web.Language;
using OpenIta.Web.Pages.Shared;

namespace OpenIta.Web.Pages.Disclosures;

/// <summary>What importing the responsibility list of a report would do, and the button that does it.</summary>
[Access(Permission.AssignItems)]
public sealed class AssignFromReportModel(Database database, FrameworkLibrary frameworks, Actor actor, Arrival arrival, Texts texts) : FormPage
{
    public ResponsibilityList List { get; private set; } = null!;

    public async Task<IActionResult> OnGet(Guid agency, Guid report) => await Load(agency, report) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(Guid agency, Guid report)
    {
        if (!await Load(agency, report))
            return NotFound();
        var imported = await new ImportResponsibilities(database, frameworks).Run(actor, agency, report, arrival.At);
        return imported.IsRefused ? Again(imported.Refusal) : Done($"/desk/{agency}/assign", texts.Disclosure.Assigned(imported.Value));
    }

    private Task<bool> Load(Guid agency, Guid report) => database.Read(async session =>
    {
        if (await AgencyCycle.Current(session, frameworks, agency, arrival.At) is not { } here || await ImportResponsibilities.Preview(session, here, report) is not { } list)
            return false;
        List = list;
        return true;
    });
}
