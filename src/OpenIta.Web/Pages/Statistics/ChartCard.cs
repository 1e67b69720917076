using OpenIta.Statistics;
using OpenIta.Web.Charts;

namespace OpenIta.Web.Pages.Statistics;

/// <summary>A chart at its place, with the addresses of its files.</summary>
public sealed record ChartCard(Chart Chart, StatisticPlace Place, Statistic Shown)
{
    public static readonly IReadOnlyList<string> Formats = ["csv", "svg", "png"];

    public string AddressOf(string format) => PlaceAddress.OfChart(Place, Shown.FiscalYear, Chart.Key, format);

    /// <summary>By the row of the table; null where it is about no agency.</summary>
    public Guid? AgencyOf(int row) => Chart.Key != "movers" ? null : row < Shown.Risen.Count ? Shown.Risen[row].Agency : Shown.Fallen[^(row - Shown.Risen.Count + 1)].Agency;
}
