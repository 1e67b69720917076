using OpenIta.Frameworks;

namespace OpenIta.Scoring;

/// <summary>Every score that is given or follows from what is given. Pages show this where inputs for a total are missing.</summary>
public sealed class KnownScores
{
    private readonly ScorePlan plan;
    private readonly ScoreInputs inputs;

    // By place in the plan.
    private readonly NodeScore?[] scores;
    private readonly List<ScoreDifference> differences = [];

    private KnownScores(ScorePlan plan, ScoreInputs inputs)
    {
        (this.plan, this.inputs) = (plan, inputs);
        scores = new NodeScore?[plan.Nodes.Length];
        foreach (var place in plan.ChildrenFirst)
            scores[place] = Score(plan.Nodes[place]);
    }

    /// <summary>By code, parents before their children.</summary>
    public IReadOnlyDictionary<string, ScoreNode> Nodes => field ??= plan.Nodes.Select(n => Find(n.Node.Code)).OfType<ScoreNode>().ToDictionary(n => n.Code, StringComparer.Ordinal);

    /// <summary>Where a given value is not what its children give, at the pack's rounding.</summary>
    public IReadOnlyList<ScoreDifference> Differences => differences;

    /// <summary>The known scores alone, in the order of <see cref="Nodes"/>.</summary>
    internal IEnumerable<(FrameworkNode Node, decimal Score)> Scores
    {
        get
        {
            for (var place = 0; place < scores.Length; place++)
                if (scores[place] is { } score)
                    yield return (plan.Nodes[place].Node, score.Score);
        }
    }

    internal static KnownScores Of(Framework framework, ScoreInputs inputs) => new(ScorePlan.Of(framework), inputs);

    internal decimal? ScoreOf(string code) => plan.PlaceOf(code) is { } place ? scores[place]?.Score : null;

    internal ScoreNode? Find(string code) => plan.PlaceOf(code) is not { } place || scores[place] is not { } known ? null
        : new ScoreNode(code, plan.Nodes[place].Node.Kind, known.Score, known.Unrounded, known.Source, known.Count)
        {
            Carried = known.Carried,
            Options = known.Answered?.Options ?? [],
        };

    /// <summary>Nodes whose children are all known and that still do not follow from them, because the pack has no rule: they can only be given.</summary>
    internal IReadOnlyList<FrameworkNode> WithoutRule(string code)
    {
        var node = plan.Framework.Tree.Find(code)!;
        if (IsKnown(code) || node.Children.Count == 0)
            return [];
        return node.Children.All(IsKnown) ? [node] : [.. node.Children.SelectMany(WithoutRule)];
    }

    /// <summary>What a node still needs, named at the highest level below which nothing is known.</summary>
    public IReadOnlyList<MissingScore> MissingFor(string code) => [.. Missing(plan.Framework.Tree.Find(code)!)];

    private NodeScore? Score(PlannedNode planned)
    {
        var code = planned.Node.Code;
        var computed = planned.FromChildren(scores)
            ?? (inputs.Answers.TryGetValue(code, out var field) ? planned.Score(field.Mean, ScoreSource.Computed, field.Count, field) : null);
        if (!inputs.Scores.TryGetValue(code, out var value))
            return computed;
        var given = planned.Score(value, ScoreSource.Given);
        if (computed is { } differs && differs.Score != given.Score)
            differences.Add(new ScoreDifference(code, given.Score, differs.Score));
        return given;
    }

    private bool IsKnown(string code) => plan.PlaceOf(code) is { } place && scores[place] is not null;

    private IEnumerable<MissingScore> Missing(FrameworkNode node)
    {
        if (IsKnown(node.Code))
            return [];
        return SomethingBelowIsKnown(node)
            ? node.Children.Select(code => plan.Framework.Tree.Find(code)!).SelectMany(Missing)
            : [new MissingScore(node.Code, node.Children)];
    }

    private bool SomethingBelowIsKnown(FrameworkNode node) =>
        node.Children.Any(code => IsKnown(code) || SomethingBelowIsKnown(plan.Framework.Tree.Find(code)!));
}
