using OpenIta.Accounts;
using OpenIta.Audit;
using OpenIta.Basics;
using OpenIta.Storage;

namespace OpenIta.Disclosures.Submitting;

/// <summary>One step of a checklist along the state machine, with its place in the story and in the audit log.</summary>
public static class ChecklistMove
{
    /// <param name="submission">As <see cref="SubmissionStore.Take"/> gave it.</param>
    /// <param name="facts">Adds what the conditions of the act ask about.</param>
    public static async Task<Result<Submission>> Run(
        Session session, AgencyCycle here, Submission submission, DisclosureAct act, Actor by, DateTimeOffset now, Func<Attempt, Task<Attempt>>? facts = null, string? comment = null)
    {
        var attempt = new Attempt(submission.State, act, by, [here.Place], now) { Calendar = here.Calendar };
        var transition = Transitions.Check(facts is null ? attempt : await facts(attempt));
        if (transition.IsRefused)
            return transition.Refusal;
        var moved = await SubmissionStore.Move(session, submission, transition.Value, by, now);
        if (moved.IsRefused)
            return moved;
        await ItemEventStore.Add(session, here.Cycle.Id, here.Agency.Id, "", act, by, now, comment);
        var role = by.Using(transition.Value.Needs, here.Place, now)?.Role;
        await AuditLog.Append(
            session, by, new AuditEntry($"checklist.{act}".ToLowerInvariant(), here.Cycle.Year.ToString(), here.Agency.Id, submission.State.ToString(), moved.Value.State.ToString()) { Role = role }, now);
        return moved;
    }
}
