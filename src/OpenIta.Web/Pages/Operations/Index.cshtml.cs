using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenIta.Agencies.Registry;
using OpenIta.Jobs;
using OpenIta.Operations;
using OpenIta.Storage;
using OpenIta.Web.Operations;

namespace OpenIta.Web.Pages.Operations;

/// <summary>Queue, commits, jobs, mail, database, nodes and what they share as they are now.</summary>
public sealed class IndexModel(Database database, ThisNode node, TimeProvider time) : PageModel
{
    private const int MostJobs = 50;

    public ThisNode Node => node;

    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>The clock that is not followed, because it was moved.</summary>
    public SteadyClock? Moved => time is SteadyClock { MovedSince: not null } clock ? clock : null;

    /// <summary>When something was recorded that lies ahead of the clock, which is wrong then, or was.</summary>
    public DateTimeOffset? Later { get; private set; }

    public DatabaseState State { get; private set; } = null!;

    public DatabaseSize Size { get; private set; } = null!;

    public WorkCounts Work { get; private set; } = null!;

    public IReadOnlyList<OpenWork> Jobs { get; private set; } = [];

    public IReadOnlyList<Node> Nodes { get; private set; } = [];

    /// <summary>Those that are set for all, or that a node was started with.</summary>
    public IReadOnlyList<SettingState> Settings { get; private set; } = [];

    public DateTimeOffset? LastBackup { get; private set; }

    public async Task OnGet()
    {
        var now = Now;
        Settings = [.. (await database.Read(SettingStore.States)).Where(s => s.Value is not null || s.OwnAt.Count > 0)];
        (State, Size) = (await database.State(), await database.Size());
        (Work, Jobs, Nodes, LastBackup, Later) = await database.Read(async s => (
            await WorkLists.Counts(s, now, now - Job.Lease), await WorkLists.Jobs(s, now, now - Job.Lease, MostJobs), await NodeStore.All(s), await WorkLists.LastBackup(s), await WorkLists.LaterThanNow(s, now)));
    }

    /// <summary>The page of a job.</summary>
    public static string AddressOf(OpenWork job) => job.Kind == RegistryImportJob.Kind ? $"/admin/agencies/import/{job.Id}" : $"/admin/reports/{job.Id}";
}
