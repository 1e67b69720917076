namespace OpenIta.Surveys;

/// <summary>A group of respondents: an agency, or a department in it.</summary>
/// <param name="Own">Respondents who belong to the group itself and to no group below it.</param>
public sealed record RespondentGroup(Guid Id, Guid? Parent, long Own);

/// <summary>
/// Which groups' statistics may be shown: none of fewer than k respondents, and none from which such a one follows by subtraction.
/// </summary>
/// <remarks>
/// Whoever knows what is shown and how many answered in every group knows, for each shown group, the sum over those of its parts that lie
/// in no shown group below it: its rest. Rests do not overlap, so nothing but they and the shown groups follows from what is shown.
/// A rest must therefore be empty or have at least k respondents, and no hidden group may consist of a whole rest and shown groups.
/// As long as one does not hold, the smallest group that mends it is hidden too.
/// </remarks>
public static class Suppression
{
    public static IReadOnlySet<Guid> Shown(IReadOnlyList<RespondentGroup> groups, int smallestGroup)
    {
        // Nothing follows of any other group, as in most agencies.
        if (groups is [var alone])
            return alone.Own > 0 && alone.Own >= smallestGroup ? new HashSet<Guid> { alone.Id } : [];
        var tree = new GroupTree(groups);
        tree.Hide(tree.All.Where(g => tree.Size(g) < smallestGroup));
        while (tree.Weakness(smallestGroup) is { } toHide)
            tree.Hide([toHide]);
        return tree.Shown;
    }
}

/// <summary>Groups with those that are hidden so far.</summary>
internal sealed class GroupTree
{
    private readonly Dictionary<Guid, RespondentGroup> groups;
    private readonly ILookup<Guid?, Guid> children;
    private readonly Dictionary<Guid, long> sizes = [];
    private readonly HashSet<Guid> shown;

    public GroupTree(IReadOnlyList<RespondentGroup> groups)
    {
        this.groups = groups.ToDictionary(g => g.Id);
        children = groups.ToLookup(g => g.Parent, g => g.Id);
        foreach (var root in children[null])
            Measure(root);
        shown = [.. groups.Select(g => g.Id).Where(id => sizes[id] > 0)];
    }

    public IEnumerable<Guid> All => groups.Keys;

    public IReadOnlySet<Guid> Shown => shown;

    /// <summary>Respondents of a group with all below it.</summary>
    public long Size(Guid group) => sizes[group];

    public void Hide(IEnumerable<Guid> hidden) => shown.ExceptWith([.. hidden]);

    /// <summary>The group to hide because something can be found out; null when nothing can.</summary>
    public Guid? Weakness(int smallestGroup)
    {
        foreach (var group in shown)
        {
            var rest = Rest(group);
            if (rest.Count > 0 && rest.Sum(part => groups[part].Own) < smallestGroup)
                return SmallestShownBelow(group) ?? group;
        }
        foreach (var group in groups.Keys.Where(g => sizes[g] > 0 && !shown.Contains(g)))
        {
            // All its parts are in shown groups: it is their sum.
            if (Rest(group).Count == 0)
                return SmallestShownBelow(group);
            // The rest of the shown group above lies in it as a whole: it is that rest and shown groups.
            if (ShownAbove(group) is { } above && Rest(above).TrueForAll(part => IsWithin(part, group)))
                return SmallestShownBelow(above, outside: group) ?? above;
        }
        return null;
    }

    // The parts (groups with respondents of their own) that lie in no shown group below this one.
    private List<Guid> Rest(Guid group) =>
        [.. (groups[group].Own > 0 ? [group] : Array.Empty<Guid>()).Concat(children[group].Where(c => !shown.Contains(c)).SelectMany(Rest))];

    private Guid? SmallestShownBelow(Guid group, Guid? outside = null)
    {
        var below = TopShown(group).Where(g => outside is not { } o || (!IsWithin(g, o) && !IsWithin(o, g))).OrderBy(g => sizes[g]).ThenBy(g => g).ToList();
        return below.Count == 0 ? null : below[0];
    }

    private IEnumerable<Guid> TopShown(Guid group) => children[group].SelectMany(c => shown.Contains(c) ? [c] : TopShown(c));

    private Guid? ShownAbove(Guid group)
    {
        for (var at = groups[group].Parent; at is { } above; at = groups[above].Parent)
            if (shown.Contains(above))
                return above;
        return null;
    }

    private bool IsWithin(Guid group, Guid outer)
    {
        for (Guid? at = group; at is { } g; at = groups[g].Parent)
            if (g == outer)
                return true;
        return false;
    }

    private long Measure(Guid group) => sizes[group] = groups[group].Own + children[group].Sum(Measure);
}
