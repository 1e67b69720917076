using OpenIta.Basics;
using OpenIta.Disclosures.Judging;
using OpenIta.Frameworks;
using OpenIta.Scoring;

namespace OpenIta.Tests.Disclosures;

/// <summary>What an assessor may say of an item, and what follows from all that was said.</summary>
public class JudgementTests
{
    private static readonly DateTimeOffset Then = new(2023, 5, 2, 3, 0, 0, TimeSpan.Zero);
    private static readonly Guid First = Guid.NewGuid(), Second = Guid.NewGuid(), Third = Guid.NewGuid();
    private static readonly DisclosureItem O12 = Desk.Pack.DisclosureItems.Single(d => d.Code == "O12");

    [Fact]
    public void Full_marks_need_no_reason_and_keep_none()
    {
        var judgement = Judgement.Of(O12, 100, MarkReason.WrongYear, [0], " ครบ ").Value;

        (judgement.Mark, judgement.Reason, judgement.MissingElements.Count, judgement.Comment).ShouldBe((100m, null, 0, "ครบ"));
    }

    [Fact]
    public void A_mark_below_the_highest_needs_its_reason() => Judgement.Of(O12, 0, null, [], "ไม่ครบ").Refusal.ShouldBeOfType<MarkNeedsReason>();

    [Fact]
    public void A_missing_element_is_named_by_its_place_in_the_pack()
    {
        Judgement.Of(O12, 0, MarkReason.MissingElement, [], "").Refusal.ShouldBeOfType<MissingElementNotNamed>();
        Judgement.Of(O12, 0, MarkReason.MissingElement, [99, -1], "").Refusal.ShouldBeOfType<MissingElementNotNamed>();
        Judgement.Of(O12, 0, MarkReason.MissingElement, [1, 0, 1], "").Value.MissingElements.ShouldBe([0, 1]);
    }

    [Fact]
    public void Another_reason_is_said_in_words()
    {
        Judgement.Of(O12, 0, MarkReason.Other, [], "  ").Refusal.ShouldBeOfType<ReasonNeedsComment>();
        Judgement.Of(O12, 0, MarkReason.Other, [], "ลิงก์เปิดแล้วดาวน์โหลดไฟล์เปล่า").IsRefused.ShouldBeFalse();
    }

    [Fact]
    public void Only_marks_of_the_pack_are_taken()
    {
        Judgement.Of(O12, 50, MarkReason.Other, [], "ครึ่งหนึ่ง").Refusal.ShouldBeOfType<MarkNotAllowed>();
        Judgement.Of(O12, null, null, [], "").Refusal.ShouldBeOfType<MarkNotChosen>();
        Judgement.Of(O12 with { Marks = [0, 50, 100] }, 50, MarkReason.Other, [], "ครึ่งหนึ่ง").Value.Mark.ShouldBe(50);
        Judgement.Of(O12 with { Marks = [] }, 100, null, [], "").Refusal.ShouldBeOfType<MarksUnknown>();
    }

    [Fact]
    public void A_comment_has_its_limit() =>
        Judgement.Of(O12, 100, null, [], new string('ก', Judgement.LongestComment + 1)).Refusal.ShouldBeOfType<CommentTooLong>();

    [Fact]
    public void One_assessor_decides_alone_and_of_two_both_must_have_spoken()
    {
        Score(1, 0).Mark.ShouldBe(0);
        Score(2, 0).Mark.ShouldBeNull();
        Score(2, 0, 0).Mark.ShouldBe(0);
        Score(2, 0, 100).ShouldSatisfyAllConditions(s => s.Mark.ShouldBeNull(), s => s.NeedsReconciling.ShouldBeTrue());
        Score(0).ShouldSatisfyAllConditions(s => s.Mark.ShouldBeNull(), s => s.IsJudged.ShouldBeFalse());
    }

    [Fact]
    public void An_adjudicator_settles_a_difference_once()
    {
        var differing = Score(2, 0, 100);
        var decision = Decision.Of(O12, differing, DecisionAbout.Difference, 100, "พบครบในหน้าที่สอง", Third, Then).Value;
        var settled = differing with { Decisions = [decision] };

        (settled.Mark, settled.NeedsReconciling).ShouldBe((100m, false));
        Decision.Of(O12, settled, DecisionAbout.Difference, 0, "อีกครั้ง", Guid.NewGuid(), Then).Refusal.ShouldBeOfType<NothingToDecide>();
        Decision.Of(O12, Score(2, 0, 0), DecisionAbout.Difference, 0, "ตรงกัน", Third, Then).Refusal.ShouldBeOfType<NothingToDecide>();
    }

