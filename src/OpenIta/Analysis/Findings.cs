using OpenIta.Frameworks;
using OpenIta.Results;
using OpenIta.Scoring;

namespace OpenIta.Analysis;

/// <summary>A band and the indicators that fell into it.</summary>
public sealed record BandFindings(ReadingBand Band, IReadOnlyList<NodeResult> Indicators)
{
    internal static IReadOnlyList<BandFindings> Of(YearResult result, IReadOnlyList<ReadingBand> bands)
    {
        // Half-open, from the highest: every score falls into exactly one.
        var byBand = result.RankedIndicators.Reverse().ToLookup(n => bands.FirstOrDefault(b => n.Score >= b.From) ?? bands[^1]);
        return [.. bands.Reverse().Select(b => new BandFindings(b, [.. byBand[b]]))];
    }
}

/// <summary>The highest and the lowest indicators; more than one where scores are equal.</summary>
/// <param name="Instrument">Null for all indicators of the year.</param>
public sealed record Extremes(string? Instrument, IReadOnlyList<NodeResult> Highest, IReadOnlyList<NodeResult> Lowest)
{
    /// <summary>True when no indicator stands above another.</summary>
    public bool AreAlike => Highest[0].Score == Lowest[0].Score;

    internal static IReadOnlyList<Extremes> Of(YearResult result, Framework framework) =>
        [.. new string?[] { null }.Concat(framework.Instruments.Select(i => i.Code)).Select(i => Of(result, i)).OfType<Extremes>()];

    private static Extremes? Of(YearResult result, string? instrument)
    {
        var ranked = result.RankedIndicators.Where(n => instrument is null || n.Parent == instrument).ToList();
        return ranked.Count == 0
            ? null
            : new Extremes(instrument, [.. ranked.Where(n => n.Score == ranked[0].Score)], [.. ranked.Where(n => n.Score == ranked[^1].Score)]);
    }
}

/// <param name="Rank">From 1.</param>
public sealed record RankedNode(int Rank, NodeResult Node)
{
    internal static IReadOnlyList<RankedNode> Of(YearResult result)
    {
        var ranked = result.RankedIndicators.ToList();
        return [.. ranked.Select(n => new RankedNode(1 + ranked.Count(o => o.Score > n.Score), n))];
    }
}

/// <summary>What a level above still asks for.</summary>
/// <param name="Points">Of the total; 0 when only gates are missed.</param>
/// <param name="Gates">Every gate of the level whose node has a score.</param>
public sealed record LevelDistance(Level Level, decimal Points, IReadOnlyList<GateDistance> Gates)
{
    internal static IReadOnlyList<LevelDistance> Of(YearResult result, Framework framework)
    {
        if (result is not { Total: { } total, Level: { } level } || framework.Levels.All(l => l.Code != level.Code))
            return [];
        return
        [
            .. framework.Levels.TakeWhile(l => l.Code != level.Code).Reverse().Select(above => new LevelDistance(
                above, Math.Max(0, above.From - total), [.. above.Gates.Select(g => Gate(result, g)).OfType<GateDistance>()])),
        ];
    }

    private static GateDistance? Gate(YearResult result, Gate gate) =>
        result.Node(gate.Node)?.Score is { } score ? new GateDistance(gate, score, Math.Max(0, gate.AtLeast - score)) : null;
}

/// <param name="Points">Of the gate's node; 0 when it holds.</param>
public sealed record GateDistance(Gate Gate, decimal Score, decimal Points);

/// <summary>A disclosure item and what it cost the total.</summary>
/// <param name="Points">Of the total.</param>
public sealed record LostPoints(NodeResult Item, decimal Points)
{
    internal static IReadOnlyList<LostPoints> Of(YearResult result, Framework framework) =>
    [
        .. from item in result.Nodes
           where item is { Kind: NodeKind.DisclosureItem, Score: < 100 }
           let stake = PointsAtStake.Of(framework, item.Code)
           where !stake.IsRefused
           let lost = stake.Value * (100 - item.Score!.Value) / 100
           orderby lost descending
           select new LostPoints(item, lost),
    ];
}
