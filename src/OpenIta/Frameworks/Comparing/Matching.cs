namespace OpenIta.Frameworks.Comparing;

/// <summary>Something that has a code and titles and may have been renamed or moved between two years.</summary>
/// <param name="Titles">Its title first, then other printed ones.</param>
internal sealed record Titled(string Code, IReadOnlyList<string> Titles);

internal sealed record Match(int From, int To, double Likeness);

/// <summary>
/// Pairs the parts of two years by their titles, one to one: the most alike pair first, then the most alike of what is left, down to the threshold.
/// Among equals the same code wins, then the order of the packs, so the outcome never depends on chance.
/// </summary>
internal static class Matching
{
    public static IReadOnlyList<Match> Pair(IReadOnlyList<Titled> earlier, IReadOnlyList<Titled> later)
    {
        var older = earlier.Select(Likenesses).ToList();
        var newer = later.Select(Likenesses).ToList();
        var candidates =
            from i in Enumerable.Range(0, earlier.Count)
            from j in Enumerable.Range(0, later.Count)
            let likeness = Likeness.Between(older[i], newer[j])
            where likeness >= Likeness.Threshold
            let sameCode = string.Equals(earlier[i].Code, later[j].Code, StringComparison.Ordinal)
            orderby likeness descending, sameCode descending, i, j
            select new Match(i, j, likeness);

        var (takenFrom, takenTo) = (new HashSet<int>(), new HashSet<int>());
        var pairs = new List<Match>();
        foreach (var candidate in candidates)
        {
            if (takenFrom.Contains(candidate.From) || takenTo.Contains(candidate.To))
                continue;
            takenFrom.Add(candidate.From);
            takenTo.Add(candidate.To);
            pairs.Add(candidate);
        }
        return pairs;
    }

    private static List<Likeness> Likenesses(Titled titled) => [.. titled.Titles.Select(t => new Likeness(t))];
}
