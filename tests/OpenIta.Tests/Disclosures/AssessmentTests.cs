using OpenIta.Accounts;
using OpenIta.Basics;
using OpenIta.Cycles;
using OpenIta.Disclosures;
using OpenIta.Disclosures.Judging;
using OpenIta.Results;
using OpenIta.Storage;
using OpenIta.TestKit;

namespace OpenIta.Tests.Disclosures;

/// <summary>From approved to final on a real database.</summary>
public sealed class AssessmentTests
{
    [Theory, OnBothDatabases]
    public async Task From_approved_to_final_with_one_appeal_that_succeeds(DatabaseKind kind)
    {
        await using var round = await Round.Open(kind);
        await round.JudgeAll(round.First, "O12", "O43");
        (await round.State()).ShouldBe(DeclarationState.Scored);
        (await round.ScorePages.Scores(round.Appellant, round.Agency, Round.Scoring))!.Scores.ShouldBeNull();

        (await round.Calendar.Run(Round.Appeals)).ShouldBe(new CalendarRun(1, 0, 0));
        var announced = (await round.ScorePages.Scores(round.Appellant, round.Agency, Round.Appeals))!;
        // By hand: O43 is one of four items of 10.2, O12 one of eight of 9.2; means of means as the pack says.
        announced.Scores!.Marks.Count(m => m.Value == 0).ShouldBe(2);
        announced.MayBeDisputed("O12", Round.Appeals).ShouldBeTrue();
        announced.MayBeDisputed("O1", Round.Appeals).ShouldBeFalse();

        (await round.Appeal.Run(round.Appellant, round.Agency, "O12", "หน้า 2 เป็นรอบ 6 เดือนของปี 2566", Round.Appeals)).Refusal.ShouldBeNull();
        (await round.Decide.Run(round.Adjudicator, round.Agency, "O12", DecisionAbout.Appeal, 100, "พบตามที่อุทธรณ์", Round.Appeals)).Refusal.ShouldBeNull();
        (await round.State()).ShouldBe(DeclarationState.Appealed);

        (await round.Calendar.Run(Round.Over)).ShouldBe(new CalendarRun(0, 1, 0));
        (await round.State()).ShouldBe(DeclarationState.Final);
        var final = (await round.ScorePages.Scores(round.Appellant, round.Agency, Round.Over))!;
        final.Scores!.Item("O12")!.Mark.ShouldBe(100);
        final.Scores.Item("O43")!.Mark.ShouldBe(0);
        final.Final!.IsIntact.ShouldBeTrue();
        (await round.Desk.Read(s => s.One<string>("select after_text from audit_log where act = 'scores.freeze'"))).ShouldBe(final.Final.Fingerprint);
        (await round.Calendar.Run(Round.Over)).ShouldBe(new CalendarRun(0, 0, 0));
    }

    [Theory, OnBothDatabases]
    public async Task Final_scores_can_be_neither_changed_nor_removed(DatabaseKind kind)
    {
        await using var round = await Final(kind);

        foreach (var change in new[] { "update final_score set content = ''", "delete from final_score" })
            await Should.ThrowAsync<System.Data.Common.DbException>(() => round.Desk.Database.Write<bool>(async s => await s.Execute(change) > 0));
        (await round.Judge.Run(round.First, round.Agency, "O1", Round.Wrong(), Round.Scoring)).Refusal.ShouldBeOfType<NotFromThisState>();
        (await round.Appeal.Run(round.Appellant, round.Agency, "O12", "สาย", Round.Appeals)).Refusal.ShouldBeOfType<NotFromThisState>();
    }

    [Fact]
    public async Task Silence_is_acceptance_and_the_log_says_which_items_were_accepted()
    {
        await using var round = await Round.Open(DatabaseKind.Sqlite);
        await round.JudgeAll(round.First, "O12", "O43");
        await round.Calendar.Run(Round.Appeals);
        await round.Appeal.Run(round.Appellant, round.Agency, "O12", "หน้า 2", Round.Appeals);

        (await round.Calendar.Run(Round.Over)).Closed.ShouldBe(0);
        (await round.Calendar.Run(Round.Over)).Closed.ShouldBe(0);

        var entry = await round.Desk.Read(s => s.One<string>("select after_text from audit_log where act = 'appeal.silence'"));
        entry.ShouldContain("\"O43\"");
        entry.ShouldNotContain("\"O12\"");
        var story = (await round.ScorePages.Item(round.Appellant, round.Agency, "O43", Round.Over))!.Story;
        story[^1].Step.ShouldBe(StoryStep.AcceptedBySilence);
        // The appeal is answered after the window: that ends it.
        (await round.Decide.Run(round.Adjudicator, round.Agency, "O12", DecisionAbout.Appeal, 0, "ไม่พบ", Round.Over)).Refusal.ShouldBeNull();
        (await round.State()).ShouldBe(DeclarationState.Final);
    }

