using Microsoft.AspNetCore.Mvc;
using OpenIta.Agencies.Registry;
using OpenIta.Jobs;
using OpenIta.Storage;
using OpenIta.Web.Language;
using OpenIta.Web.Pages.Shared;

namespace OpenIta.Web.Pages.Agencies;

/// <summary>An import from its upload to its end: what it would do, how far it is, how it ended.</summary>
public sealed class PreviewModel(Database database, PreviewRegistry preview, Texts texts, TimeProvider time) : FormPage
{
    public Job Job { get; private set; } = null!;

    /// <summary>Null once the import was let go.</summary>
    public FatesView? View { get; private set; }

    [BindProperty(SupportsGet = true)]
    public Fate? Only { get; set; }

    [BindProperty(SupportsGet = true, Name = "page")]
    public int Number { get; set; } = 1;

    public async Task<IActionResult> OnGet(Guid job) => await Load(job) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(Guid job)
    {
        var released = await database.Write<bool>(async s => await JobStore.Release(s, job, time.GetUtcNow()));
        if (released.IsRefused)
            return await Load(job) ? Again(released.Refusal) : NotFound();
        return LocalRedirect($"/admin/agencies/import/{job}");
    }

    public async Task<IActionResult> OnPostDiscard(Guid job)
    {
        var discarded = await database.Write<bool>(async s => await JobStore.Discard(s, job));
        if (discarded.IsRefused)
            return await Load(job) ? Again(discarded.Refusal) : NotFound();
        return Done("/admin/agencies/import", texts.Registry.Discarded);
    }

    private async Task<bool> Load(Guid id)
    {
        if (await database.Read(s => JobStore.Find(s, id, RegistryImportJob.Kind)) is not { } job)
            return false;
        Job = job;
        if (job.State == JobState.Prepared)
            View = new FatesView(id, await preview.Run(RegistryImportJob.RowsOf(job), HttpContext.RequestAborted), Only, Number);
        return true;
    }
}
