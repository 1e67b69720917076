using OpenIta.Frameworks;

namespace OpenIta.Measures.Bank;

/// <summary>What a proposed measure was made for: the same question, item or indicator; its indicator; its instrument.</summary>
public enum Answers { SameNode, SameIndicator, SameInstrument }

/// <summary>How near a measure is to a weakness: what they share, then how many steps of the tree lie between.</summary>
internal static class Nearness
{
    /// <summary>Null where they share no more than the total, or other indicators of one instrument.</summary>
    public static (Answers Answers, int Steps)? Of(FrameworkTree tree, string weak, string answered)
    {
        var (up, other) = (Path(tree, weak), Path(tree, answered));
        var shared = up.FirstOrDefault(n => other.Any(o => o.Code == n.Code));
        if (shared is null)
            return null;
        var steps = up.FindIndex(n => n.Code == shared.Code) + other.FindIndex(n => n.Code == shared.Code);
        return steps == 0 ? (Answers.SameNode, 0)
            : shared.Kind != NodeKind.Instrument ? (Answers.SameIndicator, steps)
            : answered == shared.Code || weak == shared.Code ? (Answers.SameInstrument, steps)
            : null;
    }

    private static List<FrameworkNode> Path(FrameworkTree tree, string code) => [.. tree.PathUp(code).TakeWhile(n => n.Kind != NodeKind.Total)];
}