    [Theory, OnBothDatabases]
    public async Task Two_assessors_never_see_each_other_and_an_adjudicator_settles_where_they_differ(DatabaseKind kind)
    {
        await using var round = await Round.Open(kind, seats: 2);
        await round.JudgeAll(round.First, "O12");
        await round.JudgeAll(round.Second);
        (await round.State()).ShouldBe(DeclarationState.Approved);

        var seen = (await round.AssessorPages.Item(round.Second, round.Agency, "O12", Round.Scoring))!;
        seen.Given!.What.Mark.ShouldBe(100);
        seen.Story.Count(e => e.Step == StoryStep.Judged).ShouldBe(1);
        seen.Story.ShouldAllBe(e => e.Name == null);

        var open = (await round.AdjudicationPages.Queue(round.Adjudicator, Round.Scoring))!;
        open.Cases.ShouldHaveSingleItem().ShouldSatisfyAllConditions(c => c.Item.ShouldBe("O12"), c => c.About.ShouldBe(DecisionAbout.Difference));
        (await round.Decide.Run(round.Adjudicator, round.Agency, "O12", DecisionAbout.Difference, 0, "เป็นแผนปี 2565 จริง", Round.Scoring)).Refusal.ShouldBeNull();
        (await round.State()).ShouldBe(DeclarationState.Scored);
        (await round.AdjudicationPages.Queue(round.Adjudicator, Round.Scoring))!.Count.ShouldBe(0);
    }

    [Fact]
    public async Task An_agency_reads_the_same_story_without_names_of_assessors_and_without_marks_before_they_are_announced()
    {
        await using var round = await Round.Open(DatabaseKind.Sqlite);
        await round.JudgeAll(round.First, "O12");

        var before = (await round.ScorePages.Item(round.Appellant, round.Agency, "O12", Round.Scoring))!;
        (before.Score, before.Story.Any(e => e.Step == StoryStep.Judged)).ShouldBe((null, false));

        await round.Calendar.Run(Round.Appeals);
        var after = (await round.ScorePages.Item(round.Appellant, round.Agency, "O12", Round.Appeals))!;
        after.Story.Select(e => e.Step).ShouldBe([StoryStep.Edited, StoryStep.Submitted, StoryStep.Approved, StoryStep.Judged, StoryStep.Announced]);
        after.Story.Single(e => e.Step == StoryStep.Judged).ShouldSatisfyAllConditions(e => e.Name.ShouldBeNull(), e => e.Judgement!.Reason.ShouldBe(MarkReason.WrongYear));
        // Nothing an agency's own people read in the log names an assessor.
        (await round.Desk.Read(s => s.One<long>(
            "select count(*) from audit_log where agency_id is not null and (person_name like 'ผู้ตรวจ%' or person_id in (@First))", new { First = Stored.Id(round.First.Person) }))).ShouldBe(0);
    }

    [Fact]
    public async Task An_agency_that_is_not_allotted_does_not_exist_for_an_assessor()
    {
        await using var round = await Round.Open(DatabaseKind.Sqlite);

        (await round.AssessorPages.Agency(round.Second, round.Agency, Round.Scoring)).ShouldBeNull();
        (await round.AssessorPages.Item(round.Second, round.Agency, "O12", Round.Scoring)).ShouldBeNull();
        (await round.AssessorPages.Work(round.Second, Round.Scoring))!.Agencies.ShouldBeEmpty();
        (await round.Judge.Run(round.Second, round.Agency, "O12", Round.Wrong(), Round.Scoring)).Refusal.ShouldBeOfType<NotAllowed>();
        (await round.ScorePages.Scores(round.First, round.Agency, Round.Scoring)).ShouldBeNull();
    }

