using Microsoft.AspNetCore.Mvc;
using OpenIta.Accounts;
using OpenIta.Basics;
using OpenIta.Disclosures;
using OpenIta.Disclosures.Checklists;
using OpenIta.Disclosures.Declarations;
using OpenIta.Disclosures.Submitting;
using OpenIta.Frameworks;
using OpenIta.Storage;
using OpenIta.Web.Hosting;
using OpenIta.Web.Language;
using OpenIta.Web.Pages.Shared;

namespace OpenIta.Web.Pages.Disclosures;

/// <summary>The whole checklist as one readable summary: sent by the administrator, approved or returned by the executive.</summary>
[RequestSizeLimit(ItemForm.MostBytes)]
public sealed class SubmissionModel(Database database, FrameworkLibrary frameworks, Actor actor, Arrival arrival, Texts texts) : FormPage
{
    public Checklist Checklist { get; private set; } = null!;

    public IReadOnlyDictionary<string, ApprovedDeclaration> Evidence { get; private set; } = new Dictionary<string, ApprovedDeclaration>();

    public IReadOnlyDictionary<string, string> Comments { get; private set; } = new Dictionary<string, string>();

    public IReadOnlyList<ChecklistRow> NotReady => [.. Checklist.Rows.Where(r => r.Open.Any())];

    public bool May(DisclosureAct act) => Checklist.WhyNot(act, actor, arrival.At) is null or ItemsNotReady or ApproverIsAuthor;

    public async Task<IActionResult> OnGet(Guid agency) => await Load(agency) ? Page() : NotFound();

    public Task<IActionResult> OnPostSubmit(Guid agency) => Act(agency, () => new SubmitChecklist(database, frameworks).Run(actor, agency, arrival.At), texts.Declaration.Submitted);

    public Task<IActionResult> OnPostApprove(Guid agency, long version) =>
        Act(agency, () => new ApproveChecklist(database, frameworks).Run(actor, agency, version, arrival.At), texts.Declaration.Approved);

    public Task<IActionResult> OnPostReturn(Guid agency, long version)
    {
        Comments = ReturnInput.Of(Request.Form);
        return Act(agency, () => new ReturnItems(database, frameworks).Run(actor, agency, version, Comments, arrival.At), texts.Declaration.Returned(Comments.Count));
    }

    // Done or refused, the page shows the checklist as it stands afterwards.
    private async Task<IActionResult> Act(Guid agency, Func<Task<Result<Submission>>> act, string notice)
    {
        if (!await Load(agency))
            return NotFound();
        var refusal = (await act()).Refusal;
        return refusal is null ? Done($"/desk/{agency}/submission", notice) : await Load(agency) ? Again(refusal) : NotFound();
    }

    private Task<bool> Load(Guid agency) => database.Read(async session =>
    {
        if (await Checklist.Load(session, frameworks, actor, agency, arrival.At) is not { IsWhole: true } checklist)
            return false; // A part of a checklist is not sent and not approved.
        (Checklist, Evidence) = (checklist, await EvidenceStore.Of(session, checklist.Here.Cycle.Id, agency));
        return true;
    });
}
