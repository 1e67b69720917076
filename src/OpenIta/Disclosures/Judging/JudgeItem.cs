using System.Text.Json;
using OpenIta.Accounts;
using OpenIta.Audit;
using OpenIta.Basics;
using OpenIta.Disclosures.Allotting;
using OpenIta.Disclosures.Declarations;
using OpenIta.Frameworks;
using OpenIta.Storage;

namespace OpenIta.Disclosures.Judging;

/// <summary>What an assessor filled in.</summary>
public sealed record JudgementForm(decimal? Mark, MarkReason? Reason, IReadOnlyCollection<int> MissingElements, string? Comment);

/// <summary>An assessor scores one item of an agency that is allotted to them, or changes their mind until scoring is complete.</summary>
public sealed class JudgeItem(Database database, FrameworkLibrary frameworks)
{
    public Task<Result<Judgement>> Run(Actor by, Guid agency, string code, JudgementForm form, DateTimeOffset receivedAt) => database.Write<Judgement>(async session =>
    {
        if (await AgencyCycle.Current(session, frameworks, agency, receivedAt) is not { } here || here.Item(code) is not { } item)
            return new NothingToDeclare();
        var submission = await SubmissionStore.Take(session, here.Cycle.Id, agency);
        if ((await AllotmentStore.Of(session, here.Cycle.Id, agency)).FirstOrDefault(a => a.Person == by.Person) is not { } seat)
            return new NotAllowed();
        var allowed = Transitions.Check(new Attempt(submission.State, DisclosureAct.Judge, by, [here.Place], receivedAt) { Calendar = here.Calendar });
        if (allowed.IsRefused)
            return allowed.Refusal;
        var judgement = Judgement.Of(item, form.Mark, form.Reason, form.MissingElements, form.Comment);
        if (judgement.IsRefused)
            return judgement;

        var before = (await JudgementStore.Of(session, here.Cycle.Id, agency))[code].FirstOrDefault(j => j.Seat == seat.Seat);
        await JudgementStore.Give(session, here.Cycle.Id, agency, new GivenJudgement(code, seat.Seat, by.Person, judgement.Value, receivedAt));
        await AuditLog.Append(session, by, Entry(here, code, before?.What, judgement.Value), receivedAt);
        var completed = await CompleteScoring.WhenAllIsScored(session, here, submission, receivedAt);
        return completed.IsRefused ? completed.Refusal : judgement;
    });

    // Without the agency: its own people read the entries of their agency, and marks are not theirs to see yet.
    private static AuditEntry Entry(AgencyCycle here, string code, Judgement? before, Judgement after) =>
        new("item.judge", $"{here.Agency.Name} {code}", null, before is null ? null : Text(before), Text(after)) { Role = Role.Assessor };

    private static string Text(Judgement judgement) =>
        JsonSerializer.Serialize(new { judgement.Mark, Reason = judgement.Reason?.ToString(), judgement.MissingElements, judgement.Comment }, AuditJson.Options);
}
