using OpenIta.Results;

namespace OpenIta.Analysis;

/// <summary>Agencies of the same type and size, and their totals of a year (the agency's own among them).</summary>
/// <param name="Size">Null where the agency's size is not known: then all of its type.</param>
public sealed record PeerGroup(string Type, string? Size, IReadOnlyList<decimal> Totals);

/// <summary>Where a total stands among its peers.</summary>
/// <param name="Count">Agencies with a total, this one included.</param>
/// <param name="Rank">From 1, the highest; equal totals share it.</param>
public sealed record PeerComparison(PeerGroup Group, int Count, int Rank, decimal Median, decimal LowerQuartile, decimal UpperQuartile)
{
    internal static PeerComparison? Of(YearResult result, PeerGroup? group) =>
        group is { Totals.Count: > 1 } && result.Total is { } total
            ? new PeerComparison(
                group, group.Totals.Count, 1 + group.Totals.Count(t => t > total),
                Quantile(group.Totals, 0.5m), Quantile(group.Totals, 0.25m), Quantile(group.Totals, 0.75m))
            : null;

    /// <summary>Between the two nearest values, in proportion (the method of spreadsheets' QUARTILE.INC): of 1, 2, 3, 4 the lower quartile is 1.75.</summary>
    internal static decimal Quantile(IEnumerable<decimal> values, decimal share)
    {
        var sorted = values.Order().ToList();
        var place = (sorted.Count - 1) * share;
        var below = (int)place;
        return below + 1 == sorted.Count ? sorted[below] : sorted[below] + ((sorted[below + 1] - sorted[below]) * (place - below));
    }
}
