using OpenIta.Accounts;
using OpenIta.Basics;
using OpenIta.Disclosures.Declarations;
using OpenIta.Frameworks;
using OpenIta.Storage;

namespace OpenIta.Disclosures.Submitting;

public sealed record NothingReturned() : Refusal("เลือกข้อที่ส่งคืนอย่างน้อย 1 ข้อ พร้อมเหตุผล", "Choose at least one item to return, with a comment");

public sealed record ReturnWithoutComment(string Item) : Refusal($"บอกเหตุผลที่ส่งคืนข้อ {Item}", $"Say why {Item} is returned");

/// <summary>The executive sends items back with a comment each; the checklist is open for editing again.</summary>
public sealed class ReturnItems(Database database, FrameworkLibrary frameworks)
{
    public const int LongestComment = 2000;

    /// <param name="comments">A comment for each item that is returned.</param>
    public Task<Result<Submission>> Run(Actor by, Guid agency, long version, IReadOnlyDictionary<string, string> comments, DateTimeOffset receivedAt) => database.Write<Submission>(async session =>
    {
        if (await AgencyCycle.Current(session, frameworks, agency, receivedAt) is not { } here)
            return new NothingToDeclare();
        var items = here.Framework.DisclosureItems.Where(d => comments.ContainsKey(d.Code)).ToList();
        var submission = await SubmissionStore.Take(session, here.Cycle.Id, agency);
        foreach (var item in items)
            await ItemEventStore.Add(session, here.Cycle.Id, agency, item.Code, DisclosureAct.Return, by, receivedAt, comments[item.Code].Trim());
        var returned = await ChecklistMove.Run(session, here, submission, DisclosureAct.Return, by, receivedAt);
        if (returned.IsRefused)
            return returned;
        if (submission.Version != version)
            return new SubmissionMovedOn();
        if (items.Count == 0)
            return new NothingReturned();
        if (items.Find(i => comments[i.Code].Trim().Length == 0) is { } silent)
            return new ReturnWithoutComment(silent.Code);
        if (items.Exists(i => comments[i.Code].Length > LongestComment))
            return new TextTooLong(LongestComment);
        return returned;
    });
}
