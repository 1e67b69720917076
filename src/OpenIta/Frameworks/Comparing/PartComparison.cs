using OpenIta.Basics;

namespace OpenIta.Frameworks.Comparing;

/// <summary>A part of one year as it is compared: its titles, and what another title of it is called.</summary>
internal sealed record Part<T>(T Record, string Code, LocalText Title, IReadOnlyList<LocalText> AlsoPrinted, ChangeKind OtherTitle);

/// <summary>The changes of one kind of part, in the order of the earlier year, the added at the end.</summary>
internal static class PartComparison
{
    public static IReadOnlyList<PartChange> Of<T>(IReadOnlyList<Part<T>> from, IReadOnlyList<Part<T>> to, Func<T, T, IEnumerable<ChangeKind>> inside)
    {
        var pairs = Matching.Pair([.. from.Select(Titled)], [.. to.Select(Titled)]);
        var paired = pairs.Select(p => (At: (decimal)p.From, Change: Changed(from[p.From], to[p.To], p.Likeness, inside)));
        var removed = Enumerable.Range(0, from.Count).Except(pairs.Select(p => p.From))
            .Select(i => (At: (decimal)i, Change: new PartChange(from[i].Code, null, from[i].Title, null, [ChangeKind.Removed], null)));
        var added = Enumerable.Range(0, to.Count).Except(pairs.Select(p => p.To))
            .Select(j => (At: from.Count + (decimal)j, Change: new PartChange(null, to[j].Code, null, to[j].Title, [ChangeKind.Added], null)));
        return [.. paired.Concat(removed).Concat(added).OrderBy(c => c.At).Select(c => c.Change)];
    }

    private static PartChange Changed<T>(Part<T> from, Part<T> to, double likeness, Func<T, T, IEnumerable<ChangeKind>> inside)
    {
        var kinds = new List<ChangeKind>();
        if (from.Code != to.Code)
            kinds.Add(ChangeKind.Moved);
        if (ThaiText.Squeeze(from.Title.ToString()) != ThaiText.Squeeze(to.Title.ToString()))
            kinds.Add(to.OtherTitle);
        kinds.AddRange(inside(from.Record, to.Record).Except(kinds));
        return new PartChange(from.Code, to.Code, from.Title, to.Title, kinds.Count > 0 ? kinds : [ChangeKind.Same], Math.Round(likeness, 2));
    }

    private static Titled Titled<T>(Part<T> part) => new(part.Code, [.. part.AlsoPrinted.Prepend(part.Title).Select(t => t.ToString())]);
}
