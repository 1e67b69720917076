using OpenIta.Frameworks;
using OpenIta.Scoring;
using OpenIta.TestKit;

namespace OpenIta.Tests.Scoring;

public class PointsAtStakeTests
{
    private static readonly FrameworkLibrary Packs = FrameworkLibrary.Open(Path.Combine(Repository.Root, "frameworks")).Value;

    [Theory]
    [InlineData("ita-2564")]
    [InlineData("ita-2565")]
    [InlineData("ita-2566")]
    public void Every_leaf_is_worth_its_share_of_each_node_above_it(string id)
    {
        var framework = Packs.Find(id).Value;
        foreach (var leaf in framework.Tree.Nodes.Where(n => n.Children.Count == 0))
        {
            // By hand: a share of 1 among the children at each step up, and the weight of the instrument.
            var share = 1.0;
            foreach (var node in framework.Tree.PathUp(leaf.Code).Where(n => n.Parent is not null))
                share *= node.Weight is { } weight ? (double)weight : 1.0 / framework.Tree.Find(node.Parent!)!.Children.Count;

            // The instrument is carried at two digits and weighs at most 0.4, so half a hundredth of it may be lost or won.
            ((double)PointsAtStake.Of(framework, leaf.Code).Value).ShouldBe(share, tolerance: 0.4 * 0.005 + 1e-9, leaf.Code);
        }
    }

    [Fact]
    public void The_two_items_of_10_2_cost_an_agency_of_2564_five_points_each()
    {
        var framework = Packs.Find("ita-2564").Value;

        PointsAtStake.Of(framework, "O42").Value.ShouldBe(10m / 2);
        PointsAtStake.Of(framework, "O43").Value.ShouldBe(10m / 2);
        PointsAtStake.Of(framework, "10.2").Value.ShouldBe(10m);
    }

    [Fact]
    public void An_item_of_a_year_whose_grouping_is_not_known_has_no_share() =>
        PointsAtStake.Of(Packs.Find("ita-2569").Value, "O1").Refusal.ShouldBeOfType<FrameworkCannotScore>();
}
