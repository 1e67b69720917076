using System.Runtime.CompilerServices;
using OpenIta.Frameworks;

namespace OpenIta.Scoring;

/// <summary>
/// A framework made ready for scoring, once: its nodes in a row with their rules beside them. One agency's tree and the nation's 8,317 are
/// computed by the same walk along it.
/// </summary>
internal sealed class ScorePlan
{
    private static readonly ConditionalWeakTable<Framework, ScorePlan> Known = [];

    private readonly Dictionary<string, int> places;
    private readonly List<int> childrenFirst = [];

    private ScorePlan(Framework framework)
    {
        Framework = framework;
        Lacking = framework.MissingForScoring();
        var nodes = framework.Tree.Nodes.ToList();
        places = nodes.Select((node, place) => (node.Code, place)).ToDictionary(n => n.Code, n => n.place, StringComparer.Ordinal);
        var marks = framework.DisclosureItems.DistinctBy(d => d.Code).ToDictionary(d => d.Code, d => d.Marks, StringComparer.Ordinal);
        Nodes = [.. nodes.Select(node => PlannedNode.Of(framework, node, [.. node.Children.Select(code => places[code])], marks.GetValueOrDefault(node.Code) ?? []))];
        Visit(0);
        // Items whose place in the tree is not known this year stand by themselves.
        foreach (var place in Enumerable.Range(1, Nodes.Length - 1).Where(place => nodes[place].Parent is null))
            Visit(place);
    }

    public Framework Framework { get; }

    /// <summary>In the order of the framework's tree: the total first, parents before their children.</summary>
    public PlannedNode[] Nodes { get; }

    /// <summary>Places of nodes, each after its children.</summary>
    public IReadOnlyList<int> ChildrenFirst => childrenFirst;

    /// <summary>What keeps the framework from giving a total.</summary>
    public IReadOnlyList<LocalText> Lacking { get; }

    public static ScorePlan Of(Framework framework) => Known.GetValue(framework, f => new ScorePlan(f));

    public int? PlaceOf(string code) => places.TryGetValue(code, out var place) ? place : null;

    private void Visit(int place)
    {
        foreach (var child in Nodes[place].Children)
            Visit(child);
        childrenFirst.Add(place);
    }
}

/// <summary>A node with everything that decides its score.</summary>
/// <param name="Children">Their places.</param>
/// <param name="Weights">Of the children; null where one of them has none.</param>
/// <param name="Marks">The only scores it can be given; empty where any will do.</param>
internal sealed record PlannedNode(FrameworkNode Node, int[] Children, AggregationMethod? Method, decimal[]? Weights, RoundingStep? Step, IReadOnlyList<decimal> Marks)
{
    public static PlannedNode Of(Framework framework, FrameworkNode node, int[] children, IReadOnlyList<decimal> marks)
    {
        var weights = node.Children.Select(code => framework.Tree.Find(code)!.Weight).ToList();
        return new PlannedNode(
            node, children, framework.Aggregation.FirstOrDefault(rule => rule.Kind == node.Kind)?.Method,
            weights.Contains(null) ? null : [.. weights.Select(w => w!.Value)], Rounding.StepOf(framework, node.Kind), marks);
    }

    // A third has no end in decimal: 28 digits make three of them 0.999…, and a mean of 12.345 comes out as 12.3449….
    // Cut back to 20 digits a half is a half again, so it is rounded as the pack says. See docs/decisions/rounding.md.
    internal const int ExactDigits = 20;

    public NodeScore Score(decimal exact, ScoreSource source, long? count = null, FieldMean? answered = null)
    {
        var value = decimal.Round(exact, ExactDigits);
        var rounded = Step is null ? value : Rounding.Round(value, Step.Digits, Step.Mode);
        return new NodeScore(rounded, value, Step?.Carries == Carried.Rounded ? rounded : value, source, count, answered);
    }

    /// <summary>From the scores of the children, where all are known and the pack has a rule for this kind.</summary>
    public NodeScore? FromChildren(NodeScore?[] scores)
    {
        if (Children.Length == 0 || Array.Exists(Children, child => scores[child] is null))
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
        var (sum, count) = (0m, (long?)null);
        foreach (var child in Children)
        {
            var score = scores[child]!.Value;
            sum += score.Carried;
            count = score.Count is { } answers && (count is null || answers > count) ? answers : count;
        }
        return Score(sum / Children.Length, ScoreSource.Computed, count);
    }

    private NodeScore WeightedSum(NodeScore?[] scores, decimal[] weights)
    {
        var sum = 0m;
        for (var i = 0; i < weights.Length; i++)
            sum += scores[Children[i]]!.Value.Carried * weights[i];
        return Score(sum / weights.Sum(), ScoreSource.Computed);
    }
}

/// <summary>One known score, as <see cref="ScoreNode"/> tells it.</summary>
/// <param name="Answered">The answers it is the mean of.</param>
internal readonly record struct NodeScore(decimal Score, decimal Unrounded, decimal Carried, ScoreSource Source, long? Count, FieldMean? Answered);
