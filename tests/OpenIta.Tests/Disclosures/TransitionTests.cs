using OpenIta.Accounts;
using OpenIta.Cycles;
using OpenIta.Disclosures;
using static OpenIta.Disclosures.DeclarationState;

namespace OpenIta.Tests.Disclosures;

public sealed class TransitionTests
{
    private static readonly DateTimeOffset Now = new(2023, 3, 15, 3, 0, 0, TimeSpan.Zero);
    private static readonly Place Agency = new(Guid.NewGuid(), Province: "กาฬสินธุ์");
    private static readonly Place Department = Agency with { Department = Guid.NewGuid() };

    // Written from the year's process as the manuals tell it, not from the code: state, act, who may, where it leads.
    private static readonly (DeclarationState From, DisclosureAct Act, Role[] Who, DeclarationState To)[] Process =
    [
        (Declaring, DisclosureAct.Edit, [Role.DepartmentOfficer, Role.AgencyAdministrator], Declaring),
        (Declaring, DisclosureAct.Submit, [Role.AgencyAdministrator], Submitted),
        (Submitted, DisclosureAct.Return, [Role.Executive], Declaring),
        (Submitted, DisclosureAct.Approve, [Role.Executive], Approved),
        (Approved, DisclosureAct.Judge, [Role.Assessor], Approved),
        (Approved, DisclosureAct.Reconcile, [Role.Adjudicator], Approved),
        (Approved, DisclosureAct.CompleteScoring, [Role.Assessor, Role.Adjudicator], Scored),
        (Scored, DisclosureAct.Announce, [Role.CentralAdministrator], Preliminary),
        (Preliminary, DisclosureAct.Appeal, [Role.AgencyAdministrator], Appealed),
        (Appealed, DisclosureAct.Appeal, [Role.AgencyAdministrator], Appealed),
        (Appealed, DisclosureAct.Decide, [Role.Adjudicator], Appealed),
        (Preliminary, DisclosureAct.Finalise, [Role.CentralAdministrator], Final),
        (Appealed, DisclosureAct.Finalise, [Role.CentralAdministrator], Final),
    ];

    public static TheoryData<DeclarationState, Role> Pairs => new MatrixTheoryData<DeclarationState, Role>(Enum.GetValues<DeclarationState>(), Enum.GetValues<Role>());

    [Theory, MemberData(nameof(Pairs))]
    public void Every_act_of_every_role_in_every_state_leads_where_the_process_says_or_nowhere(DeclarationState from, Role role)
    {
        foreach (var act in Enum.GetValues<DisclosureAct>())
        {
            var expected = Process.Where(p => p.From == from && p.Act == act && p.Who.Contains(role)).Select(p => (DeclarationState?)p.To).SingleOrDefault();
            var result = Transitions.Check(Attempt(from, act, Holder(role)));
            if (expected is { } to)
                result.Value.To.ShouldBe(to, $"{from} {act} {role}");
            else
                result.IsRefused.ShouldBeTrue($"{from} {act} {role}");
        }
    }

    [Theory, MemberData(nameof(Pairs))]
    public void Nobody_moves_the_checklist_of_an_agency_their_role_is_not_for(DeclarationState from, Role role)
    {
        var elsewhere = new Actor(Guid.NewGuid(), "อื่น", [new Grant(role, new Place(Guid.NewGuid(), Province: "ขอนแก่น"), null)]);
        foreach (var act in Enum.GetValues<DisclosureAct>())
            Transitions.Check(Attempt(from, act, elsewhere)).Refusal.ShouldBeOfType<NotAllowed>();
    }

    [Fact]
    public void A_role_that_ended_moves_nothing_and_a_visitor_neither()
    {
        var ended = new Actor(Guid.NewGuid(), "เคยเป็นผู้บริหาร", [new Grant(Role.Executive, Agency, Now)]);

        Transitions.Check(Attempt(Submitted, DisclosureAct.Approve, ended)).Refusal.ShouldBeOfType<NotAllowed>();
        Transitions.Check(Attempt(Submitted, DisclosureAct.Approve, Actor.Public)).Refusal.ShouldBeOfType<NotAllowed>();
    }

    [Fact]
    public void A_state_that_has_passed_is_told_before_the_calendar() =>
        Transitions.Check(Attempt(Approved, DisclosureAct.Edit, Holder(Role.DepartmentOfficer)) with { Calendar = [] }).Refusal
            .ShouldBe(new NotFromThisState(DisclosureAct.Edit, Approved));

