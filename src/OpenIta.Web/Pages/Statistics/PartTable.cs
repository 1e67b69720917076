using OpenIta.Statistics;

namespace OpenIta.Web.Pages.Statistics;

/// <summary>The parts of a place as a table, sorted by the column that the address names.</summary>
/// <param name="Sort">Key of a column, with a minus in front for the largest first.</param>
public sealed record PartTable(StatisticPlace Place, int Year, PlaceKind Kind, IReadOnlyList<PartMean> Rows, string Sort)
{
    private const string ByName = "name", ByMean = "-mean";

    private static readonly Dictionary<string, Func<PartMean, decimal?>> Columns = new(StringComparer.Ordinal)
    {
        ["agencies"] = p => p.Agencies,
        ["mean"] = p => p.Mean,
        ["passed"] = p => p.Passed?.Share,
    };

    public static PartTable Of(StatisticPlace place, Statistic shown, PlaceKind kind, string? sort)
    {
        var chosen = sort?.TrimStart('-') is { } key && (key == ByName || Columns.ContainsKey(key)) ? sort : ByMean;
        return new PartTable(place, shown.FiscalYear, kind, [.. Sorted(shown.PartsOf(kind), chosen)], chosen);
    }

    public string? AriaSort(string column) => Sort == column ? "ascending" : Sort == "-" + column ? "descending" : null;

    /// <summary>Names first from ก, figures first from the largest; chosen again it turns round.</summary>
    public string AddressOf(string column)
    {
        var first = column == ByName ? column : "-" + column;
        var sort = Sort == first ? (first == column ? "-" + column : column) : first;
        return $"{PlaceAddress.Of(Place, Year)}?sort={sort}#{Anchor}";
    }

    public string Anchor => $"by-{Kind.ToString().ToLowerInvariant()}";

    private static IEnumerable<PartMean> Sorted(IEnumerable<PartMean> parts, string sort)
    {
        var named = parts.OrderBy(p => p.Name, Basics.ThaiText.Order);
        if (!Columns.TryGetValue(sort.TrimStart('-'), out var value))
            return sort.StartsWith('-') ? named.Reverse() : named;
        // What is not known stands last either way.
        var known = named.OrderBy(p => value(p) is null);
        return sort.StartsWith('-') ? known.ThenByDescending(value) : known.ThenBy(value);
    }
}
