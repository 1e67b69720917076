using Microsoft.AspNetCore.Mvc;
using OpenIta.Accounts;
using OpenIta.Agencies.Registry;
using OpenIta.Basics;
using OpenIta.Jobs;
using OpenIta.Sheets;
using OpenIta.Storage;
using OpenIta.Web.Pages.Shared;

namespace OpenIta.Web.Pages.Agencies;

public sealed record FileNotChosen() : Refusal("เลือกไฟล์", "Choose a file");

/// <summary>Takes a sheet and prepares its import; what it would do is shown on the next page.</summary>
[RequestSizeLimit(SheetFile.BytesLimit + 65_536)]
public sealed class ImportModel(Database database, Actor actor, TimeProvider time) : FormPage
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(7);

    public IReadOnlyList<Job> Latest { get; private set; } = [];

    public async Task OnGet() => Latest = await database.Read(s => JobStore.Latest(s, RegistryImportJob.Kind, 10));

    public async Task<IActionResult> OnPost(IFormFile? sheet)
    {
        await OnGet();
        if (sheet is not { Length: > 0 })
            return Again(new FileNotChosen(), "Sheet");
        // The name is shown, never used as a path.
        var name = Path.GetFileName(sheet.FileName);
        using var file = new MemoryStream();
        await sheet.CopyToAsync(file, HttpContext.RequestAborted);
        var rows = RegistrySheet.Read(file.ToArray(), name);
        if (rows.IsRefused)
            return Again(rows.Refusal, "Sheet");
        var now = time.GetUtcNow();
        var job = RegistryImportJob.Prepare(actor, name, rows.Value, now);
        var prepared = await database.Write<Job>(async session =>
        {
            await JobStore.DiscardForgotten(session, now - KeptFor);
            await JobStore.Add(session, job);
            return job;
        });
        return prepared.IsRefused ? Again(prepared.Refusal) : LocalRedirect($"/admin/agencies/import/{job.Id}");
    }
}
