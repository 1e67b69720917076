using OpenIta.Surveys;

namespace OpenIta.Tests.Surveys;

public class SuppressionTests
{
    private const int SmallestGroup = 5;

    [Fact]
    public void Where_every_group_is_large_enough_all_are_shown()
    {
        var groups = Tree((null, 0), (0, 60), (0, 37), (0, 5));
        Suppression.Shown(groups, SmallestGroup).Count.ShouldBe(4);
    }

    [Fact]
    public void A_small_department_takes_the_next_smallest_with_it()
    {
        var groups = Tree((null, 0), (0, 60), (0, 37), (0, 3));
        Suppression.Shown(groups, SmallestGroup).ShouldBe([groups[0].Id, groups[1].Id], ignoreOrder: true);
    }

    [Fact]
    public void Two_small_departments_hide_behind_each_other_only_when_together_they_are_enough()
    {
        var enough = Tree((null, 0), (0, 60), (0, 3), (0, 2));
        Suppression.Shown(enough, SmallestGroup).ShouldBe([enough[0].Id, enough[1].Id], ignoreOrder: true);
        var tooFew = Tree((null, 0), (0, 60), (0, 20), (0, 2), (0, 2));
        Suppression.Shown(tooFew, SmallestGroup).ShouldBe([tooFew[0].Id, tooFew[1].Id], ignoreOrder: true);
    }

    [Fact]
    public void Those_who_belong_to_no_department_are_a_group_that_nobody_sees()
    {
        var groups = Tree((null, 2), (0, 60), (0, 37));
        Suppression.Shown(groups, SmallestGroup).ShouldBe([groups[0].Id, groups[1].Id], ignoreOrder: true);
    }

    [Fact]
    public void Of_an_agency_with_fewer_than_k_nothing_is_shown() =>
        Suppression.Shown(Tree((null, 1), (0, 2), (0, 1)), SmallestGroup).ShouldBeEmpty();

    [Fact]
    public void On_500_random_trees_an_attacker_who_solves_the_equations_recovers_no_suppressed_group()
    {
        var random = new Random(500);
        var (suppressed, shownAll) = (0, 0);
        for (var round = 0; round < 500; round++)
        {
            var smallest = random.Next(3, 11);
            var groups = RandomTree(random);
            var shown = Suppression.Shown(groups, smallest);
            var attack = new SubtractionAttack(groups, shown, random);
            shown.ShouldAllBe(g => attack.Size(g) >= smallest);
            attack.Recovered().ShouldBeEmpty($"round {round}");
            attack.Determined().ShouldBeEmpty($"round {round}");
            attack.SmallestRest().ShouldBeGreaterThanOrEqualTo(smallest);
            suppressed += attack.Hidden.Count;
            shownAll += shown.Count;
        }
        // The trees are such that there is something to find, and something is still told.
        suppressed.ShouldBeGreaterThan(1000);
        shownAll.ShouldBeGreaterThan(1000);
    }

    [Fact]
    public void The_attacker_is_a_good_one_and_finds_what_is_left_open()
    {
        var groups = Tree((null, 0), (0, 60), (0, 37), (0, 3));
        var onlyPrimary = groups.Take(3).Select(g => g.Id).ToHashSet();
        var attack = new SubtractionAttack(groups, onlyPrimary, new Random(1));
        attack.Recovered().ShouldBe([groups[3].Id]);
        attack.Determined().ShouldBe([groups[3].Id]);
    }

    private static List<RespondentGroup> Tree(params (int? Parent, long Own)[] groups)
    {
        var ids = groups.Select(_ => Guid.NewGuid()).ToList();
        return [.. groups.Select((g, i) => new RespondentGroup(ids[i], g.Parent is { } parent ? ids[parent] : null, g.Own))];
    }

    // Up to 40 groups, up to five levels deep, most of them small, some empty.
    private static List<RespondentGroup> RandomTree(Random random) =>
        Tree([.. Enumerable.Range(0, random.Next(2, 41)).Select(i => (i == 0 ? (int?)null : Math.Max(0, i - random.Next(1, i + 1)), random.Next(5) switch
        {
            0 => 0L,
            1 or 2 => random.Next(1, 6),
            3 => random.Next(1, 15),
            _ => random.Next(10, 80),
        }))]);
}
