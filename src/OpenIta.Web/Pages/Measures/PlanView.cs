using OpenIta.Basics;
using OpenIta.Measures.WorkPlans;
using OpenIta.Results;
using OpenIta.Storage;

namespace OpenIta.Web.Pages.Measures;

/// <summary>The work plan of a year, and the reports it can be taken from.</summary>
public sealed record PlanView(FiscalYear Year, IReadOnlyList<PlanStep> Steps, IReadOnlyList<StoredReport> Reports)
{
    public static async Task<PlanView> Load(Database database, AgencyPages results, Guid agency, int year)
    {
        var steps = await database.Read(session => PlanStore.Of(session, agency, new FiscalYear(year)));
        var reports = (await results.Load(agency))?.ReportsOf(year).Where(r => r.Report.WorkPlan.Count > 0) ?? [];
        return new PlanView(new FiscalYear(year), steps, [.. reports]);
    }
}

/// <summary>What people type of a step.</summary>
public sealed class PlanInput
{
    public PlanPhase Phase { get; set; }

    public string? Step { get; set; }

    public string? Method { get; set; }

    public string? Period { get; set; }

    public string? Responsible { get; set; }

    public PlanContent Read() => new(Step ?? "", Method, Period, (Responsible ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
