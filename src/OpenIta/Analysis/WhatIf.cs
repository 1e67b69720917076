using OpenIta.Basics;
using OpenIta.Frameworks;
using OpenIta.Scoring;

namespace OpenIta.Analysis;

public sealed record ChangesOverlap(string Above, string Below) : Refusal(
    $"เปลี่ยนคะแนนของ {Above} พร้อมกับ {Below} ซึ่งอยู่ภายใต้กันไม่ได้", $"{Above} and {Below}, which lies below it, can't both be changed");

/// <summary>The scores before a supposition and under it.</summary>
/// <param name="Moved">Every node whose score is another one, the total first.</param>
public sealed record WhatIf(ScoreTree Before, ScoreTree After, IReadOnlyList<MovedNode> Moved)
{
    /// <summary>
    /// Supposes other scores. What stands above a changed node is computed from its children, so these must be known
    /// (<see cref="ScoresMissing"/> names those that are not); what stands below it no longer counts.
    /// </summary>
    public static Result<WhatIf> Of(Framework framework, ScoreInputs inputs, IReadOnlyDictionary<string, decimal> changes)
    {
        if (Overlap(framework, changes.Keys) is { } overlap)
            return overlap;
        return ScoreCalculator.Calculate(framework, inputs).Then(before =>
            ScoreCalculator.Calculate(framework, Suppose(framework, inputs, changes)).Map(after => new WhatIf(before, after, Moves(before, after))));
    }

    private static ChangesOverlap? Overlap(Framework framework, IEnumerable<string> codes)
    {
        var changed = codes.ToHashSet(StringComparer.Ordinal);
        return changed.Select(code => framework.Tree.PathUp(code).Skip(1).FirstOrDefault(n => changed.Contains(n.Code)) is { } above ? new ChangesOverlap(above.Code, code) : null)
            .FirstOrDefault(o => o is not null);
    }

    private static ScoreInputs Suppose(Framework framework, ScoreInputs inputs, IReadOnlyDictionary<string, decimal> changes)
    {
        var computed = changes.Keys.SelectMany(code => framework.Tree.PathUp(code)).Select(n => n.Code).ToHashSet(StringComparer.Ordinal);
        var scores = inputs.Scores.Where(s => !computed.Contains(s.Key)).ToDictionary(StringComparer.Ordinal);
        foreach (var (code, score) in changes)
            scores[code] = score;
        return inputs with { Scores = scores };
    }

    private static List<MovedNode> Moves(ScoreTree before, ScoreTree after) =>
    [
        .. from node in after.Nodes.Values
           let was = before.Nodes.GetValueOrDefault(node.Code)?.Score
           where was != node.Score
           select new MovedNode(node.Code, node.Kind, was, node.Score),
    ];
}

/// <param name="Before">Null when it was not known.</param>
public sealed record MovedNode(string Code, NodeKind Kind, decimal? Before, decimal After);
