using OpenIta.Scoring;

namespace OpenIta.Results;

/// <summary>How a score of a year follows from the other scores that its reports print.</summary>
public static class ScoreOrigin
{
    /// <summary>
    /// The steps to a node from what is printed below it, even where the node itself is printed too: the two can then be compared.
    /// Null when its children are not known, or the year has no pack.
    /// </summary>
    public static Explanation? Of(YearResult result, string code)
    {
        if (result.Framework is not { } framework || result.Node(code) is not { Computed: not null })
            return null;
        var given = result.Nodes
            .Where(n => n is { Source: ValueSource.Printed or ValueSource.Assessed, Score: >= 0 and <= 100 } && n.Code != code && framework.Tree.Find(n.Code) is not null)
            .ToDictionary(n => n.Code, n => n.Score!.Value, StringComparer.Ordinal);
        var known = ScoreCalculator.CalculateKnown(framework, new ScoreInputs(given, result.Answers));
        return known.IsRefused || Explanation.Of(framework, known.Value.Nodes, code) is not { IsRefused: false } explained ? null : explained.Value;
    }
}
