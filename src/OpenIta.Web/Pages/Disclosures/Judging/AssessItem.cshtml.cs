using Microsoft.AspNetCore.Mvc;
using OpenIta.Accounts;
using OpenIta.Basics;
using OpenIta.Disclosures;
using OpenIta.Disclosures.Judging;
using OpenIta.Frameworks;
using OpenIta.Storage;
using OpenIta.Web.Hosting;
using OpenIta.Web.Language;
using OpenIta.Web.Pages.Shared;

namespace OpenIta.Web.Pages.Disclosures.Judging;

/// <summary>One item under the eyes of its assessor: what is required, what was declared, the mark with its reason.</summary>
public sealed class AssessItemModel(Database database, FrameworkLibrary frameworks, Actor actor, Arrival arrival, Texts texts) : FormPage
{
    public AssessedItem Shown { get; private set; } = null!;

    public JudgementInput Input { get; private set; } = null!;

    public DateTimeOffset Now => arrival.At;

    /// <summary>Why it can't be scored now; null when it can.</summary>
    public Refusal? Locked => Transitions.Check(
        new Attempt(Shown.Agency.Submission.State, DisclosureAct.Judge, actor, [Shown.Agency.Here.Place], arrival.At) { Calendar = Shown.Agency.Here.Calendar }).Refusal;

    public async Task<IActionResult> OnGet(Guid agency, string code, CancellationToken stop)
    {
        if (!await Load(agency, code, stop))
            return NotFound();
        Input = JudgementInput.Of(Shown.Given?.What);
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid agency, string code, CancellationToken stop)
    {
        if (!await Load(agency, code, stop))
            return NotFound();
        Input = JudgementInput.Of(Request.Form);
        var given = await new JudgeItem(database, frameworks).Run(actor, agency, code, Input.Typed, arrival.At);
        if (given.IsRefused)
            return Again(given.Refusal, JudgementInput.FieldOf(given.Refusal));
        await Load(agency, code, stop);
        return Shown.Agency.NextAfter(code) is { } next
            ? Done($"/assess/{agency}/{next}", texts.Judging.Saved(code))
            : Done($"/assess/{agency}", texts.Judging.AllSaved(Shown.Agency.Here.Agency.Name));
    }

    private async Task<bool> Load(Guid agency, string code, CancellationToken stop)
    {
        if (await new AssessorPages(database, frameworks).Item(actor, agency, code, arrival.At, stop) is not { } shown)
            return false;
        Shown = shown;
        return true;
    }
}
