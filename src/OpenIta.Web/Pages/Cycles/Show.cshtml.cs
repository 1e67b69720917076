using Microsoft.AspNetCore.Mvc;
using OpenIta.Accounts;
using OpenIta.Agencies.Registry;
using OpenIta.Agencies;
using OpenIta.Cycles;
using OpenIta.Storage;
using OpenIta.Web.Hosting;
using OpenIta.Web.Language;
using OpenIta.Web.Pages.Shared;

namespace OpenIta.Web.Pages.Cycles;

/// <summary>One cycle: its calendar, how far the agencies have registered, and the extension of a phase.</summary>
[Access(Permission.ReadAdministration, ToChange = Permission.ManageCycle)]
public sealed class ShowModel(Database database, ExtendPhase extend, Actor actor, Texts texts, TimeProvider time) : FormPage
{
    public CycleView View { get; private set; } = null!;

    public PhaseWindow? NextDeadline => View.NextDeadline(time.GetUtcNow());

    [BindProperty(Name = "")]
    public ExtensionInput Typed { get; set; } = new();

    public async Task<IActionResult> OnGet(Guid cycle) => await Load(cycle) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(Guid cycle)
    {
        if (!await Load(cycle))
            return NotFound();
        if (Typed.Day() is not { } day)
            return Again(new PhaseMissing(Typed.Phase), nameof(Typed.LastDay));
        var agency = Typed.ForOne ? await database.Read(s => AgencyStore.FindNamed(s, Typed.AgencyName ?? "")) : null;
        if (Typed.ForOne && agency is null)
            return Again(new AgencyGone(), nameof(Typed.AgencyName));
        var extended = await extend.Run(actor, cycle, Typed.Phase, agency?.Id, day, Typed.Reason ?? "");
        return extended.IsRefused ? Again(extended.Refusal, ExtensionInput.FieldOf(extended.Refusal)) : Done($"/admin/cycles/{cycle}", texts.Cycle.Extended);
    }

    private async Task<bool> Load(Guid id)
    {
        if (await database.Read(s => CycleView.Load(s, id)) is not { } found)
            return false;
        View = found;
        return true;
    }
}
