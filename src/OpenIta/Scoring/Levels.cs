using OpenIta.Frameworks;

namespace OpenIta.Scoring;

/// <summary>
/// The level of a total: the highest whose bound is reached and whose gates all hold. Bounds are half-open, so every total has exactly one level.
/// FY2566 example: a total of 94.64 is below ผ่านดีเยี่ยม (95); with EIT 84.90 it fails the gate of ผ่านดี (each instrument 85), so it is ผ่าน.
/// </summary>
public static class Levels
{
    /// <param name="framework">Its levels, from the highest to the lowest; the lowest starts at 0 without gates.</param>
    /// <param name="total">Rounded as the pack says: printed bands run to two digits.</param>
    /// <param name="score">Score of a gate's node.</param>
    public static Level Of(Framework framework, decimal total, Func<string, decimal> score) =>
        framework.Levels.First(level => total >= level.From && level.Gates.All(gate => score(gate.Node) >= gate.AtLeast));

    /// <summary>Nodes whose score decides between the levels that this total reaches.</summary>
    internal static IEnumerable<string> NodesThatDecide(Framework framework, decimal total) =>
        framework.Levels.Where(level => total >= level.From).TakeWhile(level => level.Gates.Count > 0).SelectMany(level => level.Gates).Select(gate => gate.Node).Distinct();
}
