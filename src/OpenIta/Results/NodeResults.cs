using OpenIta.Frameworks;
using OpenIta.Scoring;

namespace OpenIta.Results;

/// <summary>The scores of one year node by node: printed, computed, and what the audit says of them.</summary>
internal static class NodeResults
{
    public static IEnumerable<NodeResult> Of(Framework? framework, PrintedScores printed, KnownScores? computed, IReadOnlyList<ReportFinding> findings)
    {
        var byNode = findings.ToLookup(f => f.Finding.Node, StringComparer.Ordinal);
        var inPack = framework?.Tree.Nodes.Where(n => printed.Shown.ContainsKey(n.Code) || computed?.Nodes.ContainsKey(n.Code) == true) ?? [];
        foreach (var node in inPack)
            yield return Node(node.Code, node, printed, computed, byNode);
        foreach (var code in printed.Codes.Where(c => framework?.Tree.Find(c) is null))
            yield return Node(code, null, printed, null, byNode);
    }

    private static NodeResult Node(string code, FrameworkNode? node, PrintedScores printed, KnownScores? computed, ILookup<string?, ReportFinding> findings)
    {
        var fromChildren = FromChildren(code, node, computed);
        var isPrinted = printed.Shown.TryGetValue(code, out var shown);
        // What is given and not printed was given in a cycle.
        var assessed = !isPrinted && computed?.Nodes.GetValueOrDefault(code) is { Source: ScoreSource.Given } given ? given.Score : (decimal?)null;
        return new NodeResult(
            code, node?.Kind, node?.Parent, node?.Title ?? new LocalText(code),
            isPrinted ? shown : assessed ?? fromChildren, isPrinted ? ValueSource.Printed : assessed is null ? ValueSource.Computed : ValueSource.Assessed,
            printed.At(code), fromChildren, [.. findings[code]]);
    }

    // A given value keeps its place in the tree; what its children give stands in the differences, or is the same.
    private static decimal? FromChildren(string code, FrameworkNode? node, KnownScores? computed)
    {
        if (computed is null || node is null || !computed.Nodes.TryGetValue(code, out var score))
            return null;
        if (score.Source == ScoreSource.Computed)
            return score.Score;
        if (computed.Differences.FirstOrDefault(d => d.Node == code) is { } difference)
            return difference.Computed;
        return node.Children.Count > 0 && node.Children.All(computed.Nodes.ContainsKey) ? score.Score : null;
    }
}
