namespace OpenIta.Frameworks;

/// <summary>One node of the tree that scores run along.</summary>
/// <param name="Weight">Percent, for instruments; null elsewhere or when not known.</param>
/// <param name="Scale">For questions and sub-items that are answered directly.</param>
public sealed record FrameworkNode(
    string Code, NodeKind Kind, LocalText Title, string? Parent, IReadOnlyList<string> Children, decimal? Weight, string? Scale, Provenance? Provenance);

/// <summary>The nodes of a framework by code, from <see cref="TotalCode"/> to the leaves, in the order of the pack.</summary>
public sealed class FrameworkTree
{
    /// <summary>Code of the root: the weighted total.</summary>
    public const string TotalCode = "total";

    private readonly Dictionary<string, FrameworkNode> nodes = new(StringComparer.Ordinal);

    private FrameworkTree()
    {
    }

    public FrameworkNode Root => nodes[TotalCode];

    public IReadOnlyCollection<FrameworkNode> Nodes => nodes.Values;

    public FrameworkNode? Find(string code) => nodes.GetValueOrDefault(code);

    /// <summary>From the node up to the total.</summary>
    public IEnumerable<FrameworkNode> PathUp(string code)
    {
        for (var node = Find(code); node is not null; node = node.Parent is null ? null : Find(node.Parent))
            yield return node;
    }

    /// <summary>The instrument a node belongs to; null for the total and for items whose place is not known.</summary>
    public FrameworkNode? InstrumentOf(string code) => PathUp(code).FirstOrDefault(n => n.Kind == NodeKind.Instrument);

    internal static FrameworkTree Of(Framework framework)
    {
        var tree = new FrameworkTree();
        tree.Add(TotalCode, NodeKind.Total, framework.Title, null, framework.Instruments.Select(i => i.Code));
        foreach (var i in framework.Instruments)
            tree.Add(i.Code, NodeKind.Instrument, i.Name, TotalCode, framework.Indicators.Where(n => n.Instrument == i.Code).Select(n => n.Code), i.Weight, null, i.Provenance);
        foreach (var n in framework.Indicators)
            tree.Add(n.Code, NodeKind.Indicator, n.Name, n.Instrument, ChildrenOf(framework, n), null, null, n.Provenance);
        foreach (var s in framework.SubIndicators)
            tree.Add(s.Code, NodeKind.SubIndicator, s.Name, s.Indicator, framework.DisclosureItems.Where(d => d.Parent == s.Code).Select(d => d.Code), null, null, s.Provenance);
        foreach (var q in framework.Questions)
        {
            tree.Add(q.Code, NodeKind.Question, q.Text ?? q.Topic ?? new LocalText(q.Code), q.Indicator, q.SubItems.Select(s => s.Code), null, q.Scale, q.Provenance);
            foreach (var s in q.SubItems)
                tree.Add(s.Code, NodeKind.SubItem, s.Text, q.Code, [], null, s.Scale, s.Provenance);
        }
        foreach (var d in framework.DisclosureItems)
            tree.Add(d.Code, NodeKind.DisclosureItem, d.Title, d.Parent, [], null, null, d.Provenance);
        return tree;
    }

    private static IEnumerable<string> ChildrenOf(Framework framework, Indicator indicator) =>
        framework.SubIndicators.Where(s => s.Indicator == indicator.Code).Select(s => s.Code)
            .Concat(framework.Questions.Where(q => q.Indicator == indicator.Code).Select(q => q.Code))
            .Concat(framework.DisclosureItems.Where(d => d.Parent == indicator.Code).Select(d => d.Code));

    private void Add(string code, NodeKind kind, LocalText title, string? parent, IEnumerable<string> children, decimal? weight = null, string? scale = null, Provenance? provenance = null) =>
        nodes.TryAdd(code, new FrameworkNode(code, kind, title, parent, [.. children], weight, scale, provenance));
}
