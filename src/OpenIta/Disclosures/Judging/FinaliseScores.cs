using System.Text.Json;
using OpenIta.Accounts;
using OpenIta.Audit;
using OpenIta.Basics;
using OpenIta.Cycles;
using OpenIta.Disclosures.Declarations;
using OpenIta.Disclosures.Submitting;
using OpenIta.Frameworks;
using OpenIta.Results;
using OpenIta.Storage;

namespace OpenIta.Disclosures.Judging;

/// <summary>
/// Ends the appeals of an agency: what it did not dispute is accepted (FY2564 clarification round: doing nothing is accepting), and once
/// every appeal is answered the marks are frozen.
/// </summary>
public sealed class FinaliseScores(Database database, FrameworkLibrary frameworks)
{
    private static readonly Actor Calendar = Actor.System("calendar");

    /// <summary>Refused while appeals are open or not all answered; what is accepted by silence is written down all the same once they are closed.</summary>
    public Task<Result<Submission>> Run(Actor by, Guid agency, DateTimeOffset receivedAt) => database.Write<Submission>(async session =>
    {
        if (await AgencyCycle.Current(session, frameworks, agency, receivedAt) is not { } here)
            return new NothingToDeclare();
        if (!by.May(Permission.ManageCycle, here.Place, receivedAt))
            return new NotAllowed();
        return await WhenAllIsDecided(session, frameworks, here, await SubmissionStore.Take(session, here.Cycle.Id, agency), receivedAt);
    });

    /// <returns>The submission as it then stands: final, or as it was where something is open yet.</returns>
    internal static async Task<Result<Submission>> WhenAllIsDecided(Session session, FrameworkLibrary frameworks, AgencyCycle here, Submission submission, DateTimeOffset now)
    {
        var scores = await AgencyScoreStore.Load(session, here);
        if (here.WindowOf(Phase.Appeal)?.IsOver(now) == false || !Transitions.Leads(submission.State, DisclosureAct.Finalise))
            return submission;
        await AcceptBySilence(session, here, scores, now);
        if (scores.NotDecided.Count > 0)
            return submission;
        var final = await ChecklistMove.Run(session, here, submission, DisclosureAct.Finalise, Calendar, now);
        if (final.IsRefused)
            return final;
        var frozen = FinalScores.Of(here, scores, now);
        await FinalScoreStore.Freeze(session, frozen);
        await AssessedResult.Keep(session, here, scores, isFinal: true, now);
        await ResultStore.Derive(session, here.Agency.Id, frameworks.OfYear);
        // The fingerprint goes into the chain of the log, where it can't be changed along with the scores.
        await AuditLog.Append(session, Calendar, new AuditEntry("scores.freeze", here.Cycle.Year.ToString(), here.Agency.Id, null, frozen.Fingerprint), now);
        return final;
    }

    private static async Task AcceptBySilence(Session session, AgencyCycle here, AgencyScores scores, DateTimeOffset now)
    {
        var items = scores.Items.Where(i => i.Appeal is null).Select(i => i.Item).ToList();
        if (await FinalScoreStore.Accept(session, here.Cycle.Id, here.Agency.Id, items, now))
            await AuditLog.Append(
                session, Calendar, new AuditEntry("appeal.silence", here.Cycle.Year.ToString(), here.Agency.Id, null, JsonSerializer.Serialize(new { Accepted = items }, AuditJson.Options)), now);
    }
}
