using System.Collections.Immutable;
using OpenIta.Frameworks;

namespace OpenIta.Scoring;

/// <summary>A node with everything that decides its score.</summary>
/// <param name="Place">In its plan, after its children.</param>
/// <param name="Weights">Of the children; null where one of them has none.</param>
/// <param name="Marks">The only scores it can be given; empty where any will do.</param>
internal sealed record PlannedNode(
    FrameworkNode Node, int Place, ImmutableArray<PlannedNode> Children, AggregationMethod? Method, decimal[]? Weights, RoundingStep? Step, IReadOnlyList<decimal> Marks)
{
    // A third has no end in decimal: 28 digits make three of them 0.999…, and a mean of 12.345 comes out as 12.3449….
    // Cut back to 20 digits a half is a half again, so it is rounded as the pack says. See docs/decisions/rounding.md.
    internal const int ExactDigits = 20;

    public static PlannedNode Of(Framework framework, FrameworkNode node, int place, ImmutableArray<PlannedNode> children)
    {
        var weights = children.Select(child => child.Node.Weight).ToList();
        return new PlannedNode(
            node, place, children, framework.Aggregation.FirstOrDefault(rule => rule.Kind == node.Kind)?.Method,
            weights.Contains(null) ? null : [.. weights.Select(w => w!.Value)], Rounding.StepOf(framework, node.Kind),
            framework.DisclosureItems.FirstOrDefault(d => d.Code == node.Code)?.Marks ?? []);
    }

    public NodeScore Score(decimal exact, ScoreSource source, long answers = 0, FieldMean? field = null)
    {
        var value = decimal.Round(exact, ExactDigits);
        return new NodeScore(Step is null ? value : Rounding.Round(value, Step.Digits, Step.Mode), value, source, answers, field);
    }

    /// <summary>What the node above is computed from.</summary>
    public decimal Carried(in NodeScore score) => Step?.Carries == Frameworks.Carried.Rounded ? score.Score : score.Unrounded;

    /// <summary>From the scores of the children, where all are known and the pack has a rule for this kind.</summary>
    /// <param name="scores">By place.</param>
    public NodeScore? FromChildren(NodeScore?[] scores)
    {
        if (Children.IsEmpty)
            return null;
        foreach (var child in Children)
            if (scores[child.Place] is null)
                return null;
        return Method switch
        {
            AggregationMethod.Mean => Mean(scores),
            AggregationMethod.WeightedSum when Weights is not null => WeightedSum(scores, Weights),
            _ => null,
        };
    }

    // Respondents of a question with parts, or of an indicator: those of the part that most people answered.
    private NodeScore Mean(NodeScore?[] scores)
    {
        var (sum, answers) = (0m, 0L);
        foreach (var child in Children)
        {
            ref readonly var score = ref scores[child.Place];
            sum += child.Carried(score!.Value);
            answers = Math.Max(answers, score.Value.Answers);
        }
        return Score(sum / Children.Length, ScoreSource.Computed, answers);
    }

    private NodeScore WeightedSum(NodeScore?[] scores, decimal[] weights)
    {
        var sum = 0m;
        for (var i = 0; i < weights.Length; i++)
            sum += Children[i].Carried(scores[Children[i].Place]!.Value) * weights[i];
        return Score(sum / weights.Sum(), ScoreSource.Computed);
    }
}

/// <summary>One known score, as <see cref="ScoreNode"/> tells it.</summary>
/// <param name="Answers">Behind it; 0 where it does not come from answers.</param>
/// <param name="Field">The answers it is the mean of.</param>
internal readonly record struct NodeScore(decimal Score, decimal Unrounded, ScoreSource Source, long Answers, FieldMean? Field);
