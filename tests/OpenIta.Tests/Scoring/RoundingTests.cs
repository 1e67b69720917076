using OpenIta.Frameworks;
using OpenIta.Scoring;
using OpenIta.TestKit;

namespace OpenIta.Tests.Scoring;

public class RoundingTests
{
    [Fact]
    public void Each_mode_of_rounding_takes_its_own_side()
    {
        Rounding.Round(0.005m, 2, RoundingMode.HalfUp).ShouldBe(0.01m);
        Rounding.Round(0.005m, 2, RoundingMode.HalfEven).ShouldBe(0.00m);
        Rounding.Round(0.015m, 2, RoundingMode.HalfEven).ShouldBe(0.02m);
        Rounding.Round(95.657m, 2, RoundingMode.Down).ShouldBe(95.65m);
    }

    [Theory]
    // 600 people each: (7406 + 7406 + 7409) / 1800 = 12.345 exactly, though each mean is a number of thirds without end.
    [InlineData(RoundingMode.HalfUp, 12.35)]
    [InlineData(RoundingMode.HalfEven, 12.34)]
    public void A_half_made_of_thirds_is_a_half(RoundingMode mode, double expected) =>
        Indicator(mode, 7406m / 600, 7406m / 600, 7409m / 600).ShouldBe((decimal)expected);

    [Fact]
    public void Three_thirds_of_100_cut_off_are_33_34_where_they_sum_to_100_02() =>
        Indicator(RoundingMode.Down, 100m / 3, 100m / 3, 33.35333333333333333333333333m).ShouldBe(33.34m);

    [Theory]
    // PSU i5 of FY2564: sub-items printed 99.05, 99.34, 98.65; 99.02 was printed for their mean, which only unrounded values can give.
    [InlineData(Carried.Unrounded, 99.02)]
    [InlineData(Carried.Rounded, 99.01)]
    public void What_a_step_carries_decides_the_second_digit(Carried carries, double expected)
    {
        var framework = new FrameworkBuilder().Instrument("IIT", 100).Indicators("IIT", "1").Scale("S", 0, 100).Question("I1", "1", "S", "I1.1", "I1.2", "I1.3")
            .Round(NodeKind.SubItem, carries).Round(NodeKind.Question, Carried.Unrounded).Build();

        var known = ScoreCalculator.CalculateKnown(framework, TheRules.Given(("I1.1", 99.0546m), ("I1.2", 99.3448m), ("I1.3", 98.6549m))).Value;

        known.Nodes["I1.1"].Score.ShouldBe(99.05m);
        known.Nodes["I1"].Score.ShouldBe((decimal)expected);
    }

    private static decimal Indicator(RoundingMode mode, params decimal[] questions)
    {
        var builder = new FrameworkBuilder().Instrument("IIT", 100).Indicators("IIT", "1").Scale("S", 0, 100).Round(NodeKind.Indicator, Carried.Unrounded, 2, mode);
        for (var i = 0; i < questions.Length; i++)
            builder.Question($"I{i}", "1", "S");
        var means = questions.Select((mean, i) => ($"I{i}", new FieldMean(mean, 600, []))).ToDictionary(m => m.Item1, m => m.Item2);
        return ScoreCalculator.CalculateKnown(builder.Build(), new ScoreInputs(new Dictionary<string, decimal>(), means)).Value.Nodes["1"].Score;
    }
}
