using System.Globalization;
using OpenIta.Frameworks.Packs;

namespace OpenIta.Frameworks.Comparing;

/// <summary>Differences of weights, levels, aggregation, rounding and marks, each as short words of the pack.</summary>
internal static class RuleComparison
{
    public static IReadOnlyList<RuleChange> Of(Framework from, Framework to) =>
        [.. Changes("weight", Weights(from), Weights(to)), .. Changes("level", Levels(from), Levels(to)), .. Changes("aggregation", Aggregation(from), Aggregation(to)),
            .. Changes("rounding", Rounding(from), Rounding(to)), .. Changes("marks", Marks(from), Marks(to)), .. Changes("count", Counts(from), Counts(to))];

    private static IEnumerable<RuleChange> Changes(string rule, IEnumerable<(string Node, string? Says)> from, IEnumerable<(string Node, string? Says)> to)
    {
        var older = from.ToList();
        var newer = to.ToList();
        foreach (var node in older.Concat(newer).Select(r => r.Node).Distinct())
        {
            var (before, after) = (Says(older, node), Says(newer, node));
            if (before != after)
                yield return new RuleChange(rule, node, before, after);
        }
    }

    private static string? Says(List<(string Node, string? Says)> rules, string node) => rules.FirstOrDefault(r => r.Node == node).Says;

    private static IEnumerable<(string, string?)> Weights(Framework f) => f.Instruments.Select(i => (i.Code, i.Weight is { } w ? Show(w) : null));

    private static IEnumerable<(string, string?)> Levels(Framework f) => f.Levels.Select(l =>
        (l.Title.ToString(), (string?)string.Join(", ", l.Gates.Select(g => $"{g.Node} ≥ {Show(g.AtLeast)}").Prepend($"≥ {Show(l.From)}"))));

    private static IEnumerable<(string, string?)> Aggregation(Framework f) => f.Aggregation.Select(a => (PackWords.Of(a.Kind), (string?)PackWords.Of(a.Method)));

    private static IEnumerable<(string, string?)> Rounding(Framework f) => f.Rounding.Select(r =>
        (PackWords.Of(r.Kind), (string?)FormattableString.Invariant($"{r.Digits} {PackWords.Of(r.Mode)}, carries {PackWords.Of(r.Carries)}")));

    private static IEnumerable<(string, string?)> Marks(Framework f) => f.DisclosureItems.Where(d => d.Marks.Count > 0)
        .Select(d => string.Join("/", d.Marks.Select(Show))).Distinct().Take(1).Select(m => ("disclosure_item", (string?)m));

    private static IEnumerable<(string, string?)> Counts(Framework f) =>
        f.Instruments.Select(i => (i.Code, f.Tree.Nodes.Count(n => n.Kind is NodeKind.Question or NodeKind.DisclosureItem && f.Tree.InstrumentOf(n.Code)?.Code == i.Code)))
            .Where(c => c.Item2 > 0).Select(c => (c.Code, (string?)c.Item2.ToString(CultureInfo.InvariantCulture)));

    private static string Show(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
