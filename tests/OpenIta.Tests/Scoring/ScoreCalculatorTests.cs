using OpenIta.Frameworks;
using OpenIta.Scoring;
using static OpenIta.Tests.Scoring.TheRules;

namespace OpenIta.Tests.Scoring;

public class ScoreCalculatorTests
{
    // Printed in samples/002: indicators, instruments, total 68 and level C. 83.20 of its table is a slip for 93.20.
    private static readonly ScoreInputs HuaNong2564 = Given(
        ("1", 93.20m), ("2", 81.25m), ("3", 86.26m), ("4", 80.48m), ("5", 88.95m), ("6", 80.06m), ("7", 82.74m), ("8", 77.72m), ("9", 71.92m), ("10", 18.75m));

    // Printed in samples/003.
    private static readonly ScoreInputs NakhonPathom2565 = Given(
        ("1", 94.56m), ("2", 88.13m), ("3", 90.81m), ("4", 88.09m), ("5", 90.53m), ("6", 96.03m), ("7", 96.20m), ("8", 94.74m), ("9", 100m), ("10", 100m));

    [Fact]
    public void The_indicators_of_Hua_Nong_2564_give_the_instruments_total_and_level_it_printed()
    {
        var tree = ScoreCalculator.Calculate(Fy2564().Build(), HuaNong2564).Value;

        tree.Nodes["IIT"].Score.ShouldBe(86.03m);
        tree.Nodes["IIT"].Unrounded.ShouldBe(86.028m);
        tree.Nodes["EIT"].Score.ShouldBe(80.17m);
        tree.Nodes["OIT"].Score.ShouldBe(45.34m);
        tree.Total.ShouldBe(68.00m);
        tree.TotalUnrounded.ShouldBe(67.996m);
        tree.Level.Code.ShouldBe("C");
        tree.Differences.ShouldBeEmpty();
    }

    [Fact]
    public void The_indicators_of_Nakhon_Pathom_2565_give_95_82_and_AA()
    {
        var tree = ScoreCalculator.Calculate(Fy2564().Build(), NakhonPathom2565).Value;

        tree.Nodes["IIT"].Score.ShouldBe(90.42m);
        tree.Nodes["EIT"].Score.ShouldBe(95.66m);
        tree.Nodes["OIT"].Score.ShouldBe(100m);
        tree.Total.ShouldBe(95.82m);
        tree.Level.Code.ShouldBe("AA");
    }

    [Fact]
    public void A_given_instrument_wins_over_its_indicators_and_the_difference_is_reported()
    {
        var printed = new Dictionary<string, decimal>(NakhonPathom2565.Scores) { ["EIT"] = 95.65m };

        var tree = ScoreCalculator.Calculate(Fy2564().Build(), new ScoreInputs(printed)).Value;

        tree.Nodes["EIT"].Score.ShouldBe(95.65m);
        tree.Nodes["EIT"].Source.ShouldBe(ScoreSource.Given);
        tree.Differences.ShouldHaveSingleItem().ShouldBe(new ScoreDifference("EIT", 95.65m, 95.66m));
    }

    [Theory]
    // ITA FY2568 of an audit office: a total of 94.64 with EIT below 85 was only a pass.
    [InlineData(98, 84.90, 99.40, "ผ่าน")]
    [InlineData(98, 85.00, 99.40, "ผ่านดี")]
    [InlineData(95, 95, 95, "ผ่านดีเยี่ยม")]
    [InlineData(94.99, 95.10, 95.10, "ผ่านดี")]
    [InlineData(100, 84.99, 100, "ผ่าน")]
    [InlineData(85, 85, 85, "ผ่านดี")]
    [InlineData(84.99, 84.99, 84.99, "ต้องปรับปรุง")]
    [InlineData(70, 70, 70, "ต้องปรับปรุง")]
    [InlineData(69.99, 69.99, 69.99, "ต้องปรับปรุงโดยด่วน")]
    [InlineData(0, 0, 0, "ต้องปรับปรุงโดยด่วน")]
    public void The_gates_of_2566_decide_the_level(double iit, double eit, double oit, string level) =>
        ScoreCalculator.Calculate(Fy2566().Build(), Given(("IIT", (decimal)iit), ("EIT", (decimal)eit), ("OIT", (decimal)oit))).Value.Level.Code.ShouldBe(level);

