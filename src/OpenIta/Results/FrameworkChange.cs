using OpenIta.Frameworks;

namespace OpenIta.Results;

/// <summary>Whether scores of two years may be compared.</summary>
internal static class FrameworkChange
{
    /// <summary>
    /// True when the two packs measure different things: other weights, other nodes or places of nodes, other levels or gates.
    /// Wording alone does not count. False where a pack is not known, because then nothing can be said.
    /// </summary>
    public static bool Between(Framework? earlier, Framework? later) =>
        earlier is not null && later is not null && !Structure(earlier).SequenceEqual(Structure(later));

    private static IEnumerable<object> Structure(Framework framework) =>
        framework.Tree.Nodes.Select(n => (object)(n.Code, n.Kind, n.Parent, n.Weight))
            .Concat(framework.Levels.SelectMany(LevelParts));

    private static IEnumerable<object> LevelParts(Level level) =>
        level.Gates.Select(g => (object)(g.Node, g.AtLeast)).Prepend((level.Code, level.From));
}
