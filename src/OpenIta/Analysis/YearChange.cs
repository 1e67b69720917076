using OpenIta.Results;

namespace OpenIta.Analysis;

/// <summary>One year of a trend. <paramref name="FrameworkChanged"/>: measured differently from the year before it.</summary>
public sealed record YearPoint(int FiscalYear, decimal Total, ResultLevel? Level, bool FrameworkChanged)
{
    internal static IReadOnlyList<YearPoint> Of(IReadOnlyList<YearResult> years, int upTo) =>
    [
        .. years.Where(y => y.FiscalYear <= upTo && y.Total is not null).OrderBy(y => y.FiscalYear)
            .Select(y => new YearPoint(y.FiscalYear, y.Total!.Value, y.Level, y.FrameworkChanged)),
    ];
}

/// <summary>A result against an earlier one.</summary>
/// <param name="Earlier">The latest year before it that has a total.</param>
/// <param name="FrameworkChanged">True when some framework between the two measures something else: the difference says less then.</param>
/// <param name="Nodes">Instruments and indicators that have a score in both years.</param>
public sealed record YearChange(YearResult Earlier, decimal? Total, bool FrameworkChanged, IReadOnlyList<NodeChange> Nodes)
{
    internal static YearChange? Of(IReadOnlyList<YearResult> years, YearResult result)
    {
        var earlier = years.Where(y => y.FiscalYear < result.FiscalYear && y.Total is not null).MaxBy(y => y.FiscalYear);
        if (earlier is null)
            return null;
        var changed = years.Any(y => y.FiscalYear > earlier.FiscalYear && y.FiscalYear <= result.FiscalYear && y.FrameworkChanged);
        return new YearChange(earlier, result.Total - earlier.Total, changed,
        [
            .. from now in result.Nodes
               where now.Kind is Frameworks.NodeKind.Instrument or Frameworks.NodeKind.Indicator
               let before = earlier.Node(now.Code)
               where now.Score is not null && before?.Score is not null
               select new NodeChange(now, before.Score!.Value, now.Score!.Value - before.Score!.Value),
        ]);
    }
}

/// <param name="Points">Now less before.</param>
public sealed record NodeChange(NodeResult Node, decimal Before, decimal Points);