    [Fact]
    public async Task The_access_of_an_assessor_ends_with_the_round()
    {
        await using var round = await Round.Open(DatabaseKind.Sqlite);
        (await round.AssessorPages.Work(round.First, Round.Appeals))!.Agencies.ShouldHaveSingleItem();

        (await round.AssessorPages.Work(round.First, Round.Over))!.Agencies.ShouldBeEmpty();
        (await round.AssessorPages.Agency(round.First, round.Agency, Round.Over)).ShouldBeNull();
        (await round.AssessorPages.Item(round.First, round.Agency, "O1", Round.Over)).ShouldBeNull();
    }

    [Fact]
    public async Task Scoring_is_open_in_its_phase_only_to_the_last_instant()
    {
        await using var round = await Round.Open(DatabaseKind.Sqlite);
        var closes = Bangkok.StartOf(new DateOnly(2023, 6, 1));

        (await round.Judge.Run(round.First, round.Agency, "O1", Round.Wrong(), Desk.Now)).Refusal.ShouldBeOfType<PhaseNotOpen>();
        (await round.Judge.Run(round.First, round.Agency, "O1", Round.Wrong(), closes.AddTicks(-1))).Refusal.ShouldBeNull();
        (await round.Judge.Run(round.First, round.Agency, "O1", Round.Wrong(), closes)).Refusal.ShouldBeOfType<PhaseNotOpen>();
    }

    [Theory, OnBothDatabases]
    public async Task A_changed_mind_is_a_new_row_and_the_old_one_stays(DatabaseKind kind)
    {
        await using var round = await Round.Open(kind);
        await round.Judge.Run(round.First, round.Agency, "O1", Round.Wrong(), Round.Scoring);
        await round.Judge.Run(round.First, round.Agency, "O1", new JudgementForm(100, null, [], "เปิดใหม่แล้วครบ"), Round.Scoring.AddMinutes(1));

        var (replaced, inForce) = await round.Desk.Read(async s => (await s.One<long>("select mark from judgement_replaced"), await s.One<long>("select mark from judgement")));
        (Stored.Score(replaced), Stored.Score(inForce)).ShouldBe((0, 100m));
        (await round.AssessorPages.Work(round.First, Round.Scoring))!.ShouldSatisfyAllConditions(w => w.Done.ShouldBe(1), w => w.Items.ShouldBe(43));
        (await round.AssessorPages.Agency(round.First, round.Agency, Round.Scoring))!.NextAfter("O1").ShouldBe("O2");
    }

    [Theory, OnBothDatabases]
    public async Task Marks_become_indicator_scores_on_the_page_of_the_agency_first_for_its_own_people_then_for_everyone(DatabaseKind kind)
    {
        await using var round = await Round.Open(kind);
        var pages = new AgencyPages(round.Desk.Database, Desk.Frameworks);
        // Every item of 9.1 fails: 9.1 is 0, indicator 9 the mean of five sub-indicators 80, OIT the mean of 80 and 100.
        await round.JudgeAll(round.First, [.. Desk.Pack.DisclosureItems.Where(d => d.Parent == "9.1").Select(d => d.Code)]);
        (await pages.Load(round.Agency, round.Appellant, Round.Scoring))!.Year(2566).ShouldBeNull();

        await round.Calendar.Run(Round.Appeals);
        (await pages.Load(round.Agency))!.Year(2566).ShouldBeNull();
        var own = (await pages.Load(round.Agency, round.Appellant, Round.Appeals))!.Year(2566)!;
        (own.Node("9.1")!.Score, own.Node("9")!.Score, own.Node("OIT")!.Score).ShouldBe((0m, 80m, 90m));
        own.Node("O1")!.Source.ShouldBe(ValueSource.Assessed);
        own.Assessed.ShouldHaveSingleItem().Standing.ShouldBe(Standing.Preliminary);
        ScoreOrigin.Of(own, "OIT")!.Formula.ShouldBe("(80.00 + 100.00) / 2 = 90.00");

        await round.Calendar.Run(Round.Over);
        (await pages.Load(round.Agency))!.Year(2566).ShouldBeNull();
        await round.Desk.Database.Write<bool>(async s =>
        {
            await CycleStore.SaveCalendar(s, round.Desk.Cycle.Id, [PhaseWindow.Of(Phase.Assessment, new(2023, 5, 1), new(2023, 5, 31)), PhaseWindow.Of(Phase.Publication, new(2023, 8, 1), new(2023, 9, 30))]);
            return true;
        });
        (await round.Calendar.Run(Bangkok.StartOf(new DateOnly(2023, 8, 1)).AddTicks(-1))).Published.ShouldBe(0);
        (await round.Calendar.Run(Bangkok.StartOf(new DateOnly(2023, 8, 1)))).ShouldBe(new CalendarRun(0, 0, 1));
        (await pages.Load(round.Agency))!.Year(2566)!.Node("OIT")!.Score.ShouldBe(90m);
        (await round.Desk.Read(s => s.One<long>("select fiscal_year from agency_year"))).ShouldBe(2566);
    }

