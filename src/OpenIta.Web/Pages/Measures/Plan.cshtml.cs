using Microsoft.AspNetCore.Mvc;
using OpenIta.Accounts;
using OpenIta.Basics;
using OpenIta.Measures;
using OpenIta.Measures.WorkPlans;
using OpenIta.Results;
using OpenIta.Storage;
using OpenIta.Web.Hosting;
using OpenIta.Web.Language;
using OpenIta.Web.Pages.Shared;

namespace OpenIta.Web.Pages.Measures;

/// <summary>The work plan of a year by phase.</summary>
[RequestSizeLimit(MeasureForm.MostBytes)]
public sealed class PlanModel(Database database, AgencyPages results, Actor actor, Desk desk, Arrival arrival, Texts texts) : FormPage
{
    private readonly ChangePlan change = new(database);

    public PlanView View { get; private set; } = null!;

    public bool MayWrite => actor.May(Permission.WriteMeasures, desk.Place, arrival.At);

    [BindProperty(Name = "")]
    public PlanInput Typed { get; set; } = new();

    /// <summary>A step to remove, or a report to take steps from.</summary>
    [BindProperty]
    public Guid Id { get; set; }

    public async Task OnGet([FromRoute] int year) => View = await PlanView.Load(database, results, desk.Agency.Id, year);

    public Task<IActionResult> OnPostAdd([FromRoute] int year) => Change(year, () => change.Add(actor, desk.Agency.Id, View.Year, Typed.Phase, Typed.Read(), arrival.At), _ => texts.Measure.Kept);

    public Task<IActionResult> OnPostRemove([FromRoute] int year) => Change(year, () => change.Remove(actor, desk.Agency.Id, Id, arrival.At), _ => texts.Measure.Removed);

    public Task<IActionResult> OnPostImport([FromRoute] int year) => Change(year, () => change.Import(actor, desk.Agency.Id, Id, arrival.At), texts.Measure.Taken);

    private async Task<IActionResult> Change<T>(int year, Func<Task<Result<T>>> run, Func<T, string> notice)
    {
        if (!MayWrite)
            return Forbid();
        await OnGet(year);
        var changed = await run();
        return changed.IsRefused
            ? Again(changed.Refusal, changed.Refusal is PlanStepWithoutText or MeasureTextTooLong ? nameof(PlanInput.Step) : null)
            : Done($"{desk.Address}/plan/{View.Year}", notice(changed.Value));
    }
}
