using System.Net;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenIta.Accounts;
using OpenIta.Basics;
using OpenIta.Disclosures;
using OpenIta.Disclosures.Checklists;
using OpenIta.Disclosures.Declarations;
using OpenIta.Disclosures.Judging;
using OpenIta.Frameworks;
using OpenIta.Storage;
using OpenIta.Web.Hosting;
using OpenIta.Web.Language;
using OpenIta.Web.Pages.Shared;

namespace OpenIta.Web.Pages.Disclosures;

/// <summary>One item: what is required, what is declared, what the self-check says, and its story. Autosave posts the same form and asks for JSON.</summary>
[RequestSizeLimit(MostBytes)]
public sealed class ItemModel(Database database, FrameworkLibrary frameworks, Actor actor, Arrival arrival, Texts texts) : FormPage
{
    // A percent-encoded Thai letter is nine bytes: a full form of 20 addresses, notes and places stays below.
    public const int MostBytes = 1024 * 1024;

    public Checklist Checklist { get; private set; } = null!;

    public ChecklistRow Row { get; private set; } = null!;

    public ItemForm Form { get; private set; } = null!;

    public IReadOnlyList<StoryEvent> Story { get; private set; } = [];

    /// <summary>What someone else saved meanwhile; null as a rule.</summary>
    public Declaration? Theirs { get; private set; }

    /// <summary>Why the person can't edit it now; null when they can.</summary>
    public Refusal? Locked { get; private set; }

    public async Task<IActionResult> OnGet(Guid agency, string code)
    {
        if (!await Load(agency, code))
            return NotFound();
        Form = ItemForm.Of(Row.Declaration);
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid agency, string code)
    {
        if (!await Load(agency, code))
            return NotFound();
        Form = ItemForm.Of(Request.Form, Row.Item);
        var saved = await new SaveDeclaration(database, frameworks).Run(actor, agency, code, Form.Typed, Form.Version, arrival.At);
        return Request.Headers.Accept.Contains("application/json") ? Autosaved(saved) : Answer(agency, code, saved);
    }

    private IActionResult Answer(Guid agency, string code, Result<SaveOutcome> saved) => saved switch
    {
        { IsRefused: true } => Again(saved.Refusal),
        { Value: SaveOutcome.Faulty faulty } => Again([.. faulty.Faults.Select(f => new FormFault(f.Field, f.Refusal))]),
        { Value: SaveOutcome.Overtaken overtaken } => Both(overtaken.Theirs),
        _ => Done($"/desk/{agency}/items/{code}", texts.Declaration.Saved(code)),
    };

    private PageResult Both(Declaration theirs)
    {
        Theirs = theirs;
        // Saving this form again means to replace theirs, now that the person has seen it.
        Form = Form with { Version = theirs.Version };
        Response.StatusCode = (int)HttpStatusCode.Conflict;
        return Page();
    }

    private JsonResult Autosaved(Result<SaveOutcome> saved) => saved switch
    {
        { IsRefused: true } => Told(HttpStatusCode.UnprocessableEntity, texts.Speech.Of(saved.Refusal)),
        { Value: SaveOutcome.Faulty } => Told(HttpStatusCode.UnprocessableEntity, texts.Declaration.NotSaved),
        { Value: SaveOutcome.Overtaken } => Told(HttpStatusCode.Conflict, texts.Declaration.OvertakenTitle),
        { Value: SaveOutcome.Saved kept } => Told(HttpStatusCode.OK, texts.Declaration.SavedNow, kept.Declaration.Version),
        _ => throw new InvalidOperationException(),
    };

    private static JsonResult Told(HttpStatusCode status, string message, long? version = null) => new(new { message, version }) { StatusCode = (int)status };

    private async Task<bool> Load(Guid agency, string code) => await database.Read(async session =>
    {
        var now = arrival.At;
        if (await Checklist.Load(session, frameworks, actor, agency, now) is not { } checklist || checklist.Row(code) is not { } row)
            return false;
        (Checklist, Row) = (checklist, row);
        Locked = checklist.WhyNot(DisclosureAct.Edit, actor, now, row);
        Story = await AgencyScorePages.StoryOf(session, checklist.Here, code, actor, now);
        return true;
    });
}
