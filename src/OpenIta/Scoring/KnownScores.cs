using OpenIta.Frameworks;

namespace OpenIta.Scoring;

/// <summary>Every score that is given or follows from what is given. Pages show this where inputs for a total are missing.</summary>
public sealed class KnownScores
{
    private readonly Framework framework;
    private readonly ScoreInputs inputs;
    private readonly KindRules rules;
    private readonly Dictionary<string, ScoreNode> nodes = new(StringComparer.Ordinal);
    private readonly List<ScoreDifference> differences = [];

    private KnownScores(Framework framework, ScoreInputs inputs)
    {
        this.framework = framework;
        this.inputs = inputs;
        rules = KindRules.Of(framework);
    }

    /// <summary>By code, parents before their children.</summary>
    public IReadOnlyDictionary<string, ScoreNode> Nodes => nodes;

    /// <summary>Where a given value is not what its children give, at the pack's rounding.</summary>
    public IReadOnlyList<ScoreDifference> Differences => differences;

    internal static KnownScores Of(Framework framework, ScoreInputs inputs)
    {
        var known = new KnownScores(framework, inputs);
        known.Visit(framework.Tree.Root);
        // Items whose place in the tree is not known this year stand by themselves.
        foreach (var node in framework.Tree.Nodes.Where(n => n.Parent is null && n.Kind != NodeKind.Total))
            known.Visit(node);
        known.Order();
        return known;
    }

    /// <summary>Nodes whose children are all known and that still do not follow from them, because the pack has no rule: they can only be given.</summary>
    internal IReadOnlyList<FrameworkNode> WithoutRule(string code)
    {
        var node = framework.Tree.Find(code)!;
        if (nodes.ContainsKey(code) || node.Children.Count == 0)
            return [];
        return node.Children.All(nodes.ContainsKey) ? [node] : [.. node.Children.SelectMany(WithoutRule)];
    }

    /// <summary>What a node still needs, named at the highest level below which nothing is known.</summary>
    public IReadOnlyList<MissingScore> MissingFor(string code) => [.. Missing(framework.Tree.Find(code)!)];

    private ScoreNode? Visit(FrameworkNode node)
    {
        var children = node.Children.Count == 0 ? [] : node.Children.Select(code => Visit(framework.Tree.Find(code)!)).ToList();
        var computed = FromChildren(node, children) ?? FromAnswers(node);
        var score = inputs.Scores.TryGetValue(node.Code, out var given)
            ? Node(node, given, ScoreSource.Given, null)
            : computed;
        if (score is null)
            return null;
        if (score.Source == ScoreSource.Given && computed is not null && computed.Score != score.Score)
            differences.Add(new ScoreDifference(node.Code, score.Score, computed.Score));
        nodes[node.Code] = score;
        return score;
    }

    private ScoreNode? FromChildren(FrameworkNode node, List<ScoreNode?> children)
    {
        if (children.Count == 0 || children.Contains(null))
            return null;
        return rules.MethodOf(node.Kind) switch
        {
            AggregationMethod.Mean => Node(node, children.Sum(c => c!.Carried) / children.Count, ScoreSource.Computed, CountOf(children)),
            AggregationMethod.WeightedSum when Weights(node) is { } weights =>
                Node(node, children.Zip(weights, (c, weight) => c!.Carried * weight).Sum() / weights.Sum(), ScoreSource.Computed, null),
            _ => null,
        };
    }

    private ScoreNode? FromAnswers(FrameworkNode node) =>
        inputs.Answers.TryGetValue(node.Code, out var field) ? Node(node, field.Mean, ScoreSource.Computed, field.Count) with { Options = field.Options } : null;

    private List<decimal>? Weights(FrameworkNode node)
    {
        var weights = node.Children.Select(code => framework.Tree.Find(code)!.Weight).ToList();
        return weights.Contains(null) ? null : [.. weights.Select(w => w!.Value)];
    }

    // Respondents of a question with parts, or of an indicator: those of the part that most people answered.
    private static long? CountOf(List<ScoreNode?> children) => children.Max(c => c!.Count);

    // A third has no end in decimal: 28 digits make three of them 0.999…, and a mean of 12.345 comes out as 12.3449….
    // Cut back to 20 digits a half is a half again, so it is rounded as the pack says. See docs/decisions/rounding.md.
    internal const int ExactDigits = 20;

    private ScoreNode Node(FrameworkNode node, decimal exact, ScoreSource source, long? count)
    {
        var value = decimal.Round(exact, ExactDigits);
        var step = rules.StepOf(node.Kind);
        var rounded = step is null ? value : Rounding.Round(value, step.Digits, step.Mode);
        return new ScoreNode(node.Code, node.Kind, rounded, value, source, count) { Carried = step?.Carries == Carried.Rounded ? rounded : value };
    }

    private IEnumerable<MissingScore> Missing(FrameworkNode node)
    {
        if (nodes.ContainsKey(node.Code))
            return [];
        return SomethingBelowIsKnown(node)
            ? node.Children.Select(code => framework.Tree.Find(code)!).SelectMany(Missing)
            : [new MissingScore(node.Code, node.Children)];
    }

    private bool SomethingBelowIsKnown(FrameworkNode node) =>
        node.Children.Any(code => nodes.ContainsKey(code) || SomethingBelowIsKnown(framework.Tree.Find(code)!));

    // Visiting fills children first; readers want the total first.
    private void Order()
    {
        // The tree stands in that order already.
        var inOrder = framework.Tree.Nodes.Where(n => nodes.ContainsKey(n.Code)).Select(n => nodes[n.Code]).ToList();
        nodes.Clear();
        foreach (var node in inOrder)
            nodes[node.Code] = node;
    }
}
