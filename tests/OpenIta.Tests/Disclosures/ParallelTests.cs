using OpenIta.Basics;
using OpenIta.Disclosures;
using OpenIta.Disclosures.Declarations;
using OpenIta.TestKit;

namespace OpenIta.Tests.Disclosures;

public sealed class ParallelTests
{
    private const int Attempts = 50;

    [Theory, OnBothDatabases]
    public async Task Of_fifty_who_send_the_checklist_at_once_exactly_one_does(DatabaseKind kind)
    {
        await using var desk = await Desk.Open(kind);
        await desk.DeclareAll();

        var results = await AtOnce(_ => desk.Submit.Run(desk.Administrator, desk.Agency.Id, Desk.Now));

        results.Count(r => !r.IsRefused).ShouldBe(1);
        results.Where(r => r.IsRefused).ShouldAllBe(r => r.Refusal is NotFromThisState);
        var after = await desk.Read(s => SubmissionStore.Find(s, desk.Cycle.Id, desk.Agency.Id));
        (after.State, after.Version).ShouldBe((DeclarationState.Submitted, 1));
    }

    [Theory, OnBothDatabases]
    public async Task Of_fifty_executives_who_approve_or_return_at_once_exactly_one_is_heard(DatabaseKind kind)
    {
        await using var desk = await Desk.Open(kind);
        await desk.DeclareAll();
        (await desk.Submit.Run(desk.Administrator, desk.Agency.Id, Desk.Now)).IsRefused.ShouldBeFalse();
        var comments = new Dictionary<string, string> { ["O12"] = "ยังไม่ใช่รอบ 6 เดือน" };

        var results = await AtOnce(i => i % 2 == 0
            ? desk.Approve.Run(desk.Executive, desk.Agency.Id, 1, Desk.Now)
            : desk.Return.Run(desk.Executive, desk.Agency.Id, 1, comments, Desk.Now));

        var winner = results.Single(r => !r.IsRefused).Value;
        var (evidence, story) = await desk.Read(async s =>
            (await EvidenceStore.Of(s, desk.Cycle.Id, desk.Agency.Id), await ItemEventStore.Of(s, desk.Cycle.Id, desk.Agency.Id, "O12")));
        evidence.Count.ShouldBe(winner.State == DeclarationState.Approved ? 43 : 0);
        story.Count(e => e.Act is DisclosureAct.Approve or DisclosureAct.Return && e.Item.Length == 0).ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task Of_fifty_who_save_one_item_at_once_one_is_kept_and_the_others_are_shown_what_it_says(DatabaseKind kind)
    {
        await using var desk = await Desk.Open(kind);

        var results = await AtOnce(i => desk.Save.Run(desk.Administrator, desk.Agency.Id, "O1", new TypedDeclaration { Answer = "HasNot", Explanation = $"คนที่ {i}" }, 0, Desk.Now));

        var kept = results.Select(r => r.Value).OfType<SaveOutcome.Saved>().ShouldHaveSingleItem().Declaration;
        results.Select(r => r.Value).OfType<SaveOutcome.Overtaken>().ShouldAllBe(o => o.Theirs.Content.Explanation == kept.Content.Explanation);
        (await desk.Read(s => DeclarationStore.Find(s, desk.Cycle.Id, desk.Agency.Id, "O1"))).Content.Explanation.ShouldBe(kept.Content.Explanation);
    }

    private static async Task<IReadOnlyList<Result<T>>> AtOnce<T>(Func<int, Task<Result<T>>> attempt)
    {
        using var start = new ManualResetEventSlim();
        var attempts = Enumerable.Range(0, Attempts).Select(i => Task.Run(() =>
        {
            start.Wait();
            return attempt(i);
        })).ToList();
        start.Set();
        return await Task.WhenAll(attempts);
    }
}
