using OpenIta.Reports;
using static OpenIta.Tests.Reports.Auditing.Composed;

namespace OpenIta.Tests.Reports.Auditing;

public class ScoreFindingTests
{
    [Fact]
    public void Scores_that_agree_are_not_accused() => Agreeing.Findings().ShouldBeEmpty();

    [Theory]
    [InlineData("1", "90.10", 30)]
    [InlineData("total", "83", 30)] // 82.79 without decimals
    [InlineData("IIT", "84.3", 30)]
    public void The_same_value_printed_again_is_not_accused(string code, string text, int line) =>
        Agreeing.With(Print(code, text, line)).Findings().ShouldBeEmpty();

    [Theory]
    [InlineData("1", "91.10")]
    [InlineData("10", "70.30")]
    public void Of_two_values_the_one_that_arithmetic_supports_fits(string code, string slip)
    {
        var finding = Agreeing.With(Print(code, slip, 30)).Findings().ShouldHaveSingleItem();

        finding.Rule.ShouldBe("two-values");
        finding.Node.ShouldBe(code);
        finding.Line.ShouldBe(30);
        finding.Lines.ShouldContain(30);
        finding.Values.Select(v => v.Number).ShouldBe([Agreeing.Scores.Single(s => s.Code == code).Value, decimal.Parse(slip, System.Globalization.CultureInfo.InvariantCulture)]);
        finding.Expected!.Number.ShouldBe(Agreeing.Scores.Single(s => s.Code == code).Value);
    }

    [Fact]
    public void Where_nothing_supports_either_of_two_values_none_is_said_to_fit()
    {
        var finding = Of(2564, ("1", "83.20"), ("1", "93.20")).Findings().ShouldHaveSingleItem();

        finding.Rule.ShouldBe("two-values");
        finding.Expected.ShouldBeNull();
    }

    [Fact]
    public void Two_values_are_found_without_a_pack_too() =>
        Of(2599, ("1", "83.20"), ("1", "93.20")).Findings().ShouldHaveSingleItem().Rule.ShouldBe("two-values");

    [Fact]
    public void The_score_of_another_year_is_not_a_second_value() => Agreeing.With(Print("1", "75.00", 30, 2563)).Findings().ShouldBeEmpty();

    [Theory]
    [InlineData("OIT", "81.00", 80.00)]
    [InlineData("EIT", "85.05", 85.00)]
    [InlineData("total", "82.97", 82.79)]
    public void A_score_that_those_below_it_contradict_is_found_with_what_they_give(string code, string slip, double expected)
    {
        var finding = Agreeing.Reprinted(code, slip).Findings().ShouldHaveSingleItem();

        finding.Rule.ShouldBe("arithmetic");
        finding.Node.ShouldBe(code);
        finding.Line.ShouldBe(Agreeing.Scores.Single(s => s.Code == code).Line);
        finding.Expected!.Number.ShouldBe((decimal)expected);
    }

    // Indicators of EIT print as 96.03, 96.20 and 94.74. Each can be off by less than 0.005, so their mean lies above 95.6516… and below 95.6616….
    [Theory]
    [InlineData("95.65", true)]
    [InlineData("95.64", false)]
    [InlineData("95.67", false)]
    public void A_difference_that_rounding_explains_is_said_but_is_no_contradiction(string printed, bool explained)
    {
        var finding = Of(2565, ("6", "96.03"), ("7", "96.20"), ("8", "94.74"), ("EIT", printed)).Findings().ShouldHaveSingleItem();

        finding.Expected!.Number.ShouldBe(95.66m);
        finding.ExplainedByRounding.ShouldBe(explained);
    }

    [Fact]
    public void Scores_of_instruments_go_into_the_total_as_they_are_printed_so_rounding_explains_nothing_there() =>
        Agreeing.Reprinted("total", "82.80").Findings().ShouldHaveSingleItem().ExplainedByRounding.ShouldBeFalse();

    [Fact]
    public void A_score_one_of_whose_parts_is_not_printed_is_not_accused() =>
        (Agreeing with { Scores = [.. Agreeing.Scores.Where(s => s.Code != "3")] }).Reprinted("IIT", "84.90").Findings()
            .ShouldAllBe(f => f.Node == "total");

    [Theory]
    [InlineData("82.79", "B", null)]
    [InlineData("82.79", "A", "B")]
    public void A_level_is_held_against_the_total(string total, string level, string? expected)
    {
        var report = Agreeing.Reprinted("total", total) with { Level = level, Levels = [new PrintedLevel(level, 20)] };

        report.Findings().Select(f => (f.Rule, f.Line, f.Expected?.Text)).ShouldBe(expected is null ? [] : [("level", 20, expected)]);
    }

    [Theory]
    [InlineData("93.34", null, "ผ่านดี", null)] // no instrument printed: the gates are open
    [InlineData("94.64", "84.00", "ผ่านดี", "ผ่าน")]
    [InlineData("94.64", "84.00", "ผ่าน", null)]
    [InlineData("94.64", "86.00", "ผ่านดี", null)]
    [InlineData("84.99", null, "ผ่าน", "ต้องปรับปรุง")]
    [InlineData("97.00", null, "ผ่าน", null)] // an instrument may be below 85
    public void The_gates_of_FY2566_decide_only_where_instruments_are_printed(string total, string? eit, string level, string? expected)
    {
        var report = Of(2566, ("total", total)) with { Levels = [new PrintedLevel(level, 20)] };
        if (eit is not null)
            report = report.With(Print("EIT", eit, 5), Print("IIT", "97.00", 6), Print("OIT", "100.00", 7));

        report.Findings().Where(f => f.Rule == "level").Select(f => f.Expected?.Text).ShouldBe(expected is null ? [] : [expected]);
    }

    [Fact]
    public void Praise_is_no_level() => (Agreeing with { Levels = [new PrintedLevel("ดีเยี่ยม", 20)] }).Findings().ShouldBeEmpty();

    [Fact]
    public void A_total_printed_without_decimals_may_stand_just_below_a_bound() =>
        (Of(2564) with { Scores = [Print("total", "85", 3)], Levels = [new PrintedLevel("B", 4)] }).Findings().ShouldBeEmpty();

    [Fact]
    public void Passing_is_true_of_every_level_that_passes() =>
        (Of(2565, ("total", "92.00")) with { Levels = [new PrintedLevel("ผ่าน", 4)] }).Findings().ShouldBeEmpty();
}
