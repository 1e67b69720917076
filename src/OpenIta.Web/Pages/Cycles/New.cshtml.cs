using Microsoft.AspNetCore.Mvc;
using OpenIta.Accounts;
using OpenIta.Cycles;
using OpenIta.Frameworks;
using OpenIta.Web.Language;
using OpenIta.Web.Pages.Shared;

namespace OpenIta.Web.Pages.Cycles;

/// <summary>Opens a cycle: the dates are proposed from the packs, a person confirms them.</summary>
public sealed class NewModel(FrameworkLibrary frameworks, OpenCycle open, Actor actor, Texts texts) : FormPage
{
    private IReadOnlyList<ProposedPhase> proposed = [];

    public Framework Pack { get; private set; } = null!;

    public CalendarInput Input { get; private set; } = new();

    public IActionResult OnGet(string framework)
    {
        if (!Load(framework))
            return NotFound();
        Input = CalendarInput.Of(proposed.Select(p => (p.Phase, p.First, p.Last)));
        return Page();
    }

    public async Task<IActionResult> OnPost(string framework)
    {
        if (!Load(framework))
            return NotFound();
        Input = CalendarInput.From(Request.Form);
        var (windows, faults) = Input.Read(Pack.Year);
        if (faults.Count > 0)
            return Again(faults);
        var opened = await open.Run(actor, Pack.Id, windows);
        return opened.IsRefused ? Again(opened.Refusal) : Done($"/admin/cycles/{opened.Value.Id}", texts.Cycle.Opened(opened.Value));
    }

    /// <summary>Where the proposal comes from.</summary>
    public string HintOf(Phase phase) => proposed.FirstOrDefault(p => p.Phase == phase) is { } found ? texts.Cycle.From(found) : texts.Cycle.NoProposal;

    private bool Load(string framework)
    {
        if (frameworks.Find(framework) is not { IsRefused: false } found)
            return false;
        Pack = found.Value;
        proposed = CalendarProposal.For(Pack, frameworks.All);
        return true;
    }
}
