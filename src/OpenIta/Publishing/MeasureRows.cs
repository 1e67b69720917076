using System.Globalization;
using OpenIta.Basics;
using OpenIta.Frameworks;
using OpenIta.Measures;
using OpenIta.Reports;

namespace OpenIta.Publishing;

/// <summary>Measures as the rows of published tables.</summary>
internal static class MeasureRows
{
    public static ReportedMeasure Measure(Measure measure, Framework? framework, bool withProgress) => new()
    {
        Number = Number(measure.Number),
        Title = measure.Content.Title,
        Steps = measure.Content.Steps,
        Weakness = measure.Content.Weakness,
        Nodes = InstrumentFirst(measure.Content.Nodes, framework),
        Responsible = measure.Content.Responsible,
        Period = measure.Content.Period,
        Monitoring = measure.Content.Monitoring,
        Status = withProgress ? measure.Status : null,
        Results = withProgress ? Last(measure)?.Text : null,
        Outcome = withProgress ? Last(measure)?.Outcome : null,
        Extra = BudgetText.Of(measure.Content.Budget) is { } budget ? [new ExtraCell("งบประมาณ", budget)] : [],
    };

    /// <summary>A row for each measure at each question, item or indicator it answers, in the order of the pack.</summary>
    /// <param name="withSteps">With steps and monitoring, as tables of many columns have.</param>
    public static IEnumerable<IndicatorProgress> Indicators(IReadOnlyList<Measure> measures, Framework framework, bool withSteps, TextLanguage language)
    {
        var order = framework.Tree.Nodes.Select((n, i) => (n.Code, i)).ToDictionary(n => n.Code, n => n.i, StringComparer.Ordinal);
        var rows = from measure in measures
                   from code in measure.Content.Nodes.Where(order.ContainsKey).DefaultIfEmpty()
                   let instrument = code is null ? null : framework.Tree.InstrumentOf(code)?.Code
                   where withSteps || instrument != "OIT"
                   orderby code is null, code is null ? 0 : order[code], measure.Number
                   select Row(measure, code, instrument, framework, withSteps, language);
        return rows.Select((row, i) => row with { Number = Number(i + 1) });
    }

    public static ReportedDisclosureItem Item(DisclosureItem item, Framework framework, IReadOnlyList<string> departments, Measure? measure, TextLanguage language, int line)
    {
        var parent = item.Parent is { } code && framework.Tree.Find(code)?.Kind == NodeKind.SubIndicator ? code : null;
        return new ReportedDisclosureItem(
            item.Code, ReportNames.In(item.Title, language), [.. item.Elements.Select(e => ReportNames.In(e.Text, language))],
            departments.Count > 0 ? departments : measure?.Content.Responsible ?? [], measure?.Status, measure is null ? null : Last(measure)?.Text, [line])
        {
            SubIndicator = parent,
            Group = item.Group is { } group ? ReportNames.In(group, language) : null,
            Period = measure?.Content.Period,
        };
    }

    private static IndicatorProgress Row(Measure measure, string? code, string? instrument, Framework framework, bool withSteps, TextLanguage language)
    {
        var node = code is null ? null : framework.Tree.Find(code);
        var indicator = code is null ? null : framework.Tree.PathUp(code).FirstOrDefault(n => n.Kind == NodeKind.Indicator);
        var isLeaf = node?.Kind is NodeKind.Question or NodeKind.SubItem or NodeKind.DisclosureItem;
        return new IndicatorProgress
        {
            Instrument = instrument,
            Indicator = indicator?.Code,
            IndicatorTitle = indicator is null ? null : ReportNames.Of(indicator.Code, NodeKind.Indicator, indicator.Title, language),
            Code = isLeaf ? code : null,
            Title = isLeaf ? ReportNames.In(node!.Title, language) : measure.Content.Weakness,
            Measure = measure.Content.Title,
            Steps = withSteps ? measure.Content.Steps : [],
            Responsible = measure.Content.Responsible,
            Period = measure.Content.Period,
            Monitoring = withSteps ? measure.Content.Monitoring ?? "" : null,
            Status = measure.Status,
            Progress = string.Join('\n', new[] { Last(measure)?.Text, Last(measure)?.Outcome }.Where(t => !string.IsNullOrEmpty(t))),
        };
    }

    // Measures of one instrument stand in a table of their own.
    private static IReadOnlyList<string> InstrumentFirst(IReadOnlyList<string> nodes, Framework? framework)
    {
        var instruments = framework is null ? [] : nodes.Select(n => framework.Tree.InstrumentOf(n)?.Code).Distinct().ToList();
        return instruments is [{ } one] && !nodes.Contains(one) ? [one, .. nodes] : nodes;
    }

    private static ProgressReport? Last(Measure measure) => measure.Progress.Count > 0 ? measure.Progress[0] : null;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
