using OpenIta.Basics;
using OpenIta.Frameworks;
using OpenIta.Scoring;

namespace OpenIta.Analysis;

public sealed record HighestLevelReached(string Level) : Refusal($"ได้ระดับสูงสุดแล้ว ({Level})", $"The highest level is already reached ({Level})");

public sealed record LevelOutOfReach(string Level, string? Among) : Refusal(
    $"ไม่มีทางถึงระดับ {Level} ด้วยข้อที่เปลี่ยนได้{(Among is null ? "" : $" ใน {Among}")}", $"No choice of scores{(Among is null ? "" : $" in {Among}")} reaches the level {Level}");

/// <summary>What to raise so that a level is reached with all its gates.</summary>
/// <param name="Points">Sum of what the steps raise, in points of the leaves.</param>
public sealed record PathToLevel(Level Target, IReadOnlyList<PathStep> Steps, decimal Points, ScoreTree Before, ScoreTree After);

public sealed record PathStep(string Code, decimal From, decimal To)
{
    public decimal Points => To - From;
}

/// <summary>
/// The fewest leaves to raise, and among those the fewest points, to reach the level above. A disclosure item takes the marks of the
/// pack; any other leaf rises by whole points, or to 100.
/// </summary>
public static class ShortestPath
{
    /// <param name="framework">The pack of the year.</param>
    /// <param name="inputs">What is known. A given score above known leaves does not count: it follows from them.</param>
    /// <param name="among">Only leaves below this node, such as <c>OIT</c>; null for all.</param>
    public static Result<PathToLevel> Of(Framework framework, ScoreInputs inputs, string? among = null)
    {
        if (among is not null && framework.Tree.Find(among) is null)
            return new ScoreCodeUnknown(among, framework.Id, null);
        return ScoreCalculator.Calculate(framework, inputs).Then(known => From(framework, Leaves(known), among));
    }

    private static Result<PathToLevel> From(Framework framework, IReadOnlyDictionary<string, decimal> leaves, string? among)
    {
        var scored = ScoreCalculator.Calculate(framework, new ScoreInputs(leaves));
        if (scored.IsRefused)
            return scored.Refusal;
        var before = scored.Value;
        if (framework.Levels.TakeWhile(l => l.Code != before.Level.Code).LastOrDefault() is not { } target)
            return new HighestLevelReached(before.Level.Title.ToString());

        bool MayRise(string code) => among is null || framework.Tree.PathUp(code).Any(n => n.Code == among);
        var choices = leaves.ToDictionary(l => l.Key, l => MayRise(l.Key) ? Targets(framework, l.Key, l.Value) : [], StringComparer.Ordinal);
        // With every leaf it raises at its best, a choice reaches whatever it can: first how many leaves it takes, then how little of them.
        var best = choices.ToDictionary(c => c.Key, c => c.Value.TakeLast(1).ToList(), StringComparer.Ordinal);
        var fewest = PathSearch.Run(framework, target, leaves, best, leaves.Count);
        if (fewest is null)
            return new LevelOutOfReach(target.Title.ToString(), among);
        var path = PathSearch.Run(framework, target, leaves, choices, fewest.Count)!;
        var raised = leaves.ToDictionary(StringComparer.Ordinal);
        foreach (var step in path)
            raised[step.Code] = step.To;
        return ScoreCalculator.Calculate(framework, new ScoreInputs(raised)).Map(after => new PathToLevel(target, path, path.Sum(s => s.Points), before, after));
    }

    /// <summary>The deepest known nodes: those whose children are not all known.</summary>
    public static IReadOnlyDictionary<string, decimal> Leaves(ScoreTree known)
    {
        var leaves = new Dictionary<string, decimal>(StringComparer.Ordinal);
        void Visit(string code)
        {
            var children = known.Framework.Tree.Find(code)!.Children;
            if (children.Count > 0 && children.All(known.Nodes.ContainsKey))
                foreach (var child in children)
                    Visit(child);
            else
                leaves[code] = known.Nodes[code].Unrounded;
        }

        Visit(FrameworkTree.TotalCode);
        return leaves;
    }

    private static List<decimal> Targets(Framework framework, string code, decimal score)
    {
        if (framework.DisclosureItems.FirstOrDefault(d => d.Code == code) is { Marks.Count: > 0 } item)
            return [.. item.Marks.Where(m => m > score).Order()];
        var targets = Enumerable.Range(1, 100).Select(points => score + points).TakeWhile(s => s < 100).ToList();
        return score < 100 ? [.. targets, 100] : targets;
    }
}
