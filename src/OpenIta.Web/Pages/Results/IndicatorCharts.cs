using OpenIta.Frameworks;
using OpenIta.Results;
using OpenIta.Web.Language;

namespace OpenIta.Web.Pages.Results;

/// <summary>The charts of one year's indicators, in the order of the framework.</summary>
public sealed record IndicatorCharts(ChartFigure Radar, ChartFigure Bars)
{
    public static IndicatorCharts Of(YearResult result, Texts texts)
    {
        var speech = texts.Speech;
        var nodes = result.Nodes.Where(n => n is { Kind: NodeKind.Indicator, Score: not null }).ToList();
        var instruments = nodes.Select(n => result.Framework?.Tree.InstrumentOf(n.Code)?.Code).ToList();
        var order = instruments.Distinct().ToList();
        List<string> labels = [.. nodes.Select(n => $"{n.Code} {speech.Of(n.Title)}")];
        List<ChartSeries> series = [new(speech.Year(result.FiscalYear), [.. nodes.Select(n => n.Score)])];
        List<int> groups = [.. instruments.Select(i => order.IndexOf(i))];
        var (best, worst) = (nodes.MaxBy(n => n.Score)!, nodes.MinBy(n => n.Score)!);
        var extremes = texts.Chart.Extremes(speech.Of(best.Title), best.Score!.Value, speech.Of(worst.Title), worst.Score!.Value);
        var passes = result.Framework?.Levels.LastOrDefault(l => l.Passes)?.From;
        var spread = passes is { } bound ? texts.Chart.Spread(nodes.Count(n => n.Score >= bound), nodes.Count, bound) : extremes;
        return new IndicatorCharts(
            new ChartFigure("radar", texts.Chart.Radar, extremes, labels, series, groups, [], ""),
            new ChartFigure("bars", texts.Chart.Bars, spread, labels, series, groups, [], ""));
    }
}
