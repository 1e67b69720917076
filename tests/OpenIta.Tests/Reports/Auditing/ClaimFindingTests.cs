using OpenIta.Reports;
using static OpenIta.Tests.Reports.Auditing.Composed;

namespace OpenIta.Tests.Reports.Auditing;

/// <summary>Sentences of a report held against the scores it prints: indicator 5 (95.50) is the highest, 10 (70.00) the lowest.</summary>
public class ClaimFindingTests
{
    [Theory]
    [InlineData("ตัวชี้วัดที่มีคะแนนเฉลี่ยสูงสุด คือ ตัวชี้วัดที่ ๕ การแก้ไขปัญหาการทุจริต ส่วนตัวชี้วัดที่มีคะแนนเฉลี่ยต่ำที่สุด คือ ตัวชี้วัดที่ ๑๐")]
    [InlineData("ผลการประเมิน IIT ตัวชี้วัดที่มีคะแนนต่ำสุด คือ ตัวชี้วัดที่ 3 การใช้อำนาจ")]
    [InlineData("ในกลุ่มเครื่องมือ EIT ตัวชี้วัดที่ได้คะแนนสูงที่สุด คือ ตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน")]
    [InlineData("ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ มีคะแนน 85.40")]
    public void A_true_claim_of_the_highest_or_lowest_is_not_accused(string sentence) => Agreeing.Saying(sentence).Findings().ShouldBeEmpty();

    [Theory]
    [InlineData("ตัวชี้วัดที่มีคะแนนเฉลี่ยสูงสุด คือ ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่", "1", "5")]
    [InlineData("ตัวชี้วัดที่มีคะแนนต่ำที่สุด คือ ตัวชี้วัดที่ 3 การใช้อำนาจ", "3", "10")]
    public void A_false_claim_of_the_highest_or_lowest_is_found(string sentence, string claimed, string expected)
    {
        var finding = Agreeing.Saying(sentence, 42).Findings().ShouldHaveSingleItem();

        finding.Rule.ShouldBe("extreme-claim");
        finding.Node.ShouldBe(claimed);
        finding.Line.ShouldBe(42);
        finding.Expected!.Text.ShouldBe(expected);
    }

    // Below 85: 2, 3, 7, 8, 10.
    [Theory]
    [InlineData("ผลการประเมินจำนวน ๕ ตัวชี้วัด มีระดับคะแนนต่ำกว่า ๘๕.๐๐")]
    [InlineData("ตัวชี้วัดที่ได้คะแนนเฉลี่ยตั้งแต่ร้อยละ 85.00 ขึ้นไป มีจำนวน 5 ตัวชี้วัด")]
    [InlineData("ตัวชี้วัดที่ได้คะแนนเฉลี่ยตั้งแต่ร้อยละ 85.00 แต่ไม่ถึงร้อยละ 90.00 มีจำนวน 2 ตัวชี้วัด")]
    [InlineData("เครื่องมือ IIT มีคะแนนต่ำกว่า 85.00 จำนวน 2 ตัวชี้วัด")]
    [InlineData("คะแนนสูงกว่า 80.00 แต่ต่ำกว่า 85.00 จำนวน 3 ตัวชี้วัด")]
    [InlineData("การประเมินมีจำนวน 10 ตัวชี้วัด")]
    public void A_true_count_of_indicators_is_not_accused(string sentence) => Agreeing.Saying(sentence).Findings().ShouldBeEmpty();

    [Theory]
    [InlineData("ผลการประเมินจำนวน ๑๐ ตัวชี้วัด มีระดับคะแนนต่ำกว่า ๘๕.๐๐", "10", "5")]
    [InlineData("ตัวชี้วัดที่ได้คะแนนเฉลี่ยตั้งแต่ร้อยละ 90.00 ขึ้นไป มีจำนวน 4 ตัวชี้วัด", "4", "3")]
    public void A_false_count_of_indicators_is_found(string sentence, string claimed, string expected)
    {
        var finding = Agreeing.Saying(sentence, 42).Findings().ShouldHaveSingleItem();

        finding.Rule.ShouldBe("count-claim");
        finding.Line.ShouldBe(42);
        finding.Values.Select(v => v.ToString()).ShouldBe([claimed]);
        finding.Expected!.ToString().ShouldBe(expected);
    }

    [Fact]
    public void A_count_is_not_held_against_scores_of_which_some_are_not_printed() =>
        (Of(2564, ("1", "90.00")).Saying("มีคะแนนต่ำกว่า 85.00 จำนวน 4 ตัวชี้วัด")).Findings().ShouldBeEmpty();

    [Fact]
    public void A_ranking_in_order_is_not_accused_and_equal_scores_may_stand_either_way() =>
        Ranked(100m, 100m, 96.20m, 88.09m).Findings().ShouldBeEmpty();

    [Fact]
    public void A_higher_score_below_a_lower_one_is_found()
    {
        var finding = Ranked(100m, 94.74m, 96.20m, 88.09m).Findings().ShouldHaveSingleItem();

        finding.Rule.ShouldBe("rank-order");
        finding.Line.ShouldBe(62);
    }

    private static PublishedReport Ranked(params decimal[] values) =>
        Of(2565) with { Ranking = [.. values.Select((v, i) => new RankedIndicator(i + 1, $"{i + 1}", "", v, 60 + i))] };
}
