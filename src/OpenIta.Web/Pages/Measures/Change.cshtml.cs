using Microsoft.AspNetCore.Mvc;
using OpenIta.Accounts;
using OpenIta.Frameworks;
using OpenIta.Measures;
using OpenIta.Storage;
using OpenIta.Web.Hosting;
using OpenIta.Web.Language;
using OpenIta.Web.Pages.Shared;

namespace OpenIta.Web.Pages.Measures;

/// <summary>Another content of a measure; or its end, while nothing was reported.</summary>
[Access(Permission.WriteMeasures)]
[RequestSizeLimit(MeasureForm.MostBytes)]
public sealed class ChangeModel(Database database, FrameworkLibrary frameworks, Actor actor, Desk desk, Arrival arrival, Texts texts) : FormPage
{
    private readonly SaveMeasure save = new(database, frameworks);

    public Measure Measure { get; private set; } = null!;

    [BindProperty]
    public MeasureForm Form { get; set; } = new();

    /// <summary>The version that was open when the person typed.</summary>
    [BindProperty]
    public int Version { get; set; }

    public async Task<IActionResult> OnGet([FromRoute] Guid id)
    {
        if (!await Load(id))
            return NotFound();
        (Form, Version) = (MeasureForm.Of(Measure.Content), Measure.Version);
        return Page();
    }

    public async Task<IActionResult> OnPost([FromRoute] Guid id)
    {
        if (!await Load(id))
            return NotFound();
        var changed = await Form.Read().Then(content => save.Change(actor, desk.Agency.Id, id, Version, content, arrival.At));
        return changed.IsRefused ? Again(changed.Refusal, MeasureForm.FieldOf(changed.Refusal)) : Done($"{desk.Address}/measure/{id}", texts.Measure.Kept);
    }

    public async Task<IActionResult> OnPostRemove([FromRoute] Guid id)
    {
        if (!await Load(id))
            return NotFound();
        var removed = await save.Remove(actor, desk.Agency.Id, id, arrival.At);
        return removed.IsRefused ? Again(removed.Refusal) : Done($"{desk.Address}/measures/{Measure.Year}", texts.Measure.Removed);
    }

    private async Task<bool> Load(Guid id) => (Measure = (await database.Read(s => MeasureStore.Find(s, desk.Agency.Id, id)))!) is not null;
}