    [Fact]
    public void A_total_of_94_64_with_EIT_below_85_is_only_a_pass()
    {
        // 0.3 × 98.00 + 0.3 × 84.80 + 0.4 × 99.50 = 94.64
        var tree = ScoreCalculator.Calculate(Fy2566().Build(), Given(("IIT", 98m), ("EIT", 84.80m), ("OIT", 99.50m))).Value;

        tree.Total.ShouldBe(94.64m);
        tree.Level.Code.ShouldBe("ผ่าน");
        tree.Gates.Single(g => g.Level.Code == "ผ่านดี" && g.Gate.Node == "EIT").Holds.ShouldBeFalse();
    }

    [Theory]
    [InlineData(84.995, "A")] // half up at the second digit, and printed bands run to two digits
    [InlineData(84.994, "B")]
    [InlineData(49.995, "E")]
    [InlineData(100, "AA")]
    public void The_level_is_decided_on_the_rounded_total(double total, string level) =>
        ScoreCalculator.Calculate(Fy2564().Build(), Given(("total", (decimal)total))).Value.Level.Code.ShouldBe(level);

    [Fact]
    public void A_total_alone_does_not_tell_the_level_where_gates_decide() =>
        ScoreCalculator.Calculate(Fy2566().Build(), Given(("total", 93.34m))).Refusal.ShouldBeOfType<ScoresMissing>()
            .Missing.Select(m => m.Code).ShouldBe(["IIT", "EIT", "OIT"]);

    [Fact]
    public void A_total_too_low_for_any_gate_has_its_level_alone() =>
        ScoreCalculator.Calculate(Fy2566().Build(), Given(("total", 80m))).Value.Level.Code.ShouldBe("ต้องปรับปรุง");

    [Fact]
    public void Missing_scores_are_named_where_nothing_below_is_known_and_never_taken_for_zero()
    {
        var inputs = Given(("1", 90m), ("2", 90m), ("4", 90m), ("5", 90m), ("OIT", 90m));

        var refusal = ScoreCalculator.Calculate(Fy2564().Build(), inputs).Refusal.ShouldBeOfType<ScoresMissing>();

        refusal.Missing.Select(m => m.Code).ShouldBe(["3", "EIT"]);
        refusal.English.ShouldContain("EIT (6, 7, 8)");
    }

    [Fact]
    public void What_is_known_of_incomplete_inputs_can_still_be_shown()
    {
        var known = ScoreCalculator.CalculateKnown(Fy2564().Build(), Given(("6", 80.06m), ("7", 82.74m), ("8", 77.72m), ("1", 90m))).Value;

        known.Nodes["EIT"].Score.ShouldBe(80.17m);
        known.Nodes.Keys.ShouldBe(["EIT", "1", "6", "7", "8"], ignoreOrder: true);
    }

    [Theory]
    [InlineData(-0.01)]
    [InlineData(100.01)]
    public void Scores_outside_0_to_100_are_refused(double score) =>
        ScoreCalculator.Calculate(Fy2564().Build(), Given(("IIT", (decimal)score))).Refusal.ShouldBeOfType<ScoreOutOfRange>();

    [Theory]
    [InlineData("iit", "IIT")]
    [InlineData(" ๑๐", "10")]
    [InlineData("๐๑", "O1")]
    [InlineData("o2", "O2")]
    [InlineData("O44", null)]
    public void An_unknown_code_is_refused_with_the_code_that_was_meant(string typed, string? meant) =>
        ScoreCalculator.Calculate(Fy2564().SubIndicators("9", "9.1").Items("9.1", 2).Build(), Given((typed, 90m)))
            .Refusal.ShouldBeOfType<ScoreCodeUnknown>().Nearest.ShouldBe(meant);

    [Fact]
    public void An_item_is_marked_only_with_its_marks() =>
        ScoreCalculator.Calculate(Fy2564().SubIndicators("9", "9.1").Items("9.1", 2).Build(), Given(("O1", 50m))).Refusal.ShouldBeOfType<MarkNotAllowed>();
}
