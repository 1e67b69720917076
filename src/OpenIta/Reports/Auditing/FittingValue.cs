using OpenIta.Frameworks;
using OpenIta.Scoring;

namespace OpenIta.Reports.Auditing;

/// <summary>Of several values printed for one score, the one that its children or its parent support.</summary>
internal static class FittingValue
{
    /// <summary>Null when no value, or more than one, fits.</summary>
    public static decimal? Of(AuditedReport audited, string code)
    {
        if (audited.Framework is not { } framework || framework.Tree.Find(code) is not { } node)
            return null;
        var values = PrintedValues.Of(audited.Scores[code]);
        if (FromBelow(audited, framework, node) is { } computed)
            return Single(values, value => value == computed);
        return node.Parent is { } parent ? Single(values, value => ParentFits(audited, framework, parent, code, value)) : null;
    }

    /// <summary>What the children of a node give when each is printed with one value; null otherwise.</summary>
    public static decimal? FromBelow(AuditedReport audited, Framework framework, FrameworkNode node) =>
        node.Children.Count == 0 ? null : Computed(framework, node.Code, node.Children.Select(child => (child, Undisputed(audited, child))))?.Score;

    private static bool ParentFits(AuditedReport audited, Framework framework, string parent, string code, decimal value)
    {
        var children = framework.Tree.Find(parent)!.Children.Select(child => (child, child == code ? value : Undisputed(audited, child)));
        return audited.Scores.TryGetValue(parent, out var prints)
            && Computed(framework, parent, children) is { } computed
            && prints.Any(print => PrintedValues.IsRoundingOf(print, computed.Score));
    }

    /// <summary>What these children give; null when one of them has no value or can't be a score.</summary>
    public static ScoreNode? Computed(Framework framework, string code, IEnumerable<(string Code, decimal? Value)> children)
    {
        var given = children.ToList();
        if (given.Any(child => child.Value is null or < 0 or > 100))
            return null;
        var known = ScoreCalculator.CalculateKnown(framework, new ScoreInputs(given.ToDictionary(c => c.Code, c => c.Value!.Value, StringComparer.Ordinal)));
        return known.IsRefused ? null : known.Value.Nodes.GetValueOrDefault(code);
    }

    private static decimal? Undisputed(AuditedReport audited, string code) =>
        audited.Scores.TryGetValue(code, out var prints) && PrintedValues.Of(prints) is [var only] ? only : null;

    private static decimal? Single(IReadOnlyList<decimal> values, Func<decimal, bool> fits)
    {
        var fitting = values.Where(fits).ToList();
        return fitting is [var only] ? only : null;
    }
}
