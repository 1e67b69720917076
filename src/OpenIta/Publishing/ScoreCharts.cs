using OpenIta.Analysis;
using OpenIta.Basics;
using OpenIta.Documents;
using OpenIta.Frameworks;

namespace OpenIta.Publishing;

/// <summary>Scores as bars: instruments and indicators beside those of the year before, the total over the years.</summary>
internal static class ScoreCharts
{
    public static IEnumerable<Chart> Of(AgencyAnalysis shown, TextLanguage language)
    {
        if (OfKind(NodeKind.Instrument, language == TextLanguage.Thai ? "ผลคะแนนรายแบบวัด" : "Scores by instrument", shown, language) is { } instruments)
            yield return instruments;
        if (OfKind(NodeKind.Indicator, language == TextLanguage.Thai ? "ผลคะแนนรายตัวชี้วัด" : "Scores by indicator", shown, language) is { } indicators)
            yield return indicators;
    }

    /// <summary>Null for an agency with one year.</summary>
    public static Chart? Years(AgencyAnalysis shown, TextLanguage language) => shown.Analysis.Trend.Count < 2 ? null : new Chart(
        language == TextLanguage.Thai ? "คะแนนรวมรายปี" : "Total by year",
        [.. shown.Analysis.Trend.Select(t => (language == TextLanguage.Thai ? $"ปีงบประมาณ พ.ศ. {t.FiscalYear}" : $"Fiscal year {t.FiscalYear}") + (t.FrameworkChanged ? " *" : ""))],
        [new ChartSeries(language == TextLanguage.Thai ? "คะแนนรวม" : "Total", [.. shown.Analysis.Trend.Select(t => (decimal?)t.Total)])]);

    private static Chart? OfKind(NodeKind kind, string title, AgencyAnalysis shown, TextLanguage language)
    {
        var nodes = shown.Analysis.Result.Nodes.Where(n => n.Kind == kind && n.Score is not null).ToList();
        if (nodes.Count == 0)
            return null;
        var earlier = shown.Analysis.Change?.Nodes.Where(n => n.Node.Kind == kind).ToDictionary(n => n.Node.Code, n => n.Before, StringComparer.Ordinal);
        var series = new List<ChartSeries> { new(Year(shown.Analysis.Result.FiscalYear, language), [.. nodes.Select(n => n.Score)]) };
        if (earlier is { Count: > 0 })
            series.Add(new ChartSeries(Year(shown.Analysis.Change!.Earlier.FiscalYear, language), [.. nodes.Select(n => earlier.TryGetValue(n.Code, out var before) ? before : (decimal?)null)]));
        return new Chart(title, [.. nodes.Select(n => ReportNames.Of(n.Code, kind, n.Title, language))], series)
        {
            CategoryHeading = language == TextLanguage.Thai ? "ตัวชี้วัด" : "Indicator",
        };
    }

    private static string Year(int fiscalYear, TextLanguage language) => language == TextLanguage.Thai ? $"พ.ศ. {fiscalYear}" : $"B.E. {fiscalYear}";
}
