using System.Runtime.CompilerServices;
using OpenIta.Frameworks;
using OpenIta.Storage;

namespace OpenIta.Results;

/// <summary>All scores of an agency and year in one column: a map of codes and hundred-thousandths, in the order of the year's pack.</summary>
internal static class NodeScores
{
    private static readonly ConditionalWeakTable<Framework, Shape> Known = [];

    public static Shape ShapeOf(Framework framework) => Known.GetValue(framework, f => new Shape(f.Tree.Nodes.Select(n => n.Code)));

    /// <param name="framework">The pack of the year; null where there is none.</param>
    public static string Write(Framework? framework, IReadOnlyDictionary<string, decimal> scores) => framework is null
        ? StoredMap.Write(scores.Select(s => KeyValuePair.Create(s.Key, Stored.Score(s.Value))))
        : StoredMap.Write(ShapeOf(framework), scores, Stored.Score);

    public static IReadOnlyDictionary<string, decimal> Read(Shapes shapes, string stored)
    {
        var numbers = shapes.Read(stored);
        var scores = new Dictionary<string, decimal>(numbers.Count, StringComparer.Ordinal);
        foreach (var (code, number) in numbers)
            scores[code] = Stored.Score(number);
        return scores;
    }
}
