using System.Runtime.CompilerServices;
using OpenIta.Frameworks;
using OpenIta.Scoring;

namespace OpenIta.Disclosures;

/// <summary>What losing each item costs in the total, by the scoring engine; computed once for a pack.</summary>
public static class PointsOfItems
{
    private static readonly ConditionalWeakTable<Framework, IReadOnlyDictionary<string, decimal>> Known = [];

    /// <summary>Points of the total by item; items whose place in the framework is not known are left out.</summary>
    public static IReadOnlyDictionary<string, decimal> Of(Framework framework) => Known.GetValue(framework, Compute);

    private static Dictionary<string, decimal> Compute(Framework framework) =>
        framework.DisclosureItems.Select(d => (d.Code, Points: PointsAtStake.Of(framework, d.Code))).Where(p => !p.Points.IsRefused)
            .ToDictionary(p => p.Code, p => p.Points.Value, StringComparer.Ordinal);
}
