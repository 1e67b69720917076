using Microsoft.AspNetCore.Mvc;
using OpenIta.Accounts;
using OpenIta.Cycles;
using OpenIta.Storage;
using OpenIta.Web.Language;
using OpenIta.Web.Pages.Shared;

namespace OpenIta.Web.Pages.Cycles;

/// <summary>Moves the phases of a cycle that have not begun.</summary>
public sealed class CalendarModel(Database database, ChangeCalendar change, Actor actor, Texts texts, TimeProvider time) : FormPage
{
    private IReadOnlyList<PhaseWindow> announced = [];

    public Cycle Cycle { get; private set; } = null!;

    public CalendarInput Input { get; private set; } = new();

    public async Task<IActionResult> OnGet(Guid cycle)
    {
        if (!await Load(cycle))
            return NotFound();
        Input = CalendarInput.Of(announced.Select(w => (w.Phase, w.FirstDay, w.LastDay)));
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid cycle)
    {
        if (!await Load(cycle))
            return NotFound();
        Input = CalendarInput.From(Request.Form);
        var (windows, faults) = Input.Read(Cycle.Year);
        if (faults.Count > 0)
            return Again(faults);
        var changed = await change.Run(actor, cycle, windows);
        return changed.IsRefused ? Again(changed.Refusal) : Done($"/admin/cycles/{cycle}", texts.Cycle.CalendarChanged);
    }

    public bool HasBegun(Phase phase) => announced.Any(w => w.Phase == phase && w.Opens <= time.GetUtcNow());

    private Task<bool> Load(Guid id) => database.Read(async session =>
    {
        if (await CycleStore.Find(session, id) is not { } found)
            return false;
        Cycle = found;
        announced = await CycleStore.Announced(session, id);
        return true;
    });
}
