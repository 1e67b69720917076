using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenIta.Accounts;
using OpenIta.Cycles;
using OpenIta.Frameworks;
using OpenIta.Storage;
using OpenIta.Web.Hosting;

namespace OpenIta.Web.Pages.Cycles;

/// <summary>The cycles there are, and the frameworks that have none yet.</summary>
[Access(Permission.ReadAdministration)]
public sealed class IndexModel(Database database, FrameworkLibrary frameworks) : PageModel
{
    public IReadOnlyList<Cycle> Cycles { get; private set; } = [];

    public IReadOnlyList<Framework> Frameworks { get; private set; } = [];

    public async Task OnGet()
    {
        Cycles = await database.Read(CycleStore.All);
        Frameworks = [.. frameworks.All.Where(f => Cycles.All(c => c.Framework != f.Id)).OrderByDescending(f => f.Year)];
    }
}