    [Fact]
    public void Whoever_scored_or_settled_an_item_does_not_decide_on_it_again()
    {
        var differing = Score(2, 0, 100);
        Decision.Of(O12, differing, DecisionAbout.Difference, 0, "เหตุผล", First, Then).Refusal.ShouldBeOfType<DeciderJudged>();
        Decision.Of(O12, differing, DecisionAbout.Difference, 0, "เหตุผล", Second, Then).Refusal.ShouldBeOfType<DeciderJudged>();

        var disputed = differing with { Decisions = [Decision.Of(O12, differing, DecisionAbout.Difference, 0, "เหตุผล", Third, Then).Value], Appeal = Disputed() };
        Decision.Of(O12, disputed, DecisionAbout.Appeal, 100, "เหตุผล", Third, Then).Refusal.ShouldBeOfType<DeciderJudged>();
        (disputed with { Decisions = [.. disputed.Decisions, Decision.Of(O12, disputed, DecisionAbout.Appeal, 100, "เหตุผล", Guid.NewGuid(), Then).Value] }).Mark.ShouldBe(100);
    }

    [Theory]
    [InlineData(null, "เหตุผล", typeof(MarkNotChosen))]
    [InlineData(50, "เหตุผล", typeof(MarkNotAllowed))]
    [InlineData(100, " ", typeof(DecisionNeedsReason))]
    public void A_decision_has_a_mark_of_the_pack_and_a_reason(int? mark, string reason, Type refusal) =>
        Decision.Of(O12, Score(1, 0) with { Appeal = Disputed() }, DecisionAbout.Appeal, mark, reason, Third, Then).Refusal.ShouldBeOfType(refusal);

    [Fact]
    public void An_appeal_has_grounds_is_filed_once_and_never_against_full_marks()
    {
        Appeal.Of(O12, Score(1, 0), "หัวข้อ 3 อยู่หน้า 12", Third, Then).Value.Grounds.ShouldBe("หัวข้อ 3 อยู่หน้า 12");
        Appeal.Of(O12, Score(1, 0), " ", Third, Then).Refusal.ShouldBeOfType<AppealNeedsGrounds>();
        Appeal.Of(O12, Score(1, 100), "ขอเพิ่ม", Third, Then).Refusal.ShouldBeOfType<FullMarksStand>();
        Appeal.Of(O12, Score(1, 0) with { Appeal = Disputed() }, "อีกครั้ง", Third, Then).Refusal.ShouldBeOfType<AlreadyDisputed>();
    }

    [Fact]
    public void Agreement_is_told_in_all_per_item_per_assessor_and_per_pair()
    {
        // O1: A and B agree on 100 and on 0; O2: A says 0, B and C say 100.
        var agency = Guid.NewGuid();
        var table = AgreementTable.Of(
        [
            new DoubleMark(agency, "O1", First, 100, Second, 100), new DoubleMark(Guid.NewGuid(), "O1", Second, 0, First, 0),
            new DoubleMark(agency, "O2", First, 0, Second, 100), new DoubleMark(Guid.NewGuid(), "O2", Third, 100, First, 0),
        ]);

        table.All.Pairs.ShouldBe(4);
        table.All.Observed.ShouldBe(0.5m);
        table.Items.Single(i => i.Key == "O1").Value.Kappa.ShouldBe(1m);
        table.Items.Single(i => i.Key == "O2").Value.ShouldSatisfyAllConditions(k => k.Observed.ShouldBe(0m), k => k.Pairs.ShouldBe(2));
        // By hand for A: own marks 100, 0, 0, 0 against 100, 0, 100, 100. Observed 2/4, expected (1·3 + 3·1)/16 = 0.375; kappa 0.125 / 0.625 = 0.2.
        table.Assessors.Single(a => a.Key == First).Value.Kappa.ShouldBe(0.2m);
        table.Pairs.Count.ShouldBe(2);
        table.Pairs.Single(p => p.One == Second || p.Other == Second).Kappa.Pairs.ShouldBe(3);
    }

    private static Appeal Disputed() => new("O12", "หัวข้อ 3 อยู่หน้า 12", Guid.NewGuid(), Then);

    private static ItemScore Score(int seats, params decimal[] marks) => new(
        "O12", seats, [.. marks.Select((mark, i) => new GivenJudgement("O12", i + 1, i == 0 ? First : Second, new Judgement(mark, mark == 100 ? null : MarkReason.WrongYear, [], ""), Then))], null, []);
}