    [Theory, OnBothDatabases]
    public async Task Of_fifty_who_finalise_at_once_one_freezes(DatabaseKind kind)
    {
        await using var round = await Round.Open(kind);
        await round.JudgeAll(round.First);
        await round.Calendar.Run(Round.Appeals);

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => round.Finalise.Run(Actor.System("test"), round.Agency, Round.Over))));

        (await round.Desk.Read(s => s.One<long>("select count(*) from final_score"))).ShouldBe(1);
        (await round.Desk.Read(s => s.One<long>("select count(*) from audit_log where act = 'checklist.finalise'"))).ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task Of_fifty_who_score_the_last_item_at_once_one_completes_the_checklist_and_one_mark_is_in_force(DatabaseKind kind)
    {
        await using var round = await Round.Open(kind);
        foreach (var item in Desk.Pack.DisclosureItems.Skip(1))
            await round.Judge.Run(round.First, round.Agency, item.Code, new JudgementForm(100, null, [], ""), Round.Scoring);

        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => round.Judge.Run(round.First, round.Agency, "O1", Round.Wrong(), Round.Scoring))));

        results.Count(r => !r.IsRefused).ShouldBe(1);
        results.Where(r => r.IsRefused).ShouldAllBe(r => r.Refusal is NotFromThisState);
        (await round.State()).ShouldBe(DeclarationState.Scored);
        (await round.Desk.Read(s => s.One<long>("select count(*) from judgement where item = 'O1'"))).ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task Of_fifty_who_dispute_an_item_at_once_one_appeal_is_filed_and_of_fifty_who_decide_it_one_is_heard(DatabaseKind kind)
    {
        await using var round = await Round.Open(kind);
        await round.JudgeAll(round.First, "O1");
        await round.Calendar.Run(Round.Appeals);

        var appeals = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(() => round.Appeal.Run(round.Appellant, round.Agency, "O1", $"เหตุผลที่ {i}", Round.Appeals))));
        var decisions = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(
            () => round.Decide.Run(round.Adjudicator, round.Agency, "O1", DecisionAbout.Appeal, i % 2 * 100m, $"คำตอบที่ {i}", Round.Appeals))));

        appeals.Count(a => !a.IsRefused).ShouldBe(1);
        decisions.Count(d => !d.IsRefused).ShouldBe(1);
        (await round.Desk.Read(s => s.One<long>("select count(*) from appeal"))).ShouldBe(1);
        (await round.Desk.Read(s => s.One<long>("select count(*) from decision"))).ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task Of_fifty_who_announce_at_once_one_opens_the_scores(DatabaseKind kind)
    {
        await using var round = await Round.Open(kind);
        await round.JudgeAll(round.First);

        var announced = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => round.Announce.Run(Actor.System("test"), round.Agency, Round.Appeals))));

        announced.Count(a => !a.IsRefused).ShouldBe(1);
        (await round.Desk.Read(s => s.One<long>("select count(*) from audit_log where act = 'checklist.announce'"))).ShouldBe(1);
    }

    private static async Task<Round> Final(DatabaseKind kind)
    {
        var round = await Round.Open(kind);
        await round.JudgeAll(round.First);
        await round.Calendar.Run(Round.Appeals);
        await round.Calendar.Run(Round.Over);
        (await round.State()).ShouldBe(DeclarationState.Final);
        return round;
    }
}
