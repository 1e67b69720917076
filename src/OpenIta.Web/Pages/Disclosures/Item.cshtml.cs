using System.Net;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenIta.Accounts;
using OpenIta.Disclosures.Declarations;
using OpenIta.Frameworks;
using OpenIta.Storage;
using OpenIta.Web.Hosting;
using OpenIta.Web.Identity;
using OpenIta.Web.Language;
using OpenIta.Web.Pages.Shared;

namespace OpenIta.Web.Pages.Disclosures;

/// <summary>One item: what is required, what is declared, what the self-check says, and its story.</summary>
[RequestSizeLimit(ItemForm.MostBytes)]
public sealed class ItemModel(Database database, FrameworkLibrary frameworks, Actor actor, Arrival arrival, Texts texts, PublicAddress site) : FormPage
{
    public ItemView View { get; private set; } = null!;

    public ItemForm Form { get; private set; } = null!;

    /// <summary>What someone else saved meanwhile; null as a rule.</summary>
    public Declaration? Theirs { get; private set; }

    public async Task<IActionResult> OnGet(Guid agency, string code)
    {
        if (!await Load(agency, code))
            return NotFound();
        Form = ItemForm.Of(View.Row.Declaration);
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid agency, string code)
    {
        if (!await Load(agency, code))
            return NotFound();
        Form = ItemForm.Of(Request.Form, View.Row.Item).Taking(Request.Form[ItemForm.Offer], View.Offers);
        var saved = await new SaveDeclaration(database, frameworks).Run(actor, agency, code, Form.Typed, Form.Version, arrival.At, [.. View.Offers.Select(o => o.Address)]);
        return Autosaved.IsAskedFor(Request) ? Autosaved.Tell(saved, texts) : saved switch
        {
            { IsRefused: true } => Again(saved.Refusal),
            { Value: SaveOutcome.Faulty faulty } => Again([.. faulty.Faults.Select(f => new FormFault(f.Field, f.Refusal))]),
            { Value: SaveOutcome.Overtaken overtaken } => Both(overtaken.Theirs),
            _ => Done($"/desk/{agency}/items/{code}", texts.Declaration.Saved(code)),
        };
    }

    // Saving this form again means to replace theirs, now that the person has seen it.
    private PageResult Both(Declaration theirs)
    {
        (Theirs, Form) = (theirs, Form with { Version = theirs.Version });
        Response.StatusCode = (int)HttpStatusCode.Conflict;
        return Page();
    }

    private async Task<bool> Load(Guid agency, string code) =>
        await database.Read(s => ItemView.Load(s, frameworks, actor, agency, code, site.Stated, arrival.At)) is { } view && (View = view) is not null;
}
