using System.Text.Json;
using OpenIta.Accounts;
using OpenIta.Audit;
using OpenIta.Basics;
using OpenIta.Disclosures.Declarations;
using OpenIta.Disclosures.Submitting;
using OpenIta.Frameworks;
using OpenIta.Storage;

namespace OpenIta.Disclosures.Judging;

/// <summary>An agency disputes one item while appeals are open. Items it does not dispute are accepted when they close.</summary>
public sealed class FileAppeal(Database database, FrameworkLibrary frameworks)
{
    public Task<Result<Appeal>> Run(Actor by, Guid agency, string code, string? grounds, DateTimeOffset receivedAt) => database.Write<Appeal>(async session =>
    {
        if (await AgencyCycle.Current(session, frameworks, agency, receivedAt) is not { } here || here.Item(code) is not { } item)
            return new NothingToDeclare();
        var submission = await SubmissionStore.Take(session, here.Cycle.Id, agency);
        var moved = await ChecklistMove.Run(session, here, submission, DisclosureAct.Appeal, by, receivedAt);
        if (moved.IsRefused)
            return moved.Refusal;
        var scores = await AgencyScoreStore.Load(session, here);
        var appeal = Appeal.Of(item, scores.Item(code)!, grounds, by.Person, receivedAt);
        if (appeal.IsRefused)
            return appeal;
        await JudgementStore.File(session, here.Cycle.Id, agency, appeal.Value);
        var after = JsonSerializer.Serialize(new { appeal.Value.Grounds }, AuditJson.Options);
        await AuditLog.Append(
            session, by, new AuditEntry("appeal.file", code, agency, null, after) { Role = by.Using(Permission.Appeal, here.Place, receivedAt)?.Role }, receivedAt);
        return appeal;
    });
}
