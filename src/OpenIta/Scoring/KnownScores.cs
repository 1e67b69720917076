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

    private KnownScores(ScorePlan plan, ScoreInputs inputs, params IReadOnlyCollection<KnownScores> instruments)
    {
        (this.plan, this.inputs) = (plan, inputs);
        scores = new NodeScore?[plan.ChildrenFirst.Length];
        // The walk along the whole passes the nodes of an instrument in a row, as the walk along the instrument alone does.
        foreach (var known in instruments)
            known.scores.CopyTo(scores, plan.Find(known.plan.Root.Code)!.Place + 1 - known.scores.Length);
        foreach (var node in plan.ChildrenFirst)
            if (scores[node.Place] is null)
                scores[node.Place] = Score(node);
    }

    /// <summary>By code, parents before their children.</summary>
    public IReadOnlyDictionary<string, ScoreNode> Nodes => field ??= plan.Nodes.Select(Shown).OfType<ScoreNode>().ToDictionary(n => n.Code, StringComparer.Ordinal);

    /// <summary>Where a given value is not what its children give, at the pack's rounding.</summary>
    public IReadOnlyList<ScoreDifference> Differences => differences;

    internal int Count => scores.Count(s => s is not null);

    /// <summary>The known scores alone, in the order of <see cref="Nodes"/>.</summary>
    internal IEnumerable<(FrameworkNode Node, decimal Score)> Scores
    {
        get
        {
            foreach (var node in plan.Nodes)
                if (scores[node.Place] is { } score)
                    yield return (node.Node, score.Score);
        }
    }

    /// <summary>The known scores by code. Looked up here: nothing is copied.</summary>
    internal IReadOnlyDictionary<string, decimal> ByCode => new ScoresByCode(this);

    /// <param name="instruments">Whose scores are known already and taken over as they are; the inputs hold nothing of them.</param>
    internal static KnownScores Of(Framework framework, ScoreInputs inputs, params IReadOnlyCollection<KnownScores> instruments) =>
        new(ScorePlan.Of(framework), inputs, instruments);

    /// <summary>Of an instrument alone.</summary>
    internal static KnownScores Of(Framework framework, string instrument, ScoreInputs inputs) => new(ScorePlan.Of(framework).Below(instrument), inputs);

    internal decimal? ScoreOf(string code) => plan.Find(code) is { } node ? scores[node.Place]?.Score : null;

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
            ?? (inputs.Answers.TryGetValue(code, out var field) ? planned.Score(field.Mean, ScoreSource.Computed, field.Count, field) : (NodeScore?)null);
        if (!inputs.Scores.TryGetValue(code, out var value))
            return computed;
        var given = planned.Score(value, ScoreSource.Given);
        if (computed is { } differs && differs.Score != given.Score)
            differences.Add(new ScoreDifference(code, given.Score, differs.Score));
        return given;
    }

    private ScoreNode? Shown(PlannedNode node) => scores[node.Place] is not { } known ? null
        : new ScoreNode(node.Node.Code, node.Node.Kind, known.Score, known.Unrounded, known.Source, known.Answers == 0 ? null : known.Answers)
        {
            Carried = node.Carried(known),
            Options = known.Field?.Options ?? [],
        };

    private bool IsKnown(string code) => plan.Find(code) is { } node && scores[node.Place] is not null;

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
