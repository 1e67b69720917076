using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using OpenIta.Frameworks;

namespace OpenIta.Scoring;

/// <summary>
/// A framework made ready for scoring, once: its nodes in a row with their rules beside them. One agency's tree and the nation's 8,317 are
/// computed by the same walk along it.
/// </summary>
internal sealed class ScorePlan
{
    private static readonly ConditionalWeakTable<Framework, ScorePlan> Known = [];

    private readonly ConcurrentDictionary<string, ScorePlan> parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PlannedNode> planned = new(StringComparer.Ordinal);

    private ScorePlan(Framework framework, string root)
    {
        Framework = framework;
        Lacking = framework.MissingForScoring();
        Root = framework.Tree.Find(root)!;
        var childrenFirst = new List<PlannedNode>();
        Visit(Root, childrenFirst);
        // Items whose place in the tree is not known this year stand by themselves.
        if (root == FrameworkTree.TotalCode)
            foreach (var node in framework.Tree.Nodes.Where(n => n.Parent is null && n.Kind != NodeKind.Total))
                Visit(node, childrenFirst);
        ChildrenFirst = [.. childrenFirst];
        Nodes = [.. framework.Tree.Nodes.Select(n => Find(n.Code)).OfType<PlannedNode>()];
    }

    public Framework Framework { get; }

    /// <summary>The total, or the instrument.</summary>
    public FrameworkNode Root { get; }

    /// <summary>In the order of the framework's tree: the total first, parents before their children.</summary>
    public ImmutableArray<PlannedNode> Nodes { get; }

    /// <summary>By place: each after its children.</summary>
    public ImmutableArray<PlannedNode> ChildrenFirst { get; }

    /// <summary>What keeps the framework from giving a total.</summary>
    public IReadOnlyList<LocalText> Lacking { get; }

    public static ScorePlan Of(Framework framework) => Known.GetValue(framework, f => new ScorePlan(f, FrameworkTree.TotalCode));

    /// <summary>The same for an instrument alone.</summary>
    public ScorePlan Below(string instrument) => parts.GetOrAdd(instrument, (root, framework) => new ScorePlan(framework, root), Framework);

    public PlannedNode? Find(string code) => planned.GetValueOrDefault(code);

    private PlannedNode Visit(FrameworkNode node, List<PlannedNode> childrenFirst)
    {
        ImmutableArray<PlannedNode> children = [.. node.Children.Select(code => Visit(Framework.Tree.Find(code)!, childrenFirst))];
        var made = PlannedNode.Of(Framework, node, childrenFirst.Count, children);
        childrenFirst.Add(made);
        return planned[node.Code] = made;
    }
}
