using OpenIta.Frameworks;
using OpenIta.Scoring;
using OpenIta.TestKit;
using static OpenIta.Tests.Scoring.TheRules;

namespace OpenIta.Tests.Scoring;

/// <summary>Samples/002 prints 71.92 and 18.75 for indicators 9 and 10: they show how OIT is averaged.</summary>
public class ItemsOf2564Tests
{
    private static readonly int[] Nine = [9, 8, 7, 4, 5];
    private static readonly int[] Ten = [8, 2];

    [Theory]
    [InlineData(71.92)]
    [InlineData(18.75)]
    public void A_mean_over_all_items_of_the_indicator_can_not_give_the_printed_score(double printed)
    {
        foreach (var items in new[] { Nine.Sum(), Ten.Sum() })
            for (var met = 0; met <= items; met++)
                Math.Round(100.0 * met / items, 2).ShouldNotBe(printed);
    }

    [Fact]
    public void Means_of_sub_indicators_give_71_92_in_four_ways_and_18_75_in_one()
    {
        MeansOfMeans(Nine).Count(mean => Math.Round(mean, 2) == 71.92).ShouldBe(4);
        MeansOfMeans(Ten).Count(mean => Math.Round(mean, 2) == 18.75).ShouldBe(1);
    }

    [Fact]
    public void The_engine_gives_both_printed_scores_from_marks_of_items()
    {
        var framework = Fy2564().SubIndicators("9", "9.1", "9.2", "9.3", "9.4", "9.5").SubIndicators("10", "10.1", "10.2")
            .Items("9.1", 9).Items("9.2", 8).Items("9.3", 7).Items("9.4", 4).Items("9.5", 5).Items("10.1", 8).Items("10.2", 2).Build();
        // 8/9, 4/8, 6/7, 3/4, 3/5 and 3/8, 0/2 of the items are met.
        int[] met = [8, 4, 6, 3, 3, 3, 0];
        int[] size = [.. Nine, .. Ten];
        var marks = size.Zip(met).SelectMany(part => Enumerable.Range(0, part.First).Select(i => i < part.Second ? 100m : 0m)).ToList();

        var known = ScoreCalculator.CalculateKnown(framework, Given([.. marks.Select((mark, i) => ($"O{i + 1}", mark))])).Value;

        known.Nodes["9"].Score.ShouldBe(71.92m);
        known.Nodes["10"].Score.ShouldBe(18.75m);
        known.Nodes["OIT"].Score.ShouldBe(45.34m);
    }

    [Fact]
    public void An_item_of_a_small_sub_indicator_is_worth_more_than_one_of_a_large()
    {
        var framework = Fy2564().SubIndicators("9", "9.1", "9.2", "9.3", "9.4", "9.5").SubIndicators("10", "10.1", "10.2")
            .Items("9.1", 9).Items("9.2", 8).Items("9.3", 7).Items("9.4", 4).Items("9.5", 5).Items("10.1", 8).Items("10.2", 2)
            .Round(NodeKind.Instrument, Carried.Unrounded)
            .Question("I1", "1", "L4").Question("I2", "2", "L4").Question("I3", "3", "L4").Question("I4", "4", "L4").Question("I5", "5", "L4")
            .Question("E1", "6", "L4").Question("E2", "7", "L4").Question("E3", "8", "L4").Build();

        // 100 / 9 / 5 / 2 × 0.4 and 100 / 2 / 2 / 2 × 0.4, by hand.
        Math.Round(PointsAtStake.Of(framework, "O1").Value, 2).ShouldBe(0.44m);
        Math.Round(PointsAtStake.Of(framework, "O43").Value, 2).ShouldBe(5.00m);
    }

    private static IEnumerable<double> MeansOfMeans(int[] sizes)
    {
        IEnumerable<double> sums = [0];
        foreach (var size in sizes)
            sums = [.. from sum in sums from met in Enumerable.Range(0, size + 1) select sum + 100.0 * met / size];
        return sums.Select(sum => sum / sizes.Length);
    }
}
