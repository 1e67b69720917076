using System.Globalization;
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
    private const int PageSize = 100;

    private IReadOnlyList<RowFate> shown = [];

    public Job Job { get; private set; } = null!;

    /// <summary>Null once the import was let go.</summary>
    public RegistryFates? Fates { get; private set; }

    [BindProperty(SupportsGet = true)]
    public Fate? Only { get; set; }

    [BindProperty(SupportsGet = true, Name = "page")]
    public int Number { get; set; } = 1;

    public int ToStore => Fates is null ? 0 : Fates.Count(Fate.New) + Fates.Count(Fate.Changed);

    public int Pages => Math.Max(1, (shown.Count + PageSize - 1) / PageSize);

    public IEnumerable<RowFate> Rows => shown.Skip((Number - 1) * PageSize).Take(PageSize);

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

    public string AddressOf(int number) => $"/admin/agencies/import/{Job.Id}?page={number.ToString(CultureInfo.InvariantCulture)}{(Only is { } fate ? $"&only={fate}" : "")}";

    private async Task<bool> Load(Guid id)
    {
        if (await database.Read(s => JobStore.Find(s, id, RegistryImportJob.Kind)) is not { } job)
            return false;
        Job = job;
        if (job.State != JobState.Prepared)
            return true;
        Fates = await preview.Run(RegistryImportJob.RowsOf(job), HttpContext.RequestAborted);
        shown = [.. Fates.Rows.Where(r => Only is null || r.Fate == Only)];
        Number = Number >= 1 && Number <= Pages ? Number : 1;
        return true;
    }
}
