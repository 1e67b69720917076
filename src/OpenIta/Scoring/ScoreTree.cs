using OpenIta.Frameworks;

namespace OpenIta.Scoring;

/// <summary>The scores of one agency in one year, from the total down to its inputs. Scores are 0 to 100.</summary>
public sealed record ScoreTree
{
    public required Framework Framework { get; init; }

    /// <summary>The total as the pack rounds it.</summary>
    public required decimal Total { get; init; }

    public required decimal TotalUnrounded { get; init; }

    public required Level Level { get; init; }

    /// <summary>Every gate of every level with whether it holds.</summary>
    public required IReadOnlyList<GateOutcome> Gates { get; init; }

    /// <summary>By code, the total (<see cref="FrameworkTree.TotalCode"/>) first; only nodes that are known.</summary>
    public required IReadOnlyDictionary<string, ScoreNode> Nodes { get; init; }

    /// <summary>Where a given value is not what its children give.</summary>
    public required IReadOnlyList<ScoreDifference> Differences { get; init; }
}

/// <summary>One known score.</summary>
/// <param name="Score">Rounded by the pack's step for this kind, a given one too.</param>
/// <param name="Unrounded">The value before rounding.</param>
/// <param name="Source">Given, or computed from children or answers.</param>
/// <param name="Count">Number of answers behind it; null when it does not come from answers.</param>
public sealed record ScoreNode(string Code, NodeKind Kind, decimal Score, decimal Unrounded, ScoreSource Source, long? Count)
{
    /// <summary>The value the parent is computed from, by the pack's rounding step.</summary>
    public required decimal Carried { get; init; }

    /// <summary>The options that were chosen, for a field computed from its answers; else empty.</summary>
    public IReadOnlyList<OptionTally> Options { get; init; } = [];
}

public enum ScoreSource { Computed, Given }

public sealed record GateOutcome(Level Level, Gate Gate, decimal Score, bool Holds);

/// <summary>A given value beside what its children give, both as rounded by the pack.</summary>
public sealed record ScoreDifference(string Node, decimal Given, decimal Computed);
