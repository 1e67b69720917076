using OpenIta.Accounts;
using OpenIta.Disclosures;
using OpenIta.Disclosures.Declarations;
using OpenIta.Disclosures.Submitting;
using OpenIta.TestKit;

namespace OpenIta.Tests.Disclosures;

public sealed class SubmittingTests
{
    [Theory, OnBothDatabases]
    public async Task From_declared_to_approved_the_evidence_list_is_frozen_with_a_fingerprint(DatabaseKind kind)
    {
        await using var desk = await Desk.Open(kind);
        await desk.DeclareAll();
        var submitted = (await desk.Submit.Run(desk.Administrator, desk.Agency.Id, Desk.Now)).Value;

        var approved = (await desk.Approve.Run(desk.Executive, desk.Agency.Id, submitted.Version, Desk.Now)).Value;
        var evidence = await desk.Read(s => EvidenceStore.Of(s, desk.Cycle.Id, desk.Agency.Id));

        (approved.State, approved.ApprovedByName, approved.ApprovedAt).ShouldBe((DeclarationState.Approved, "ปลัดเทศบาล", Desk.Now));
        evidence.Count.ShouldBe(Desk.Pack.DisclosureItems.Count);
        evidence["O12"].Content.Urls.ShouldHaveSingleItem().Address.ShouldBe("https://www.khaothong.go.th/ita/O12");
        evidence["O12"].Fingerprint.ShouldBe(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(
            System.Text.Encoding.UTF8.GetBytes(DeclarationJson.Write(evidence["O12"].Content)))));
    }

    [Theory, OnBothDatabases]
    public async Task What_was_approved_is_stored_once_and_still_says_who_declared_it_and_when(DatabaseKind kind)
    {
        await using var desk = await Desk.Open(kind);
        await desk.DeclareAll();
        var declared = await desk.Read(s => DeclarationStore.Of(s, desk.Cycle.Id, desk.Agency.Id));
        var submitted = (await desk.Submit.Run(desk.Administrator, desk.Agency.Id, Desk.Now)).Value;
        await desk.Approve.Run(desk.Executive, desk.Agency.Id, submitted.Version, Desk.Now);

        var approved = await desk.Read(s => DeclarationStore.Of(s, desk.Cycle.Id, desk.Agency.Id));
        (await desk.Read(s => s.One<long>("select count(*) from declaration"))).ShouldBe(0);
        approved.Keys.ShouldBe(declared.Keys, ignoreOrder: true);
        foreach (var (item, was) in declared)
        {
            (approved[item].Version, approved[item].LastEditor, approved[item].LastEditorName, approved[item].EditedAt).ShouldBe((was.Version, was.LastEditor, was.LastEditorName, was.EditedAt));
            DeclarationJson.Write(approved[item].Content).ShouldBe(DeclarationJson.Write(was.Content));
            (await desk.Read(s => DeclarationStore.Find(s, desk.Cycle.Id, desk.Agency.Id, item))).Version.ShouldBe(was.Version);
        }
    }

    [Fact]
    public async Task Once_sent_nothing_changes_until_it_comes_back_and_once_approved_never()
    {
        await using var desk = await Desk.Open(DatabaseKind.Sqlite);
        await desk.DeclareAll();
        var typed = new TypedDeclaration { Answer = "HasNot" };
        await desk.Submit.Run(desk.Administrator, desk.Agency.Id, Desk.Now);

        (await desk.Save.Run(desk.Administrator, desk.Agency.Id, "O12", typed, 1, Desk.Now)).Refusal.ShouldBeOfType<NotFromThisState>();
        await desk.Return.Run(desk.Executive, desk.Agency.Id, 1, new Dictionary<string, string> { ["O12"] = "แก้ปี" }, Desk.Now);
        (await desk.Save.Run(desk.Administrator, desk.Agency.Id, "O12", typed, 1, Desk.Now)).Value.ShouldBeOfType<SaveOutcome.Saved>();
        var again = (await desk.Submit.Run(desk.Administrator, desk.Agency.Id, Desk.Now)).Value;
        (await desk.Approve.Run(desk.Executive, desk.Agency.Id, again.Version, Desk.Now)).IsRefused.ShouldBeFalse();
        (await desk.Save.Run(desk.Administrator, desk.Agency.Id, "O12", typed with { Explanation = "สาย" }, 2, Desk.Now)).Refusal.ShouldBeOfType<NotFromThisState>();
    }

    [Fact]
    public async Task A_checklist_with_an_open_finding_is_not_sent_and_the_item_is_named()
    {
        await using var desk = await Desk.Open(DatabaseKind.Sqlite);
        await desk.DeclareAll();
        await desk.Save.Run(desk.Administrator, desk.Agency.Id, "O12", new TypedDeclaration { Answer = "Has" }, 1, Desk.Now);

        (await desk.Submit.Run(desk.Administrator, desk.Agency.Id, Desk.Now)).Refusal.ShouldBeOfType<ItemsNotReady>().Items.ShouldBe(["O12"]);
    }

    [Fact]
    public async Task Who_wrote_a_single_item_or_sent_the_checklist_does_not_approve_it_even_with_an_executive_grant()
    {
        await using var desk = await Desk.Open(DatabaseKind.Sqlite);
        var writer = Both(desk);
        await desk.Save.Run(writer, desk.Agency.Id, "O12", new TypedDeclaration { Answer = "HasNot" }, 0, Desk.Now);
        await desk.Database.Write<bool>(async s => await s.Execute("delete from declaration") > 0);
        await desk.DeclareAll();
        var sender = Both(desk);
        var version = (await desk.Submit.Run(sender, desk.Agency.Id, Desk.Now)).Value.Version;

        (await desk.Approve.Run(writer, desk.Agency.Id, version, Desk.Now)).Refusal.ShouldBeOfType<ApproverIsAuthor>();
        (await desk.Approve.Run(sender, desk.Agency.Id, version, Desk.Now)).Refusal.ShouldBeOfType<ApproverIsAuthor>();
        (await desk.Approve.Run(Both(desk), desk.Agency.Id, version, Desk.Now)).IsRefused.ShouldBeFalse();
    }

    [Fact]
    public async Task An_executive_who_read_an_older_version_approves_and_returns_nothing()
    {
        await using var desk = await Desk.Open(DatabaseKind.Sqlite);
        await desk.DeclareAll();
        var first = (await desk.Submit.Run(desk.Administrator, desk.Agency.Id, Desk.Now)).Value.Version;
        var comments = new Dictionary<string, string> { ["O12"] = "แก้ปี" };
        await desk.Return.Run(desk.Executive, desk.Agency.Id, first, comments, Desk.Now);
        await desk.Submit.Run(desk.Administrator, desk.Agency.Id, Desk.Now);

        (await desk.Approve.Run(desk.Executive, desk.Agency.Id, first, Desk.Now)).Refusal.ShouldBeOfType<SubmissionMovedOn>();
        (await desk.Return.Run(desk.Executive, desk.Agency.Id, first, comments, Desk.Now)).Refusal.ShouldBeOfType<SubmissionMovedOn>();
        (await desk.Read(s => SubmissionStore.Find(s, desk.Cycle.Id, desk.Agency.Id))).State.ShouldBe(DeclarationState.Submitted);
        (await desk.Read(s => EvidenceStore.Of(s, desk.Cycle.Id, desk.Agency.Id))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Items_come_back_each_with_its_comment_and_never_without()
    {
        await using var desk = await Desk.Open(DatabaseKind.Sqlite);
        await desk.DeclareAll();
        await desk.Submit.Run(desk.Administrator, desk.Agency.Id, Desk.Now);

        (await desk.Return.Run(desk.Executive, desk.Agency.Id, 1, new Dictionary<string, string>(), Desk.Now)).Refusal.ShouldBeOfType<NothingReturned>();
        (await desk.Return.Run(desk.Executive, desk.Agency.Id, 1, new Dictionary<string, string> { ["O12"] = " " }, Desk.Now)).Refusal.ShouldBeOfType<ReturnWithoutComment>();
        (await desk.Return.Run(desk.Executive, desk.Agency.Id, 1, new Dictionary<string, string> { ["O12"] = "ยังไม่ใช่รอบ 6 เดือน" }, Desk.Now)).Value.State.ShouldBe(DeclarationState.Declaring);
        var story = await desk.Read(s => ItemEventStore.Of(s, desk.Cycle.Id, desk.Agency.Id, "O12"));
        story.Single(e => e.Act == DisclosureAct.Return && e.Item == "O12").Comment.ShouldBe("ยังไม่ใช่รอบ 6 เดือน");
    }

    private static Actor Both(Desk desk) => Desk.Person(
        "ปลัดที่กรอกเอง", new Grant(Role.AgencyAdministrator, new Place(desk.Agency.Id), null), new Grant(Role.Executive, new Place(desk.Agency.Id), null));
}
