using System.Text.Json;
using OpenIta.Accounts;
using OpenIta.Audit;
using OpenIta.Basics;
using OpenIta.Disclosures.Declarations;
using OpenIta.Frameworks;
using OpenIta.Storage;

namespace OpenIta.Disclosures.Judging;

/// <summary>An adjudicator settles an item on which two assessors differ, or answers an appeal. It counts at once.</summary>
public sealed class DecideItem(Database database, FrameworkLibrary frameworks)
{
    public Task<Result<Decision>> Run(Actor by, Guid agency, string code, DecisionAbout about, decimal? mark, string? reason, DateTimeOffset receivedAt) =>
        database.Write<Decision>(async session =>
        {
            if (await AgencyCycle.Current(session, frameworks, agency, receivedAt) is not { } here || here.Item(code) is not { } item)
                return new NothingToDeclare();
            var submission = await SubmissionStore.Take(session, here.Cycle.Id, agency);
            var act = about == DecisionAbout.Difference ? DisclosureAct.Reconcile : DisclosureAct.Decide;
            var allowed = Transitions.Check(new Attempt(submission.State, act, by, [here.Place], receivedAt) { Calendar = here.Calendar });
            if (allowed.IsRefused)
                return allowed.Refusal;
            var scores = await AgencyScoreStore.Load(session, here);
            var decision = Decision.Of(item, scores.Item(code)!, about, mark, reason, by.Person, receivedAt);
            if (decision.IsRefused)
                return decision;

            await JudgementStore.Decide(session, here.Cycle.Id, agency, decision.Value);
            await AuditLog.Append(session, by, Entry(here, scores.Item(code)!, decision.Value), receivedAt);
            var next = about == DecisionAbout.Difference
                ? await CompleteScoring.WhenAllIsScored(session, here, submission, receivedAt)
                : await Answered(session, here, submission, receivedAt);
            return next.IsRefused ? next.Refusal : decision;
        });

    private async Task<Result<Submission>> Answered(Session session, AgencyCycle here, Submission submission, DateTimeOffset now)
    {
        await AssessedResult.Keep(session, here, await AgencyScoreStore.Load(session, here), isFinal: false, now);
        return await FinaliseScores.WhenAllIsDecided(session, frameworks, here, submission, now);
    }

    // Like a judgement, kept out of what the agency's own people read.
    private static AuditEntry Entry(AgencyCycle here, ItemScore before, Decision after) => new(
        after.About == DecisionAbout.Difference ? "item.reconcile" : "appeal.decide", $"{here.Agency.Name} {after.Item}", null,
        JsonSerializer.Serialize(new { Marks = before.Judgements.Select(j => j.What.Mark), before.Appeal?.Grounds }, AuditJson.Options),
        JsonSerializer.Serialize(new { after.Mark, after.Reason }, AuditJson.Options))
    {
        Role = Role.Adjudicator,
    };
}
