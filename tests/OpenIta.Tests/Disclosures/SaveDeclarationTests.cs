using OpenIta.Accounts;
using OpenIta.Disclosures;
using OpenIta.Disclosures.Assigning;
using OpenIta.Disclosures.Declarations;
using OpenIta.TestKit;

namespace OpenIta.Tests.Disclosures;

public sealed class SaveDeclarationTests
{
    private static readonly TypedDeclaration Typed = new()
    {
        Answer = "Has",
        Urls = [("https://www.khaothong.go.th/plan2566", "แผนปี 2566"), ("", ""), ("https://ita.khaothong.go.th/o11", null)],
        Explanation = "  เผยแพร่แล้ว\r\nทั้งสองหน้า ",
        Elements = [new(0, true, [], "หัวข้อ 1"), new(1, true, [0, 1, 1, 9], ""), new(7, true, [], "ไม่มีองค์ประกอบนี้")],
    };

    [Theory, OnBothDatabases]
    public async Task What_is_declared_comes_back_with_who_wrote_it(DatabaseKind kind)
    {
        await using var desk = await Desk.Open(kind);
        var administrator = desk.Administrator;

        var saved = (await desk.Save.Run(administrator, desk.Agency.Id, "O11", Typed, 0, Desk.Now)).Value.ShouldBeOfType<SaveOutcome.Saved>().Declaration;
        var found = await desk.Read(s => DeclarationStore.Find(s, desk.Cycle.Id, desk.Agency.Id, "O11"));

        DeclarationJson.Write(found.Content).ShouldBe(DeclarationJson.Write(saved.Content));
        (found.Version, found.LastEditor, found.LastEditorName, found.EditedAt).ShouldBe((1, administrator.Person, administrator.Name, Desk.Now));
        found.Content.Urls.Select(u => (u.Address, u.Note)).ShouldBe([("https://www.khaothong.go.th/plan2566", "แผนปี 2566"), ("https://ita.khaothong.go.th/o11", "")]);
        found.Content.Explanation.ShouldBe("เผยแพร่แล้ว\nทั้งสองหน้า");
        found.Content.Elements.Select(e => e.Element).ShouldBe([0, 1]);
        found.Content.Elements[1].Parts.ShouldBe([0, 1]);
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_saves_an_older_version_is_shown_the_newer_one_and_nothing_is_lost(DatabaseKind kind)
    {
        await using var desk = await Desk.Open(kind);
        await desk.Save.Run(desk.Administrator, desk.Agency.Id, "O11", Typed, 0, Desk.Now);

        var late = (await desk.Save.Run(desk.Administrator, desk.Agency.Id, "O11", Typed with { Explanation = "อีกฉบับ" }, 0, Desk.Now)).Value;

        late.ShouldBeOfType<SaveOutcome.Overtaken>().Theirs.Version.ShouldBe(1);
        (await desk.Read(s => DeclarationStore.Find(s, desk.Cycle.Id, desk.Agency.Id, "O11"))).Content.Explanation.ShouldBe("เผยแพร่แล้ว\nทั้งสองหน้า");
    }

    [Fact]
    public async Task Saving_what_is_there_already_makes_no_new_version_and_no_entry()
    {
        await using var desk = await Desk.Open(DatabaseKind.Sqlite);
        await desk.Save.Run(desk.Administrator, desk.Agency.Id, "O11", Typed, 0, Desk.Now);

        var again = (await desk.Save.Run(desk.Administrator, desk.Agency.Id, "O11", Typed, 0, Desk.Now)).Value;

        again.ShouldBeOfType<SaveOutcome.Saved>().Declaration.Version.ShouldBe(1);
        (await desk.Read(s => s.One<long>("select count(*) from audit_log where act = 'declaration.edit'"))).ShouldBe(1);
    }

    [Fact]
    public async Task Faults_are_told_field_by_field_and_nothing_is_kept()
    {
        await using var desk = await Desk.Open(DatabaseKind.Sqlite);
        var wrong = Typed with { Urls = [("https://www.khaothong.go.th/", ""), ("javascript:alert(1)", ""), ("https://evil.example/", ""), ("", "ไม่มี URL")] };

        var faults = (await desk.Save.Run(desk.Administrator, desk.Agency.Id, "O11", wrong, 0, Desk.Now)).Value.ShouldBeOfType<SaveOutcome.Faulty>().Faults;

        faults.Select(f => (f.Field, f.Refusal.Key)).ShouldBe([("url-1", nameof(UrlSchemeRefused)), ("url-2", nameof(UrlElsewhere)), ("url-3", nameof(NoteWithoutUrl))]);
        (await desk.Read(s => DeclarationStore.Find(s, desk.Cycle.Id, desk.Agency.Id, "O11"))).Version.ShouldBe(0);
    }

    [Theory, OnBothDatabases]
    public async Task An_officer_writes_what_is_assigned_to_the_department_and_nothing_else(DatabaseKind kind)
    {
        await using var desk = await Desk.Open(kind);
        await desk.Database.Write<bool>(async session =>
        {
            await AssignmentStore.Set(session, desk.Cycle.Id, desk.Agency.Id, "O11", [desk.Office.Id, desk.Finance.Id]);
            await AssignmentStore.Set(session, desk.Cycle.Id, desk.Agency.Id, "O19", [desk.Finance.Id]);
            return true;
        });

        (await desk.Save.Run(desk.OfficerOf(desk.Office), desk.Agency.Id, "O11", Typed, 0, Desk.Now)).IsRefused.ShouldBeFalse();
        (await desk.Save.Run(desk.OfficerOf(desk.Finance), desk.Agency.Id, "O11", Typed with { Explanation = "แก้ไข" }, 1, Desk.Now)).IsRefused.ShouldBeFalse();
        (await desk.Save.Run(desk.OfficerOf(desk.Office), desk.Agency.Id, "O19", Typed, 0, Desk.Now)).Refusal.ShouldBeOfType<NotAllowed>();
        (await desk.Save.Run(desk.OfficerOf(desk.Office), desk.Agency.Id, "O1", Typed, 0, Desk.Now)).Refusal.ShouldBeOfType<NotAllowed>();
        (await desk.Save.Run(desk.Executive, desk.Agency.Id, "O11", Typed, 2, Desk.Now)).Refusal.ShouldBeOfType<NotAllowed>();
    }

    [Fact]
    public async Task After_the_last_day_nothing_is_saved_unless_the_phase_is_extended_for_the_agency()
    {
        await using var desk = await Desk.Open(DatabaseKind.Sqlite);
        var after = new DateTimeOffset(2023, 3, 31, 17, 0, 0, TimeSpan.Zero);

        (await desk.Save.Run(desk.Administrator, desk.Agency.Id, "O11", Typed, 0, after)).Refusal.ShouldBeOfType<PhaseNotOpen>();
        (await desk.Save.Run(desk.Administrator, desk.Agency.Id, "O11", Typed, 0, after.AddMilliseconds(-1))).IsRefused.ShouldBeFalse();
    }

    [Theory]
    [InlineData("O99")]
    [InlineData("")]
    [InlineData("I1")]
    public async Task What_is_no_item_of_the_framework_can_not_be_declared(string code)
    {
        await using var desk = await Desk.Open(DatabaseKind.Sqlite);

        (await desk.Save.Run(desk.Administrator, desk.Agency.Id, code, Typed, 0, Desk.Now)).Refusal.ShouldBeOfType<NothingToDeclare>();
    }
}
