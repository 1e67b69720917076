using OpenIta.Accounts;
using OpenIta.Basics;
using OpenIta.Cycles;
using OpenIta.Disclosures.Allotting;
using OpenIta.Disclosures.Judging;
using OpenIta.Storage;
using OpenIta.TestKit;

namespace OpenIta.Tests.Disclosures;

/// <summary>Assessors of a round on a real database: entered, given agencies with a role there, withdrawn.</summary>
public sealed class AllottingTests
{
    private static readonly Actor Administrator = Desk.Person("ส่วนกลาง", new Grant(Role.CentralAdministrator, Place.Nation, null));
    private static readonly AllotmentRules Alone = new(OwnProvinceExcluded: true, BlindShare: 0, Seed: "2566");

    [Theory, OnBothDatabases]
    public async Task Agencies_with_approved_checklists_are_allotted_with_a_role_that_ends_with_the_round(DatabaseKind kind)
    {
        await using var round = await Round.Open(kind, seats: 0);
        var person = await Enter(round, "ก@example.go.th", province: "เลย");

        var plan = (await new AllotAgencies(round.Desk.Database, Desk.Frameworks).Run(Administrator, Alone, Desk.Now)).Value;

        plan.Allotments.ShouldBe([new Allotment(round.Agency, person, 1)]);
        var grant = (await round.Desk.Read(s => GrantStore.Of(s, person))).ShouldHaveSingleItem().Grant;
        // The desk's calendar ends with the appeals on 15 June.
        (grant.Role, grant.Scope, grant.Until).ShouldBe((Role.Assessor, new Place(round.Agency), Bangkok.StartOf(new DateOnly(2023, 6, 16))));
        var actor = new Actor(person, "ก", [grant]);
        (await round.Judge.Run(actor, round.Agency, "O1", Round.Wrong(), Round.Scoring)).Refusal.ShouldBeNull();

        (await new AllotAgencies(round.Desk.Database, Desk.Frameworks).Run(Administrator, Alone, Desk.Now)).Value.Allotments.Count.ShouldBe(1);
        (await round.Desk.Read(s => GrantStore.Of(s, person))).Count.ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_holds_a_role_at_the_agency_or_comes_from_its_province_is_passed_over(DatabaseKind kind)
    {
        await using var round = await Round.Open(kind, seats: 0);
        var allot = new AllotAgencies(round.Desk.Database, Desk.Frameworks);
        var insider = await Enter(round, "ใน@example.go.th", province: "เลย");
        await round.Desk.Database.Write<bool>(async s =>
        {
            await GrantStore.Add(s, new HeldGrant(Stored.NewId(Desk.Now), insider, new Grant(Role.DepartmentOfficer, new Place(round.Agency, round.Desk.Office.Id), null)), Administrator, Desk.Now);
            return true;
        });
        await Enter(round, "ใกล้@example.go.th", province: "จังหวัดนครสวรรค์");
        await Enter(round, "สังกัด@example.go.th", province: "เลย", agency: "ทต.เขาทอง");

        (await allot.Run(Administrator, Alone, Desk.Now)).Refusal.ShouldBeOfType<NobodyMayAssess>().Agencies.ShouldBe(["เทศบาลตำบลเขาทอง"]);
        (await round.Desk.Read(s => s.One<long>("select count(*) from allotment"))).ShouldBe(0);

        (await allot.Run(Administrator, Alone with { OwnProvinceExcluded = false }, Desk.Now)).Value.Allotments.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Where_the_calendar_moves_the_end_of_the_round_the_next_draw_moves_the_roles_with_it()
    {
        await using var round = await Round.Open(DatabaseKind.Sqlite, seats: 0);
        var person = await Enter(round, "ก@example.go.th");
        var allot = new AllotAgencies(round.Desk.Database, Desk.Frameworks);
        await allot.Run(Administrator, Alone, Desk.Now);
        await round.Desk.Database.Write<bool>(async s =>
        {
            await CycleStore.SaveCalendar(s, round.Desk.Cycle.Id, [PhaseWindow.Of(Phase.Assessment, new(2023, 5, 1), new(2023, 7, 31))]);
            return true;
        });

        await allot.Run(Administrator, Alone, Desk.Now);

        (await round.Desk.Read(s => GrantStore.Of(s, person))).ShouldHaveSingleItem().Grant.Until.ShouldBe(Bangkok.StartOf(new DateOnly(2023, 8, 1)));
    }

    [Theory, OnBothDatabases]
    public async Task A_withdrawn_assessor_loses_access_and_the_next_one_goes_on_from_the_marks_that_are_there(DatabaseKind kind)
    {
        await using var round = await Round.Open(kind, seats: 0);
        var allot = new AllotAgencies(round.Desk.Database, Desk.Frameworks);
        var first = await Enter(round, "ก@example.go.th");
        await allot.Run(Administrator, Alone, Desk.Now);
        await round.Judge.Run(new Actor(first, "ก", [new Grant(Role.Assessor, new Place(round.Agency), null)]), round.Agency, "O1", Round.Wrong(), Round.Scoring);

        (await new WithdrawAssessor(round.Desk.Database).Run(Administrator, first, Desk.Now)).Value.ShouldBe(1);
        (await round.Desk.Read(s => GrantStore.Of(s, first))).ShouldBeEmpty();
        var second = await Enter(round, "ข@example.go.th");
        (await allot.Run(Administrator, Alone, Desk.Now)).Value.Allotments.ShouldBe([new Allotment(round.Agency, second, 1)]);

        var actor = new Actor(second, "ข", [new Grant(Role.Assessor, new Place(round.Agency), null)]);
        (await round.AssessorPages.Agency(actor, round.Agency, Round.Scoring))!.Done.ShouldBe(1);
        (await new WithdrawAssessor(round.Desk.Database).Run(Administrator, first, Desk.Now)).Refusal.ShouldBeOfType<AssessorMissing>();
    }

    [Theory, OnBothDatabases]
    public async Task The_overview_counts_work_and_agreement(DatabaseKind kind)
    {
        await using var round = await Round.Open(kind, seats: 0);
        foreach (var email in new[] { "ก@example.go.th", "ข@example.go.th" })
            await Enter(round, email);
        await new AllotAgencies(round.Desk.Database, Desk.Frameworks).Run(Administrator, Alone with { BlindShare = 100 }, Desk.Now);
        var people = (await round.Desk.Read(s => AllotmentStore.Assessors(s, round.Desk.Cycle.Id))).Select(a => new Actor(a.Person, a.Name, [new Grant(Role.Assessor, new Place(round.Agency), null)])).ToList();
        foreach (var (actor, i) in people.Select((p, i) => (p, i)))
            foreach (var item in new[] { "O1", "O2" })
                await round.Judge.Run(actor, round.Agency, item, i == 1 && item == "O2" ? Round.Wrong() : new JudgementForm(100, null, [], ""), Round.Scoring);

        var shown = (await new AllotmentPages(round.Desk.Database, Desk.Frameworks).Overview(Desk.Now))!;

        (shown.Approved, shown.Waiting, shown.Twice, shown.Scored).ShouldBe((1, 0, 1, 0));
        shown.Assessors.ShouldAllBe(a => a.Agencies == 1 && a.Items == 43 && a.Done == 2);
        shown.Agreement.All.ShouldBe(new CohensKappa(2, 0.5m, 0.5m));
        shown.Agreement.All.Kappa.ShouldBe(0m);
        shown.Agreement.Items.Single(i => i.Key == "O1").Value.Kappa.ShouldBeNull();
        (shown.Rules.BlindShare, shown.EndOfRound).ShouldBe((100m, Bangkok.StartOf(new DateOnly(2023, 6, 16))));
    }

    [Fact]
    public async Task Only_whoever_allots_for_the_nation_enters_allots_and_withdraws()
    {
        await using var round = await Round.Open(DatabaseKind.Sqlite, seats: 0);
        foreach (var actor in new[] { round.First, round.Adjudicator, round.Appellant, Desk.Person("ผู้ตรวจสอบ", new Grant(Role.Auditor, Place.Nation, null)) })
        {
            (await new AllotAgencies(round.Desk.Database, Desk.Frameworks).Run(actor, Alone, Desk.Now)).Refusal.ShouldBeOfType<NotAllowed>();
            (await new EnterAssessor(round.Desk.Database).Run(actor, "ก@example.go.th", "", "", Desk.Now)).Refusal.ShouldBeOfType<NotAllowed>();
            (await new WithdrawAssessor(round.Desk.Database).Run(actor, round.First.Person, Desk.Now)).Refusal.ShouldBeOfType<NotAllowed>();
        }
    }

    [Fact]
    public async Task An_assessor_needs_an_account_and_an_own_agency_that_the_registry_knows()
    {
        await using var round = await Round.Open(DatabaseKind.Sqlite, seats: 0);
        var enter = new EnterAssessor(round.Desk.Database);

        (await enter.Run(Administrator, "nobody@example.go.th", "", "", Desk.Now)).Refusal.ShouldBeOfType<AssessorHasNoAccount>();
        await Account(round, "ก@example.go.th");
        (await enter.Run(Administrator, "ก@example.go.th", "ไม่มีหน่วยงานนี้", "", Desk.Now)).Refusal.ShouldBeOfType<OwnAgencyUnknown>();
        (await enter.Run(Administrator, "ก@example.go.th", "เทศบาลตำบลเขาทอง", "", Desk.Now)).IsRefused.ShouldBeFalse();
        (await round.Desk.Read(s => AllotmentStore.Assessors(s, round.Desk.Cycle.Id))).ShouldHaveSingleItem().Agencies.ShouldBe([round.Agency]);
    }

    private static async Task<Guid> Enter(Round round, string email, string province = "เลย", string agency = "")
    {
        await Account(round, email);
        return (await new EnterAssessor(round.Desk.Database).Run(Administrator, email, agency, province, Desk.Now)).Value.Id;
    }

    private static Task<Result<bool>> Account(Round round, string email) => round.Desk.Database.Write<bool>(async s =>
    {
        await AccountStore.Save(s, new Account { Id = Stored.NewId(Desk.Now), Email = email, Name = email, CreatedAt = Desk.Now });
        return true;
    });
}
