using Microsoft.AspNetCore.Mvc;
using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Agencies.Registry;
using OpenIta.Storage;
using OpenIta.Web.Hosting;
using OpenIta.Web.Language;
using OpenIta.Web.Pages.Shared;

namespace OpenIta.Web.Pages.Agencies;

/// <summary>The departments of an agency, one a line.</summary>
[Access(Permission.ManageDepartments)]
public sealed class DepartmentsModel(Database database, ChangeDepartments change, Desk desk, Actor actor, Texts texts) : FormPage
{
    public Desk Desk => desk;

    [BindProperty]
    public string? Names { get; set; }

    public async Task OnGet() => Names = string.Join('\n', (await database.Read(s => DepartmentStore.Of(s, desk.Agency.Id))).Select(d => d.Name));

    public async Task<IActionResult> OnPost()
    {
        var (names, refusals) = RegistryEntry.DepartmentsTyped(Names ?? "");
        if (refusals.Count > 0)
            return Again([.. refusals.Select(r => new FormFault(nameof(Names), r.Refusal))]);
        var changed = await change.Run(actor, desk.Agency.Id, names);
        return changed.IsRefused ? Again(changed.Refusal, nameof(Names)) : Done($"{desk.Address}/departments", texts.Registry.DepartmentsSaved);
    }
}
