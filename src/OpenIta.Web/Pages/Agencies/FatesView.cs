using System.Globalization;
using OpenIta.Agencies.Registry;

namespace OpenIta.Web.Pages.Agencies;

/// <summary>What an import would do, row by row, a hundred rows to a page.</summary>
/// <param name="Only">The fate that is shown; null for all.</param>
/// <param name="Asked">The page that is asked for; the first one is shown when there is no such page.</param>
public sealed record FatesView(Guid Job, RegistryFates Fates, Fate? Only, int Asked)
{
    private const int PageSize = 100;

    private readonly IReadOnlyList<RowFate> shown = [.. Fates.Rows.Where(r => Only is null || r.Fate == Only)];

    public int ToStore => Fates.Count(Fate.New) + Fates.Count(Fate.Changed);

    public int Pages => Math.Max(1, (shown.Count + PageSize - 1) / PageSize);

    public int Number => Asked >= 1 && Asked <= Pages ? Asked : 1;

    public IEnumerable<RowFate> Rows => shown.Skip((Number - 1) * PageSize).Take(PageSize);

    public string AddressOf(int number) => $"/admin/agencies/import/{Job}?page={number.ToString(CultureInfo.InvariantCulture)}{(Only is { } fate ? $"&only={fate}" : "")}";
}
