using System.Globalization;
using OpenIta.Agencies;
using OpenIta.Analysis;
using OpenIta.Analysis.Drafting;
using OpenIta.Basics;
using OpenIta.Frameworks;
using OpenIta.Measures.WorkPlans;
using OpenIta.Reports;

namespace OpenIta.Measures.Publishing;

/// <summary>Collects the parts of a report. Each part takes the next line, so that it is written in the order in which it was added.</summary>
internal sealed class ReportContent(Agency agency, FiscalYear year)
{
    private readonly List<PrintedScore> scores = [];
    private readonly List<RankedIndicator> ranking = [];
    private readonly List<Narrative> narrative = [];
    private readonly List<ReportedMeasure> measures = [];
    private readonly List<WorkPlanStep> plan = [];
    private string? level;
    private int lastLine;

    public void Add(AgencyAnalysis shown, TextLanguage language)
    {
        var result = shown.Analysis.Result;
        level = result.Level?.Title;
        foreach (var node in result.Nodes.Where(n => n is { Kind: NodeKind.Total or NodeKind.Instrument or NodeKind.Indicator, Score: not null }))
            scores.Add(new PrintedScore(node.Code, node.Score!.Value, NextLine(), node.Score.Value.ToString("0.00", CultureInfo.InvariantCulture)));
        foreach (var (rank, node) in shown.Analysis.Ranking)
            ranking.Add(new RankedIndicator(rank, node.Code, $"ตัวชี้วัดที่ {node.Code} {node.Title}", node.Score, NextLine()));
        foreach (var text in shown.Texts)
            narrative.Add(new Narrative(null, SectionTitle.Of(text.Section, language), FigureTemplate.Fill(text.Template, shown.Figures), [NextLine()]));
    }

    public void Add(IReadOnlyList<Measure> all, bool withProgress)
    {
        foreach (var measure in all)
            measures.Add(Row(measure, withProgress ? measure.Progress.FirstOrDefault() : null) with
            {
                Status = withProgress ? measure.Status : null,
                Lines = [NextLine()],
            });
    }

    public void Add(IReadOnlyList<PlanStep> steps)
    {
        foreach (var step in steps)
            plan.Add(new WorkPlanStep(PhaseTitle.Of(step.Phase), null, step.Content.Step, step.Content.Period, step.Content.Method, step.Content.Responsible, [NextLine()]));
    }

    public PublishedReport ToReport(ComposedKind kind) => new()
    {
        Source = new ReportSource("", "data", "", lastLine),
        Agency = agency.Name,
        AgencyType = agency.Type,
        District = agency.District,
        Province = agency.Province,
        FiscalYear = year.BuddhistEra,
        Kinds = Kinds(kind),
        Level = level,
        Scores = scores,
        Ranking = ranking,
        Narrative = narrative,
        Measures = measures,
        WorkPlan = plan,
    };

    private static IReadOnlyList<ReportKind> Kinds(ComposedKind kind) => kind switch
    {
        ComposedKind.Analysis => [ReportKind.Analysis, ReportKind.Measures],
        ComposedKind.Progress => [ReportKind.Progress, ReportKind.Measures],
        ComposedKind.WorkPlan => [ReportKind.WorkPlan],
        _ => [ReportKind.Measures],
    };

    private static ReportedMeasure Row(Measure measure, ProgressReport? last) => new()
    {
        Number = measure.Number.ToString(CultureInfo.InvariantCulture),
        Title = measure.Content.Title,
        Steps = measure.Content.Steps,
        Weakness = measure.Content.Weakness,
        Nodes = measure.Content.Nodes,
        Responsible = measure.Content.Responsible,
        Period = measure.Content.Period,
        Monitoring = measure.Content.Monitoring,
        Results = last?.Text,
        Outcome = last?.Outcome,
        Extra = BudgetText.Of(measure.Content.Budget) is { } budget ? [new ExtraCell("งบประมาณ", budget)] : [],
    };

    private int NextLine() => ++lastLine;
}
