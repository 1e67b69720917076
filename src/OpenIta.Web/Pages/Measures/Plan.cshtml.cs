using Microsoft.AspNetCore.Mvc;
using OpenIta.Accounts;
using OpenIta.Basics;
using OpenIta.Measures.WorkPlans;
using OpenIta.Results;
using OpenIta.Storage;
using OpenIta.Web.Hosting;
using OpenIta.Web.Language;
using OpenIta.Web.Pages.Shared;

namespace OpenIta.Web.Pages.Measures;

/// <summary>The work plan of a year by phase.</summary>
public sealed class PlanModel(Database database, AgencyPages results, Actor actor, Desk desk, Arrival arrival, Texts texts) : FormPage
{
    private readonly ChangePlan change = new(database);

    public FiscalYear Year { get; private set; }

    public IReadOnlyList<PlanStep> Steps { get; private set; } = [];

    /// <summary>Reports of the agency that have a work plan.</summary>
    public IReadOnlyList<StoredReport> Reports { get; private set; } = [];

    public bool MayWrite => actor.May(Permission.WriteMeasures, desk.Place, arrival.At);

    [BindProperty]
    public PlanPhase Phase { get; set; }

    [BindProperty]
    public string? Step { get; set; }

    [BindProperty]
    public string? Method { get; set; }

    [BindProperty]
    public string? Period { get; set; }

    [BindProperty]
    public string? Responsible { get; set; }

    [BindProperty]
    public Guid Id { get; set; }

    public async Task OnGet(int year) => await Load(year);

    public async Task<IActionResult> OnPostAdd(int year)
    {
        if (!MayWrite)
            return Forbid();
        await Load(year);
        var content = new PlanContent(Step ?? "", Method, Period, (Responsible ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        var added = await change.Add(actor, desk.Agency.Id, Year, Phase, content, arrival.At);
        return added.IsRefused ? Again(added.Refusal, added.Refusal is PlanStepWithoutText ? nameof(Step) : null) : Done(Here(Year), texts.Measure.Kept);
    }

    public async Task<IActionResult> OnPostRemove(int year)
    {
        if (!MayWrite)
            return Forbid();
        await Load(year);
        var removed = await change.Remove(actor, desk.Agency.Id, Id, arrival.At);
        return removed.IsRefused ? Again(removed.Refusal) : Done(Here(Year), texts.Measure.Removed);
    }

    public async Task<IActionResult> OnPostImport(int year)
    {
        if (!MayWrite)
            return Forbid();
        await Load(year);
        var imported = await change.Import(actor, desk.Agency.Id, Id, arrival.At);
        return imported.IsRefused ? Again(imported.Refusal) : Done(Here(Year), texts.Measure.Taken(imported.Value));
    }

    private string Here(FiscalYear year) => $"{desk.Address}/plan/{year}";

    private async Task Load(int year)
    {
        Year = new FiscalYear(year);
        Steps = await database.Read(session => PlanStore.Of(session, desk.Agency.Id, Year));
        Reports = [.. ((await results.Load(desk.Agency.Id))?.Reports ?? []).Where(r => r.Report.WorkPlan.Count > 0 && r.Report.FiscalYear == year)];
    }
}
