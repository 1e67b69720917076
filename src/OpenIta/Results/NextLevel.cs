using OpenIta.Frameworks;

namespace OpenIta.Results;

/// <summary>What stands between a result and the level above it.</summary>
/// <param name="Level">The level above.</param>
/// <param name="PointsMissing">Of the total; 0 when only a gate is missed.</param>
/// <param name="MissedGates">Gates of that level whose node is known to be below the bound.</param>
public sealed record NextLevel(Level Level, decimal PointsMissing, IReadOnlyList<Gate> MissedGates)
{
    /// <summary>Null at the highest level, and where total, level or the levels of the year are not known.</summary>
    public static NextLevel? Of(YearResult result)
    {
        if (result is not { Total: { } total, Level: { } level, Framework: { } framework })
            return null;
        var above = framework.Levels.TakeWhile(l => l.Code != level.Code).LastOrDefault();
        if (above is null || framework.Levels.All(l => l.Code != level.Code))
            return null;
        return new NextLevel(above, Math.Max(0, above.From - total), [.. above.Gates.Where(g => result.Node(g.Node)?.Score < g.AtLeast)]);
    }

    /// <summary>
    /// The indicator that costs the total the most points: (100 − score) × weight of its instrument ÷ number of indicators in it.
    /// Null when no indicator has a score, or weights are not known, or nothing is lost.
    /// </summary>
    public static NodeResult? HeldDownBy(YearResult result) => result.RankedIndicators
        .Select(n => (Node: n, Lost: PointsLost(result.Framework, n)))
        .Where(n => n.Lost > 0)
        .OrderByDescending(n => n.Lost)
        .Select(n => n.Node)
        .FirstOrDefault();

    private static decimal? PointsLost(Framework? framework, NodeResult indicator) =>
        framework?.Tree.InstrumentOf(indicator.Code) is { Weight: { } weight } instrument
            ? (100 - indicator.Score) * weight / 100 / instrument.Children.Count
            : null;
}
