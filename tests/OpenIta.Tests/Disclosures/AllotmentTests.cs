using System.Globalization;
using OpenIta.Disclosures.Allotting;

namespace OpenIta.Tests.Disclosures;

/// <summary>Who assesses which agency: single cases. What holds for every round stands in <see cref="AllotmentPropertyTests"/>.</summary>
public class AllotmentTests
{
    private const int ItemsOf2566 = 43;

    private static readonly AllotmentRules Once = new(OwnProvinceExcluded: false, BlindShare: 0, Seed: "2566");

    [Fact]
    public void Nobody_assesses_the_agency_they_belong_to()
    {
        var agency = Agency(1);
        var insider = Person(1) with { Agencies = [agency.Id] };

        var plan = AllotmentPlan.Make([agency], [insider, Person(2)], Once, []).Value;

        plan.Allotments.ShouldHaveSingleItem().Person.ShouldBe(Person(2).Person);
    }

    [Theory]
    [InlineData("จังหวัดขอนแก่น", "ขอนแก่น")]
    [InlineData("ขอนแก่น", "จ.ขอนแก่น")]
    public void The_own_province_is_excluded_when_the_round_says_so_however_it_is_written(string home, string province)
    {
        var agency = Agency(1, province);
        var neighbour = new Assessor(Id(101), "ก", [], [home]);
        var other = new Assessor(Id(102), "ข", [], ["เลย"]);

        var plan = AllotmentPlan.Make([agency], [neighbour, other], Once with { OwnProvinceExcluded = true }, []).Value;

        plan.Allotments.ShouldHaveSingleItem().Person.ShouldBe(other.Person);
        Once.ConflictOf(neighbour, agency).ShouldBeNull();
    }

    [Fact]
    public void Agencies_that_nobody_may_assess_are_named()
    {
        var insider = Person(1) with { Agencies = [Agency(1).Id, Agency(2).Id] };

        var refusal = AllotmentPlan.Make([Agency(1), Agency(2), Agency(3)], [insider], Once, []).Refusal.ShouldBeOfType<NobodyMayAssess>();

        refusal.Agencies.ShouldBe([Agency(1).Name, Agency(2).Name]);
        refusal.Thai.ShouldContain(Agency(2).Name);
    }

    [Fact]
    public void A_round_without_assessors_is_refused() =>
        AllotmentPlan.Make([Agency(1)], [], Once, []).Refusal.ShouldBeOfType<NoAssessors>();

    [Fact]
    public void A_blind_share_that_the_assessors_cannot_carry_is_refused_with_how_many_they_can()
    {
        var refusal = AllotmentPlan.Make([Agency(1), Agency(2)], [Person(1)], Once with { BlindShare = 10 }, []).Refusal;

        refusal.ShouldBe(new TooFewForBlindShare(1, 0));
    }

    [Theory]
    [InlineData("-0.01")]
    [InlineData("100.01")]
    public void A_share_outside_0_to_100_is_refused(string share) =>
        AllotmentPlan.Make([Agency(1)], [Person(1)], Once with { BlindShare = decimal.Parse(share, CultureInfo.InvariantCulture) }, [])
            .Refusal.ShouldBeOfType<BlindShareOutOfRange>();

    [Fact]
    public void Ten_percent_of_43_agencies_are_five()
    {
        var agencies = Enumerable.Range(1, 43).Select(i => Agency(i)).ToList();

        var plan = AllotmentPlan.Make(agencies, [Person(1), Person(2), Person(3)], Once with { BlindShare = 10 }, []).Value;

        plan.Allotments.Count.ShouldBe(48);
        plan.Allotments.Count(a => a.Seat == 2).ShouldBe(5);
    }

    [Fact]
    public void What_is_allotted_stays_and_newcomers_even_out_the_loads()
    {
        var first = Enumerable.Range(1, 4).Select(i => Agency(i)).ToList();
        var kept = AllotmentPlan.Make(first, [Person(1)], Once, []).Value.Allotments;

        var plan = AllotmentPlan.Make([.. first, Agency(5), Agency(6), Agency(7), Agency(8)], [Person(1), Person(2)], Once, kept).Value;

        kept.ShouldBeSubsetOf(plan.Allotments);
        plan.Loads.Values.ShouldBe([4 * ItemsOf2566, 4 * ItemsOf2566]);
    }

    [Fact]
    public void A_chain_of_people_hands_agencies_on_until_the_largest_load_is_smallest()
    {
        // A may take 1 and 2 only, B 2 and 3, C only 3 … the one fair answer is one each, which a greedy hand misses in some orders.
        var agencies = Enumerable.Range(1, 4).Select(i => Agency(i)).ToList();
        var people = Enumerable.Range(1, 4).Select(i => Person(i) with
        {
            Agencies = [.. agencies.Where((_, a) => a != i - 1 && a != i).Select(a => a.Id)],
        }).ToList();

        foreach (var seed in Enumerable.Range(0, 50))
            AllotmentPlan.Make(agencies, people, Once with { Seed = $"{seed}" }, []).Value.Loads.Values.ShouldAllBe(load => load == ItemsOf2566);
    }

    [Fact]
    public void The_agencies_of_the_country_are_allotted_evenly()
    {
        var agencies = Enumerable.Range(1, 8317).Select(i => Agency(i, $"จังหวัด {i % 76}")).ToList();
        var people = Enumerable.Range(1, 200).Select(i => new Assessor(Id(10_000 + i), "ก", [], [$"จังหวัด {i % 76}"])).ToList();

        var plan = AllotmentPlan.Make(agencies, people, new AllotmentRules(true, 10, "2566"), []).Value;

        plan.Allotments.Count.ShouldBe(8317 + 832);
        (plan.Loads.Values.Max() - plan.Loads.Values.Min()).ShouldBeLessThanOrEqualTo(ItemsOf2566);
    }

    internal static AgencyToAssess Agency(int number, string? province = null, int items = ItemsOf2566) => new(Id(number), $"หน่วยงาน {number}", province, items);

    internal static Assessor Person(int number) => new(Id(100_000 + number), $"ผู้ตรวจ {number}", [], []);

    internal static Guid Id(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);
}
