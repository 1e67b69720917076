using System.Globalization;
using OpenIta.Frameworks;
using OpenIta.Results;
using OpenIta.Web.Language;

namespace OpenIta.Web.Pages.Results;

/// <summary>Totals and instruments over the years, with a mark where the framework changed.</summary>
public static class TrendChart
{
    /// <summary>Null below two years with a total: one point is no trend.</summary>
    public static ChartFigure? Of(IReadOnlyList<YearResult> years, Texts texts)
    {
        var shown = Shown(years);
        if (shown.Count < 2)
            return null;
        return new ChartFigure(
            "lines", texts.Chart.Lines, Summary(years, texts),
            [.. shown.Select(Label)],
            [
                new ChartSeries(texts.Agency.Total, [.. shown.Select(y => y.Total)]),
                .. Instruments(shown).Select(code => new ChartSeries(code, [.. shown.Select(y => y.Node(code)?.Score)])).Where(s => s.Values.Count(v => v is not null) > 1),
            ],
            [], [.. shown.Skip(1).Where(y => y.FrameworkChanged).Select(Label)], texts.Agency.ChangedHere);
    }

    /// <summary>Codes of the instruments that have a score in any of the years, in the order of the packs.</summary>
    public static IReadOnlyList<string> Instruments(IEnumerable<YearResult> years) =>
        [.. years.SelectMany(y => y.Nodes).Where(n => n is { Kind: NodeKind.Instrument, Score: not null }).Select(n => n.Code).Distinct()];

    public static string Summary(IReadOnlyList<YearResult> years, Texts texts) => Shown(years) switch
    {
        [] => texts.Chart.NoYear,
        [var only] => texts.Chart.OnlyYear(only.FiscalYear),
        [var first, .., var last] => texts.Chart.Moved(first.FiscalYear, last.FiscalYear, last.Total!.Value - first.Total!.Value),
    };

    private static List<YearResult> Shown(IReadOnlyList<YearResult> years) => [.. years.Where(y => y.Total is not null).OrderBy(y => y.FiscalYear)];

    private static string Label(YearResult year) => year.FiscalYear.ToString(CultureInfo.InvariantCulture);
}
