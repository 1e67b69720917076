using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenIta.OpenData;
using OpenIta.Storage;

namespace OpenIta.Web.Pages.OpenData;

/// <summary>What there is of open data: years with their versions, the catalogue, the API.</summary>
public sealed class IndexModel(Database database) : PageModel
{
    public IReadOnlyList<IGrouping<int, Snapshot>> Years { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop) => Years = [.. (await database.Read(SnapshotStore.All, stop)).GroupBy(s => s.FiscalYear)];
}
