using OpenIta.Frameworks;
using OpenIta.Scoring;

namespace OpenIta.Analysis;

/// <summary>
/// Finds the best choice of raised leaves exactly. Every method and rounding of a pack grows with its children, so for each number of
/// raised leaves and each sum of points only the highest value of a node matters: these few are kept from the leaves up to the total.
/// </summary>
internal sealed class PathSearch
{
    private readonly Framework framework;
    private readonly Level target;
    private readonly IReadOnlyDictionary<string, decimal> leaves;
    private readonly IReadOnlyDictionary<string, List<decimal>> choices;
    private readonly int most;

    private PathSearch(Framework framework, Level target, IReadOnlyDictionary<string, decimal> leaves, IReadOnlyDictionary<string, List<decimal>> choices, int most)
    {
        this.framework = framework;
        this.target = target;
        this.leaves = leaves;
        this.choices = choices;
        this.most = most;
    }

    /// <summary>The steps, or null when no choice of at most so many leaves reaches the level.</summary>
    public static IReadOnlyList<PathStep>? Run(
        Framework framework, Level target, IReadOnlyDictionary<string, decimal> leaves, IReadOnlyDictionary<string, List<decimal>> choices, int most)
    {
        var search = new PathSearch(framework, target, leaves, choices, most);
        var reached = search.Of(framework.Tree.Root).Where(c => Rounding.Round(framework, NodeKind.Total, c.Value) >= target.From);
        var best = reached.OrderBy(c => c.Count).ThenBy(c => c.Points).FirstOrDefault();
        return best?.Steps().OrderBy(s => s.Code, CodeOrder(framework)).ToList();
    }

    // What a node can be worth, before rounding.
    private List<Choice> Of(FrameworkNode node)
    {
        var found = leaves.TryGetValue(node.Code, out var score) ? OfLeaf(node.Code, score) : OfChildren(node);
        return Passing(node, found);
    }

    private List<Choice> OfLeaf(string code, decimal score) =>
        [new Choice(0, 0, score, null, null), .. most == 0 ? [] : choices[code].Select(to => new Choice(1, to - score, to, null, new PathStep(code, score, to)))];

    private List<Choice> OfChildren(FrameworkNode node)
    {
        var weighted = framework.Aggregation.First(rule => rule.Kind == node.Kind).Method == AggregationMethod.WeightedSum;
        var sums = new List<Choice> { new(0, 0, 0, null, null) };
        var weights = 0m;
        foreach (var child in node.Children.Select(code => framework.Tree.Find(code)!))
        {
            var weight = weighted ? child.Weight!.Value : 1;
            weights += weight;
            var values = Of(child).ConvertAll(c => c with { Value = Carried(child, c.Value) * weight });
            sums = Best(from value in values from sum in sums where sum.Count + value.Count <= most select sum.With(value));
        }
        return Best(sums.Select(s => s with { Value = decimal.Round(s.Value / weights, PlannedNode.ExactDigits) }));
    }

    private List<Choice> Passing(FrameworkNode node, List<Choice> found)
    {
        var gates = target.Gates.Where(g => g.Node == node.Code).ToList();
        return gates.Count == 0 ? found : found.FindAll(c => gates.All(g => Rounding.Round(framework, node.Kind, c.Value) >= g.AtLeast));
    }

    private decimal Carried(FrameworkNode node, decimal value) =>
        Rounding.StepOf(framework, node.Kind)?.Carries == Frameworks.Carried.Rounded ? Rounding.Round(framework, node.Kind, value) : value;

    // For each count, points that grow must buy a value that grows. Of equal choices the first stays: leaves in the order of the pack.
    private static List<Choice> Best(IEnumerable<Choice> found)
    {
        var best = new List<Choice>();
        foreach (var ofCount in found.GroupBy(c => c.Count))
        {
            var highest = decimal.MinValue;
            foreach (var choice in ofCount.OrderBy(c => c.Points).ThenByDescending(c => c.Value))
            {
                if (choice.Value <= highest)
                    continue;
                highest = choice.Value;
                best.Add(choice);
            }
        }
        return best;
    }

    private static Comparer<string> CodeOrder(Framework framework)
    {
        var order = framework.Tree.Nodes.Select((n, i) => (n.Code, i)).ToDictionary(n => n.Code, n => n.i, StringComparer.Ordinal);
        return Comparer<string>.Create((a, b) => order[a].CompareTo(order[b]));
    }

    /// <param name="Before">The choice this one was made from, whose steps it shares.</param>
    private sealed record Choice(int Count, decimal Points, decimal Value, Choice? Before, PathStep? Step)
    {
        private Choice? Other { get; init; }

        public Choice With(Choice other) => new(Count + other.Count, Points + other.Points, Value + other.Value, this, null) { Other = other };

        public IEnumerable<PathStep> Steps()
        {
            var open = new Stack<Choice>([this]);
            while (open.TryPop(out var choice))
            {
                if (choice.Step is { } step)
                    yield return step;
                if (choice.Before is { } before)
                    open.Push(before);
                if (choice.Other is { } other)
                    open.Push(other);
            }
        }
    }
}