    [Theory]
    [InlineData(DisclosureAct.Edit, Declaring, Role.DepartmentOfficer, Phase.Declaration)]
    [InlineData(DisclosureAct.Submit, Declaring, Role.AgencyAdministrator, Phase.Declaration)]
    [InlineData(DisclosureAct.Approve, Submitted, Role.Executive, Phase.Declaration)]
    [InlineData(DisclosureAct.Judge, Approved, Role.Assessor, Phase.Assessment)]
    [InlineData(DisclosureAct.Appeal, Preliminary, Role.AgencyAdministrator, Phase.Appeal)]
    public void A_request_counts_when_it_arrives_before_the_limit_of_its_phase_and_not_after(DisclosureAct act, DeclarationState from, Role role, Phase phase)
    {
        var window = PhaseWindow.Of(phase, new(2023, 3, 1), new(2023, 3, 31));
        var attempt = Attempt(from, act, Holder(role)) with { Calendar = [window] };

        Transitions.Check(attempt with { ReceivedAt = new(2023, 3, 31, 16, 59, 59, 999, TimeSpan.Zero) }).IsRefused.ShouldBeFalse();
        Transitions.Check(attempt with { ReceivedAt = new(2023, 3, 31, 17, 0, 0, TimeSpan.Zero) }).Refusal.ShouldBe(new PhaseNotOpen(phase, window));
        Transitions.Check(attempt with { ReceivedAt = window.Opens.AddTicks(-1) }).Refusal.ShouldBe(new PhaseNotOpen(phase, window));
        Transitions.Check(attempt with { Calendar = [] }).Refusal.ShouldBe(new PhaseNotOpen(phase, null));
    }

    [Fact]
    public void Whoever_wrote_or_sent_the_checklist_does_not_approve_it()
    {
        var executive = Holder(Role.Executive);

        Transitions.Check(Attempt(Submitted, DisclosureAct.Approve, executive) with { Authors = new HashSet<Guid> { executive.Person } }).Refusal.ShouldBeOfType<ApproverIsAuthor>();
        Transitions.Check(Attempt(Submitted, DisclosureAct.Approve, executive) with { Authors = new HashSet<Guid> { Guid.NewGuid() } }).IsRefused.ShouldBeFalse();
    }

    [Theory]
    [InlineData(Role.Assessor, Role.Executive, DisclosureAct.Judge, Approved)]
    [InlineData(Role.Assessor, Role.DepartmentOfficer, DisclosureAct.CompleteScoring, Approved)]
    [InlineData(Role.Adjudicator, Role.AgencyAdministrator, DisclosureAct.Reconcile, Approved)]
    [InlineData(Role.Adjudicator, Role.DepartmentOfficer, DisclosureAct.Decide, Appealed)]
    public void Nobody_judges_the_agency_they_work_for(Role judge, Role own, DisclosureAct act, DeclarationState from)
    {
        var both = new Actor(Guid.NewGuid(), "สองบทบาท", [new Grant(judge, Place.Nation, null), new Grant(own, own == Role.DepartmentOfficer ? Department : Agency, null)]);

        Transitions.Check(Attempt(from, act, both)).Refusal.ShouldBeOfType<JudgeOfOwnAgency>();
    }

    [Fact]
    public void The_calendar_makes_scores_final_only_when_the_time_for_appeals_is_over_and_each_is_decided()
    {
        var window = PhaseWindow.Of(Phase.Appeal, new(2023, 6, 1), new(2023, 6, 15));
        var attempt = Attempt(Appealed, DisclosureAct.Finalise, Actor.System("calendar")) with { Calendar = [window], ReceivedAt = window.Closes };

        Transitions.Check(attempt).Value.To.ShouldBe(Final);
        Transitions.Check(attempt with { ReceivedAt = window.Closes.AddTicks(-1) }).Refusal.ShouldBe(new AppealStillOpen(window));
        Transitions.Check(attempt with { NotDecided = ["O12"] }).Refusal.ShouldBeOfType<AppealsNotDecided>();
    }

    [Fact]
    public void A_checklist_with_something_missing_is_not_sent_and_the_items_are_named() =>
        Transitions.Check(Attempt(Declaring, DisclosureAct.Submit, Holder(Role.AgencyAdministrator)) with { NotReady = ["O12", "O24"] }).Refusal!.Thai.ShouldContain("O12, O24");

    private static Actor Holder(Role role) => new(Guid.NewGuid(), role.ToString(), [new Grant(role, ScopeOf(role), null)]);

    private static Place ScopeOf(Role role) => role switch
    {
        Role.CentralAdministrator or Role.Adjudicator or Role.Auditor => Place.Nation,
        Role.ProvincialMonitor => new Place(Province: "กาฬสินธุ์"),
        Role.DepartmentOfficer => Department,
        _ => Agency,
    };

    // The phase each act belongs to is open; only the appeal phase is over when scores become final.
    private static Attempt Attempt(DeclarationState from, DisclosureAct act, Actor by) => new(from, act, by, [Agency, Department], Now)
    {
        Calendar =
        [
            .. Enum.GetValues<Phase>().Select(phase => phase == Phase.Appeal && act == DisclosureAct.Finalise
                ? PhaseWindow.Of(phase, new(2023, 1, 1), new(2023, 2, 28))
                : PhaseWindow.Of(phase, new(2023, 3, 1), new(2023, 3, 31))),
        ],
    };
}
