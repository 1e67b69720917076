using Microsoft.AspNetCore.Mvc;
using OpenIta.Accounts;
using OpenIta.Jobs;
using OpenIta.Publishing;
using OpenIta.Publishing.Batches;
using OpenIta.Storage;
using OpenIta.Web.Language;
using OpenIta.Web.Pages.Shared;

namespace OpenIta.Web.Pages.Publishing.All;

/// <summary>Chooses a report that is written of every agency, and shows the batches that were started.</summary>
public sealed class IndexModel(Database database, StartBatch start, Actor actor, Texts texts, TimeProvider time) : FormPage
{
    private const int MostShown = 20;

    [BindProperty(Name = "")]
    public BatchChoice Choice { get; set; } = new();

    public IReadOnlyList<Job> Latest { get; private set; } = [];

    public async Task OnGet()
    {
        (Latest, var year) = await database.Read(async s => (await JobStore.Latest(s, ReportBatch.Kind, MostShown), await ReportYears.Latest(s, time.GetUtcNow())));
        Choice.Year = year.ToString();
    }

    public async Task<IActionResult> OnPost()
    {
        var started = await Choice.Order().Then(order => start.Run(actor, order, texts.Batch.TitleOf(order), time.GetUtcNow()));
        if (!started.IsRefused)
            return LocalRedirect($"/admin/reports/{started.Value.Id}");
        Latest = await database.Read(s => JobStore.Latest(s, ReportBatch.Kind, MostShown));
        return Again(started.Refusal, BatchChoice.FieldOf(started.Refusal));
    }
}
