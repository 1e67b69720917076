using OpenIta.Analysis;
using OpenIta.Basics;
using OpenIta.Frameworks;
using OpenIta.Scoring;
using OpenIta.TestKit;

namespace OpenIta.Tests.Analysis;

public class WhatIfTests
{
    private static readonly Framework Year2564 = FrameworkLibrary.Default.Find(new FiscalYear(2564)).Value;

    [Fact]
    public void An_item_of_a_known_sub_indicator_lifts_everything_above_it_by_its_points_at_stake()
    {
        var leaves = Year2564.Tree.Nodes.Where(n => n.Children.Count == 0 && n.Kind != NodeKind.Total).ToDictionary(n => n.Code, n => n.Code == "O12" ? 0m : 100m);
        var supposed = WhatIf.Of(Year2564, new ScoreInputs(leaves), new Dictionary<string, decimal> { ["O12"] = 100 }).Value;
        supposed.After.Total.ShouldBe(100);
        (supposed.After.TotalUnrounded - supposed.Before.TotalUnrounded).ShouldBe(PointsAtStake.Of(Year2564, "O12").Value);
        supposed.Moved.Select(m => m.Code).ShouldBe(Year2564.Tree.PathUp("O12").Select(n => n.Code), ignoreOrder: true);
    }

    [Fact]
    public void Given_scores_above_a_change_give_way_to_what_follows()
    {
        var inputs = new ScoreInputs(new Dictionary<string, decimal>
        {
            ["total"] = 68.00m,
            ["IIT"] = 86.03m,
            ["EIT"] = 80.17m,
            ["OIT"] = 45.34m,
            ["9"] = 71.92m,
            ["10"] = 18.75m,
        });
        var supposed = WhatIf.Of(Year2564, inputs, new Dictionary<string, decimal> { ["10"] = 100 }).Value;
        // 0.3 × 86.03 + 0.3 × 80.17 + 0.4 × 85.96
        supposed.After.Nodes["OIT"].Score.ShouldBe(85.96m);
        supposed.After.Total.ShouldBe(84.24m);
        supposed.Before.Total.ShouldBe(68.00m);
        supposed.After.Level.Code.ShouldBe("B");
    }

    [Fact]
    public void A_change_whose_brothers_are_not_known_names_them()
    {
        var inputs = new ScoreInputs(new Dictionary<string, decimal> { ["IIT"] = 86, ["EIT"] = 80, ["9"] = 70, ["10"] = 20 });
        var refused = WhatIf.Of(Year2564, inputs, new Dictionary<string, decimal> { ["1"] = 90 }).Refusal.ShouldBeOfType<ScoresMissing>();
        refused.Missing.Select(m => m.Code).ShouldBe(["2", "3", "4", "5"]);
    }

    [Fact]
    public void A_node_and_one_below_it_cannot_both_be_supposed() =>
        WhatIf.Of(Year2564, new ScoreInputs(new Dictionary<string, decimal>()), new Dictionary<string, decimal> { ["9"] = 90, ["O1"] = 100 })
            .Refusal.ShouldBe(new ChangesOverlap("9", "O1"));
}
