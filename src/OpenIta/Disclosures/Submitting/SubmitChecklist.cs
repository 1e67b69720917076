using OpenIta.Accounts;
using OpenIta.Basics;
using OpenIta.Disclosures.Declarations;
using OpenIta.Disclosures.SelfChecking;
using OpenIta.Frameworks;
using OpenIta.Storage;

namespace OpenIta.Disclosures.Submitting;

/// <summary>Sends the whole checklist to the executive, once the self-check has nothing open.</summary>
public sealed class SubmitChecklist(Database database, FrameworkLibrary frameworks)
{
    public Task<Result<Submission>> Run(Actor by, Guid agency, DateTimeOffset receivedAt) => database.Write<Submission>(async session =>
    {
        if (await AgencyCycle.Current(session, frameworks, agency, receivedAt) is not { } here)
            return new NothingToDeclare();
        var submission = await SubmissionStore.Take(session, here.Cycle.Id, agency);
        return await ChecklistMove.Run(session, here, submission, DisclosureAct.Submit, by, receivedAt, attempt => Facts(session, here, attempt));
    });

    private static async Task<Attempt> Facts(Session session, AgencyCycle here, Attempt attempt)
    {
        var declared = (await DeclarationStore.Of(session, here.Cycle.Id, here.Agency.Id)).ToDictionary(d => d.Key, d => d.Value.Content, StringComparer.Ordinal);
        var findings = SelfCheck.Of(here.Framework, here.Agency.Domains, declared);
        return attempt with { NotReady = [.. here.Framework.DisclosureItems.Select(d => d.Code).Where(code => findings[code].Any(f => f.IsOpen))] };
    }
}
