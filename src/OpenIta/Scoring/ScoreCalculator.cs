using OpenIta.Basics;
using OpenIta.Frameworks;

namespace OpenIta.Scoring;

/// <summary>
/// From inputs to a score tree, by the pack of the year: the only place where scores come from.
/// Example (FY2564): indicators 1 to 5 of 93.20, 81.25, 86.26, 80.48, 88.95 give IIT 86.028, rounded 86.03;
/// with EIT 80.17 and OIT 45.34 the total is 0.3 × 86.03 + 0.3 × 80.17 + 0.4 × 45.34 = 67.996, rounded 68.00, level C.
/// </summary>
public static class ScoreCalculator
{
    /// <summary>
    /// The whole tree. Refused are codes the framework does not have, scores outside 0 to 100, marks an item can't get,
    /// missing inputs (<see cref="ScoresMissing"/> names all of them), and a framework whose weights or levels are not known.
    /// </summary>
    public static Result<ScoreTree> Calculate(Framework framework, ScoreInputs inputs)
    {
        if (ScorePlan.Of(framework).Lacking is { Count: > 0 } lacking)
            return new FrameworkCannotScore(framework.Id, lacking);
        return InputCheck.Of(framework, inputs) is { } refusal ? refusal : Complete(framework, KnownScores.Of(framework, inputs));
    }

    /// <summary>The whole tree from what is known already, or what it lacks.</summary>
    internal static Result<ScoreTree> Complete(Framework framework, KnownScores known) => LevelOf(framework, known).Map(level =>
    {
        var total = known.Nodes[FrameworkTree.TotalCode];
        return new ScoreTree
        {
            Framework = framework,
            Total = total.Score,
            TotalUnrounded = total.Unrounded,
            Level = level,
            Gates = Gates(framework, known),
            Nodes = known.Nodes,
            Differences = known.Differences,
        };
    });

    /// <summary>The level of the total, or what it or the gates that decide lack.</summary>
    internal static Result<Level> LevelOf(Framework framework, KnownScores known)
    {
        if (ScorePlan.Of(framework).Lacking is { Count: > 0 } lacking)
            return new FrameworkCannotScore(framework.Id, lacking);
        if (known.WithoutRule(FrameworkTree.TotalCode) is { Count: > 0 } nodes)
            return new FrameworkCannotScore(framework.Id, [.. nodes.Select(RuleOf)]);
        if (known.ScoreOf(FrameworkTree.TotalCode) is not { } total)
            return new ScoresMissing(known.MissingFor(FrameworkTree.TotalCode));
        return Levels.NodesThatDecide(framework, total).SelectMany(known.MissingFor).ToList() is { Count: > 0 } missing
            ? new ScoresMissing(missing)
            : Levels.Of(framework, total, node => known.ScoreOf(node)!.Value);
    }

    /// <summary>What can be known from incomplete inputs. Refused only for inputs that are wrong in themselves.</summary>
    public static Result<KnownScores> CalculateKnown(Framework framework, ScoreInputs inputs) =>
        InputCheck.Of(framework, inputs) is { } refusal ? refusal : KnownScores.Of(framework, inputs);

    private static LocalText RuleOf(FrameworkNode node)
    {
        var children = string.Join(", ", node.Children);
        return new LocalText($"วิธีรวมคะแนนของ {node.Code} จาก {children}", $"how {node.Code} follows from {children}");
    }

    private static List<GateOutcome> Gates(Framework framework, KnownScores known) =>
        [.. from level in framework.Levels
            from gate in level.Gates
            where known.Nodes.ContainsKey(gate.Node)
            let score = known.Nodes[gate.Node].Score
            select new GateOutcome(level, gate, score, score >= gate.AtLeast)];
}
