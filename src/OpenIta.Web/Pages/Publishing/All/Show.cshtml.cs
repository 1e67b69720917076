using Microsoft.AspNetCore.Mvc;
using OpenIta.Accounts;
using OpenIta.Jobs;
using OpenIta.Publishing.Batches;
using OpenIta.Storage;
using OpenIta.Web.Language;
using OpenIta.Web.Pages.Shared;

namespace OpenIta.Web.Pages.Publishing.All;

/// <summary>A batch of reports: how far it is, how it ended, its file.</summary>
public sealed class ShowModel(Database database, BatchFiles files, EndBatch end, Actor actor, Texts texts, TimeProvider time) : FormPage
{
    private const string EverySeconds = "10";

    public Job Job { get; private set; } = null!;

    public BatchOutcome? Outcome => ReportBatch.OutcomeOf(Job);

    public bool HasFile => files.ZipOf(Job.Id) is not null;

    /// <summary>The page does not load itself again: whoever reads it slowly wants it to stay.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Still { get; set; }

    public async Task<IActionResult> OnGet(Guid job)
    {
        if (!await Load(job))
            return NotFound();
        if (Job.State != JobState.Finished && !Still)
            Response.Headers["Refresh"] = EverySeconds;
        return Page();
    }

    public async Task<IActionResult> OnGetFile(Guid job) =>
        await Load(job) && files.ZipOf(job) is { } zip ? PhysicalFile(Path.GetFullPath(zip), "application/zip", $"{Job.Title}.zip") : NotFound();

    public async Task<IActionResult> OnPostEnd(Guid job)
    {
        if (!await Load(job))
            return NotFound();
        var ended = await end.Run(actor, Job, time.GetUtcNow());
        return ended.IsRefused ? Again(ended.Refusal) : Done($"/admin/reports/{job}", ended.Value ? texts.Batch.Ending : texts.Batch.EndedBefore);
    }

    private async Task<bool> Load(Guid id) => await database.Read(s => JobStore.Find(s, id, ReportBatch.Kind)) is { } job && (Job = job) is not null;
}
