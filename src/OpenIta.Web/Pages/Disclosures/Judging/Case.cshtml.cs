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

/// <summary>One case: what was declared, what was said of it, and the decision.</summary>
[Access(Permission.ReadCases, ToChange = Permission.Adjudicate)]
public sealed class CaseModel(Database database, FrameworkLibrary frameworks, Actor actor, Arrival arrival, Texts texts) : FormPage
{
    public AdjudicatedItem Shown { get; private set; } = null!;

    [BindProperty]
    public string? Mark { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Why the reader can't decide now; null when they can.</summary>
    public Refusal? Locked => Transitions.Check(
        new Attempt(Shown.Submission.State, Shown.About == DecisionAbout.Appeal ? DisclosureAct.Decide : DisclosureAct.Reconcile, actor, [Shown.Here.Place], arrival.At)
        {
            Calendar = Shown.Here.Calendar,
        }).Refusal;

    public async Task<IActionResult> OnGet(Guid agency, string code, CancellationToken stop) => await Load(agency, code, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(Guid agency, string code, CancellationToken stop)
    {
        if (!await Load(agency, code, stop))
            return NotFound();
        var decided = await new DecideItem(database, frameworks).Run(
            actor, agency, code, Shown.About ?? DecisionAbout.Appeal, JudgementInput.MarkOf(Mark), Reason, arrival.At);
        return decided.Refusal switch
        {
            null => Done("/adjudicate", texts.Appeal.Saved(code)),
            MarkNotChosen or OpenIta.Scoring.MarkNotAllowed => Again(decided.Refusal, nameof(Mark)),
            DecisionNeedsReason or CommentTooLong => Again(decided.Refusal, nameof(Reason)),
            _ => Again(decided.Refusal),
        };
    }

    private async Task<bool> Load(Guid agency, string code, CancellationToken stop)
    {
        if (await new AdjudicationPages(database, frameworks).Item(actor, agency, code, arrival.At, stop) is not { } shown)
            return false;
        Shown = shown;
        return true;
    }
}
