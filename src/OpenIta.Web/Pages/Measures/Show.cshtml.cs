using Microsoft.AspNetCore.Mvc;
using OpenIta.Accounts;
using OpenIta.Basics;
using OpenIta.Measures;
using OpenIta.Storage;
using OpenIta.Web.Hosting;
using OpenIta.Web.Language;
using OpenIta.Web.Pages.Shared;

namespace OpenIta.Web.Pages.Measures;

/// <summary>One measure: what it is, what was reported of it in all its years, and the form to report.</summary>
[RequestSizeLimit(ProgressInput.MostBytes)]
public sealed class ShowModel(Database database, Actor actor, Desk desk, Arrival arrival, Texts texts) : FormPage
{
    public MeasureView View { get; private set; } = null!;

    public bool MayWrite => actor.May(Permission.WriteMeasures, desk.Place, arrival.At);

    /// <summary>An officer of any department of the agency may report.</summary>
    public bool MayReport => actor.Grants.Any(g => g.Holds(arrival.At) && g.Allows(Permission.ReportProgress, desk.Place with { Department = g.Scope.Department }));

    public DateOnly Today => Bangkok.DayOf(arrival.At);

    [BindProperty(Name = "")]
    public ProgressInput Typed { get; set; } = new();

    public async Task<IActionResult> OnGet([FromRoute] Guid id)
    {
        if (!await Load(id))
            return NotFound();
        Typed.Status = View.Measure.Status;
        return Page();
    }

    public async Task<IActionResult> OnPostProgress([FromRoute] Guid id)
    {
        if (!MayReport)
            return Forbid();
        if (!await Load(id))
            return NotFound();
        var reported = await (await Typed.Read(Today)).Then(content => new ReportProgress(database).Run(actor, desk.Agency.Id, id, content, arrival.At));
        return reported.IsRefused ? Again(reported.Refusal, Typed.FieldOf(reported.Refusal)) : Done($"{desk.Address}/measure/{id}", texts.Measure.ProgressKept);
    }

    /// <summary>A file of evidence, always as a download: what people upload is never shown as a page of this site.</summary>
    public async Task<IActionResult> OnGetEvidence([FromRoute] Guid id, string sha256)
    {
        if (!await Load(id) || View.FileOf(sha256) is not { } file)
            return NotFound();
        return await database.Read(s => MeasureStore.EvidenceBytes(s, desk.Agency.Id, sha256)) is { } bytes ? File(bytes, "application/octet-stream", file.Name) : NotFound();
    }

    private async Task<bool> Load(Guid id)
    {
        View = (await database.Read(s => MeasureView.Load(s, desk.Agency.Id, id)))!;
        return View is not null;
    }
}
