using OpenIta.Basics;
using OpenIta.Frameworks;

namespace OpenIta.Scoring;

/// <summary>
/// What losing a node costs in the total: the total with every leaf at 100 less the total with that node at 0.
/// FY2564: an item of 9.1 is worth 100 / 9 / 5 / 2 × 0.4 = 0.44 points, O42 or O43 5.00.
/// </summary>
public static class PointsAtStake
{
    /// <summary>Points of the total, 0 to 100. Refused: unknown codes, and a framework whose weights or grouping are not known.</summary>
    public static Result<decimal> Of(Framework framework, string code)
    {
        if (InputCheck.Of(framework, code) is { } refusal)
            return refusal;
        if (framework.Tree.PathUp(code).Last().Kind != NodeKind.Total)
            return new FrameworkCannotScore(framework.Id, [new LocalText($"ตัวชี้วัดของ {code}", $"the indicator of {code}")]);
        var full = framework.Tree.Nodes.Where(n => n.Children.Count == 0 && n.Kind != NodeKind.Total).ToDictionary(n => n.Code, _ => 100m);
        return Total(framework, full).Then(before => Total(framework, new Dictionary<string, decimal>(full) { [code] = 0 }).Map(after => before - after));
    }

    private static Result<decimal> Total(Framework framework, Dictionary<string, decimal> scores) =>
        ScoreCalculator.Calculate(framework, new ScoreInputs(scores)).Map(tree => tree.TotalUnrounded);
}
