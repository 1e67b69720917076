using System.Globalization;
using OpenIta.Basics;
using OpenIta.Frameworks;

namespace OpenIta.Scoring;

/// <summary>How one score came about: what it was computed from, by which method, rounded how; down to the inputs.</summary>
/// <param name="Formula">The arithmetic in figures, such as <c>(93.20 + 81.25) / 2 = 87.225 → 87.23</c>; for an input the input itself.</param>
/// <param name="Parts">The children, down to what was given or answered.</param>
public sealed record Explanation(
    string Code, NodeKind Kind, LocalText Title, decimal Score, decimal Unrounded, ScoreSource Source, long? Count,
    AggregationMethod? Method, RoundingStep? Rounding, string Formula, IReadOnlyList<ExplanationPart> Parts)
{
    /// <summary>For a mean of answers: the options that were chosen, with points and numbers of people.</summary>
    public IReadOnlyList<OptionTally> Options { get; init; } = [];

    /// <summary>Explains a node of a complete calculation. Refused: a code that has no score.</summary>
    public static Result<Explanation> Of(ScoreTree tree, string code) => Of(tree.Framework, tree.Nodes, code);

    /// <summary>Explains a node of what is known. Refused: a code the framework does not have, or one without a score.</summary>
    public static Result<Explanation> Of(Framework framework, IReadOnlyDictionary<string, ScoreNode> nodes, string code)
    {
        if (InputCheck.Of(framework, code) is { } refusal)
            return refusal;
        return nodes.ContainsKey(code)
            ? Explain(framework, nodes, framework.Tree.Find(code)!)
            : new ScoresMissing([new MissingScore(code, framework.Tree.Find(code)!.Children)]);
    }

    private static Explanation Explain(Framework framework, IReadOnlyDictionary<string, ScoreNode> nodes, FrameworkNode node)
    {
        var score = nodes[node.Code];
        var children = node.Children.Where(nodes.ContainsKey).Select(code => framework.Tree.Find(code)!).ToList();
        var parts = children.Select(child => new ExplanationPart(Explain(framework, nodes, child), child.Weight, nodes[child.Code].Carried)).ToList();
        var method = framework.Aggregation.FirstOrDefault(rule => rule.Kind == node.Kind)?.Method;
        var computed = score.Source == ScoreSource.Computed;
        return new Explanation(
            node.Code, node.Kind, node.Title, score.Score, score.Unrounded, score.Source, score.Count,
            computed ? (parts.Count > 0 ? method : AggregationMethod.AnswerMean) : null,
            Scoring.Rounding.StepOf(framework, node.Kind), computed ? InFigures(score, parts, method) : Number(score.Score), parts)
        {
            Options = computed ? score.Options : [],
        };
    }

    private static string InFigures(ScoreNode score, List<ExplanationPart> parts, AggregationMethod? method)
    {
        var sum = (method, parts.Count) switch
        {
            (_, 0) => $"({string.Join(" + ", score.Options.Select(o => $"{Whole(o.Count)} × {Points(o.Points)}"))}) / {Whole(score.Count ?? 0)}",
            (AggregationMethod.WeightedSum, _) => string.Join(" + ", parts.Select(p => $"{Number((p.Weight ?? 0) / 100)} × {Number(p.Value)}")),
            _ => $"({string.Join(" + ", parts.Select(p => Number(p.Value)))}) / {Whole(parts.Count)}",
        };
        var rounded = score.Score == score.Unrounded ? "" : $" → {Number(score.Score)}";
        return $"{sum} = {Number(score.Unrounded)}{rounded}";
    }

    private static string Whole(long count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Points(decimal points) => points.ToString("0.######", CultureInfo.InvariantCulture);

    // At least two digits as printed in reports, at most six: enough to see what rounding did.
    private static string Number(decimal value) => value.ToString("0.00####", CultureInfo.InvariantCulture);
}

/// <summary>A child of the explained node, its weight in percent where it has one, and the value of it that was used.</summary>
public sealed record ExplanationPart(Explanation Node, decimal? Weight, decimal Value);
