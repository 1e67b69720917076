using System.Globalization;
using OpenIta.Statistics;

namespace OpenIta.Web.Pages.Statistics;

/// <summary>Addresses of dashboards: /statistics/2566, /statistics/2566/province/ตรัง.</summary>
public static class PlaceAddress
{
    private const string All = "all";

    public static string Of(StatisticPlace place, int year) =>
        place == StatisticPlace.Nation ? $"/statistics/{Plain(year)}" : $"/statistics/{Plain(year)}/{Kind(place)}/{Uri.EscapeDataString(place.Name)}";

    /// <summary>Below the root of the API.</summary>
    public static string OfRows(StatisticPlace place, int year) => $"/statistics/{Plain(year)}/{Kind(place)}/{Name(place)}";

    /// <param name="format">svg, png or csv.</param>
    public static string OfChart(StatisticPlace place, int year, string chart, string format) =>
        $"{OfRows(place, year)}/charts/{chart}.{format}";

    /// <summary>Null for what is no place at all.</summary>
    public static StatisticPlace? Read(string? kind, string? name) =>
        kind is null ? StatisticPlace.Nation
        : name is null || !Enum.TryParse<PlaceKind>(kind, ignoreCase: true, out var known) || !Enum.IsDefined(known) || char.IsAsciiDigit(kind[0]) ? null
        : known is PlaceKind.Nation ? (name == All ? StatisticPlace.Nation : null)
        : new StatisticPlace(known, name);

    private static string Kind(StatisticPlace place) => place.Kind.ToString().ToLowerInvariant();

    private static string Name(StatisticPlace place) => place.Name.Length == 0 ? All : Uri.EscapeDataString(place.Name);

    private static string Plain(int year) => year.ToString(CultureInfo.InvariantCulture);
}
