using System.Globalization;
using OpenIta.Agencies;
using OpenIta.Analysis;
using OpenIta.Analysis.Drafting;
using OpenIta.Basics;
using OpenIta.Frameworks;
using OpenIta.Measures;
using OpenIta.Measures.WorkPlans;
using OpenIta.Reports;

namespace OpenIta.Publishing;

/// <summary>Collects the parts of a report. Each part takes the next line, so that it is written in the order in which it was added.</summary>
internal sealed class ReportContent(Agency agency, ReportRequest request)
{
    private readonly List<PrintedScore> scores = [];
    private readonly List<RankedIndicator> ranking = [];
    private readonly List<PrintedWeight> weights = [];
    private readonly List<OtherTable> tables = [];
    private readonly List<Narrative> narrative = [];
    private readonly List<ReportedMeasure> measures = [];
    private readonly List<IndicatorProgress> progress = [];
    private readonly List<ReportedDisclosureItem> items = [];
    private readonly List<WorkPlanStep> plan = [];
    private string? level;
    private int lastLine;

    private bool InThai => request.Language == TextLanguage.Thai;

    public void AddScores(AgencyAnalysis shown)
    {
        var result = shown.Analysis.Result;
        level = result.Level?.Title;
        AddHeading("น้ำหนักของเครื่องมือประเมิน", "Weights of the instruments");
        foreach (var instrument in shown.Analysis.Framework.Instruments.Where(i => i.Weight is not null))
            weights.Add(new PrintedWeight(instrument.Code, instrument.Weight!.Value, NextLine()));
        AddHeading("ผลคะแนนรายเครื่องมือและตัวชี้วัด", "Scores by instrument and indicator");
        foreach (var node in result.Nodes.Where(n => n is { Kind: NodeKind.Total or NodeKind.Instrument or NodeKind.Indicator, Score: not null }))
            scores.Add(new PrintedScore(node.Code, node.Score!.Value, NextLine(), Number(node.Score.Value)));
        AddLevels(shown.Analysis.Framework);
        AddHeading("ตัวชี้วัดเรียงตามคะแนน", "Indicators by score");
        foreach (var (rank, node) in shown.Analysis.Ranking)
            ranking.Add(new RankedIndicator(rank, node.Code, ReportNames.Of(node.Code, NodeKind.Indicator, node.Title, request.Language), node.Score, NextLine()));
    }

    public void AddTexts(AgencyAnalysis shown)
    {
        foreach (var text in shown.Texts)
            narrative.Add(new Narrative(null, SectionTitle.Of(text.Section, request.Language), FigureTemplate.Fill(text.Template, shown.Figures), [NextLine()]));
    }

    public void AddMeasures(IReadOnlyList<Measure> all, Framework? framework, bool withProgress)
    {
        foreach (var measure in all)
            measures.Add(MeasureRows.Measure(measure, framework, withProgress) with { Lines = [NextLine()] });
    }

    /// <summary>Measures with what came of them; in the layouts of IIT, EIT and OIT rows each measure stands at the nodes it answers.</summary>
    public void AddProgress(ReportMaterial material)
    {
        if (request.Layout != ReportLayout.Columns)
            AddMeasures(material.Measures, material.Framework, withProgress: true);
        if (request.Layout is ReportLayout.Usual or ReportLayout.Memo || material.Framework is not { } framework)
            return;
        foreach (var row in MeasureRows.Indicators(material.Measures, framework, withSteps: request.Layout == ReportLayout.Columns, request.Language))
            progress.Add(row with { Lines = [NextLine()] });
        var byItem = material.Measures.SelectMany(m => m.Content.Nodes.Select(n => (Node: n, Measure: m))).ToLookup(m => m.Node, m => m.Measure, StringComparer.Ordinal);
        if (request.Layout == ReportLayout.Boxes)
            AddItems(framework, material.Responsible, item => byItem[item].FirstOrDefault());
    }

    /// <param name="measureOf">The measure that answers an item; null where there is none.</param>
    public void AddItems(Framework framework, ILookup<string, string> responsible, Func<string, Measure?> measureOf)
    {
        foreach (var item in framework.DisclosureItems)
            items.Add(MeasureRows.Item(item, framework, [.. responsible[item.Code]], measureOf(item.Code), request.Language, NextLine()));
    }

    public void AddPlan(IReadOnlyList<PlanStep> steps)
    {
        if (steps.Count > 0 && request.Kind != ComposedKind.WorkPlan)
            AddHeading("แผนการดำเนินการ", "Work plan");
        foreach (var step in steps)
            plan.Add(new WorkPlanStep(SectionTitle.Of(step.Phase, request.Language), null, step.Content.Step, step.Content.Period, step.Content.Method, step.Content.Responsible, [NextLine()]));
    }

    public PublishedReport ToReport() => new()
    {
        Source = new ReportSource("", "data", "", lastLine),
        Agency = agency.Name,
        AgencyType = agency.Type,
        District = agency.District,
        Province = agency.Province,
        FiscalYear = request.Year.BuddhistEra,
        Kinds = Kinds(request.Kind),
        Level = level,
        Scores = scores,
        Weights = weights,
        OtherTables = tables,
        Ranking = ranking,
        Narrative = narrative,
        Measures = measures,
        IndicatorProgress = progress,
        DisclosureItems = items,
        WorkPlan = plan,
    };

    // A heading alone belongs to the table below it.
    private void AddHeading(string thai, string english) => narrative.Add(new Narrative(null, InThai ? thai : english, "", [NextLine()]));

    private void AddLevels(Framework framework)
    {
        if (framework.Levels.Count == 0)
            return;
        var rows = framework.Levels.Select(l => (IReadOnlyList<string>)[InThai ? l.Title.Thai ?? l.Code : l.Title.English ?? l.Title.ToString(), ReportNames.Bounds(l, framework, request.Language)]);
        tables.Add(new OtherTable(InThai ? "เกณฑ์ระดับผลการประเมิน" : "Levels", [InThai ? ["ระดับ", "ช่วงคะแนน"] : ["Level", "Bounds"], .. rows], [NextLine()]));
    }

    private static IReadOnlyList<ReportKind> Kinds(ComposedKind kind) => kind switch
    {
        ComposedKind.Analysis => [ReportKind.Analysis, ReportKind.Measures],
        ComposedKind.Progress => [ReportKind.Progress, ReportKind.Measures],
        ComposedKind.WorkPlan => [ReportKind.WorkPlan],
        ComposedKind.Responsibility => [ReportKind.ResponsibilityList],
        _ => [ReportKind.Measures],
    };

    private static string Number(decimal value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private int NextLine() => ++lastLine;
}
