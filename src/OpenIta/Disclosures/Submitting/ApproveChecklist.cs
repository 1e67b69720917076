using OpenIta.Accounts;
using OpenIta.Basics;
using OpenIta.Disclosures.Declarations;
using OpenIta.Frameworks;
using OpenIta.Storage;

namespace OpenIta.Disclosures.Submitting;

/// <summary>The executive approves: every item is frozen with its evidence list. Whoever wrote or sent it can't.</summary>
public sealed class ApproveChecklist(Database database, FrameworkLibrary frameworks)
{
    /// <param name="version">The version of the checklist the executive read.</param>
    public Task<Result<Submission>> Run(Actor by, Guid agency, long version, DateTimeOffset receivedAt) => database.Write<Submission>(async session =>
    {
        if (await AgencyCycle.Current(session, frameworks, agency, receivedAt) is not { } here)
            return new NothingToDeclare();
        var submission = await SubmissionStore.Take(session, here.Cycle.Id, agency);
        var approved = await ChecklistMove.Run(
            session, here, submission, DisclosureAct.Approve, by, receivedAt, async a => a with { Authors = await ItemEventStore.Authors(session, here.Cycle.Id, agency) });
        if (approved.IsRefused)
            return approved;
        if (submission.Version != version)
            return new SubmissionMovedOn();
        var declared = await DeclarationStore.Of(session, here.Cycle.Id, agency);
        await EvidenceStore.Freeze(
            session, here.Cycle.Id, agency,
            here.Framework.DisclosureItems.Select(d => declared.GetValueOrDefault(d.Code) ?? Declaration.None(here.Cycle.Id, agency, d.Code)), receivedAt);
        return approved;
    });
}
