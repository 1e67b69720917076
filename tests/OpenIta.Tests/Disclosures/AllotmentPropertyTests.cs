using FsCheck;
using FsCheck.Fluent;
using OpenIta.Disclosures.Allotting;

namespace OpenIta.Tests.Disclosures;

/// <summary>What must hold for the allotment of every round.</summary>
public class AllotmentPropertyTests
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(400).WithQuietOnSuccess(true);

    // Up to 40 agencies in four provinces and 8 people; some belong to agencies, some come from a province.
    private static readonly Gen<Round> Rounds =
        from agencies in Gen.Choose(1, 40)
        from people in Gen.Choose(1, 8)
        from insiders in Gen.Choose(0, 41).ListOf(8)
        from homes in Gen.Choose(0, 6).ListOf(8)
        from ownProvince in Gen.Elements(true, false)
        from share in Gen.Choose(0, 100)
        from seed in Gen.Choose(0, 1000)
        select new Round(agencies, people, insiders, homes, ownProvince, share, seed);

    [Fact]
    public void Nobody_ever_has_a_conflict_and_every_agency_is_allotted_once_or_by_two_different_people() => Check(Rounds, round =>
        round.Plan() is not { } plan || round.Agencies.All(agency =>
        {
            var people = plan.Allotments.Where(a => a.Agency == agency.Id).Select(a => round.People.Single(p => p.Person == a.Person)).ToList();
            return people.Count is 1 or 2 && people.Distinct().Count() == people.Count && people.TrueForAll(p => round.Rules.ConflictOf(p, agency) is null);
        }));

    [Fact]
    public void The_share_scored_by_two_is_exact() => Check(Rounds, round =>
    {
        var plan = round.Plan();
        var twice = plan?.Allotments.Count(a => a.Seat == 2);
        return plan is null || (twice * 100 >= round.Agencies.Count * round.Rules.BlindShare && (twice - 1) * 100 < round.Agencies.Count * round.Rules.BlindShare);
    });

    [Fact]
    public void Loads_differ_by_one_agency_at_most_where_no_conflict_binds() => Check(Rounds, round =>
        round.WithoutConflicts().Plan() is not { } plan || plan.Loads.Values.Max() - plan.Loads.Values.Min() <= Round.Items);

    [Fact]
    public void The_loads_are_the_sums_of_what_is_allotted() => Check(Rounds, round =>
        round.Plan() is not { } plan || plan.Loads.All(l => l.Value == Round.Items * plan.Allotments.Count(a => a.Person == l.Key)));

    [Fact]
    public void The_same_round_gives_the_same_allotment_in_whatever_order_it_is_read() => Check(Rounds, round =>
    {
        var (one, other) = (round.Plan(), round.Reversed().Plan());
        return one is null ? other is null : one.Allotments.ToHashSet().SetEquals(other!.Allotments);
    });

    [Fact]
    public void No_other_allotment_has_a_smaller_largest_load() => Check(Rounds.Where(r => r.Agencies.Count <= 6 && r.People.Count <= 3), round =>
        round.Plan() is not { } plan || plan.Loads.Values.Max() == Round.Items * Smallest(round, plan));

    [Fact]
    public void Agencies_of_unequal_weight_leave_no_gap_wider_than_the_heaviest() => Check(
        from weights in Gen.Choose(1, 43).ListOf()
        from people in Gen.Choose(1, 8)
        where weights.Count > 0
        select (weights, people),
        round =>
        {
            var agencies = round.weights.Select((w, i) => AllotmentTests.Agency(i + 1, items: w)).ToList();
            var people = Enumerable.Range(1, round.people).Select(AllotmentTests.Person).ToList();
            var loads = AllotmentPlan.Make(agencies, people, new AllotmentRules(false, 0, "s"), []).Value.Loads.Values;
            return loads.Max() - loads.Min() <= round.weights.Max();
        });

    private static void Check<T>(Gen<T> cases, Func<T, bool> holds) => FsCheck.Check.One(Often, Prop.ForAll(cases.ToArbitrary(), holds));

    // By trying every allotment with the same number of seats at each agency.
    private static int Smallest(Round round, AllotmentPlan plan)
    {
        var seats = round.Agencies.ConvertAll(a => (Agency: a, Count: plan.Allotments.Count(x => x.Agency == a.Id)));
        return Try(0, new int[round.People.Count]);

        int Try(int next, int[] loads) => next == seats.Count ? loads.Max() : Choices(seats[next]).Min(people => Try(next + 1, [.. loads.Select((l, i) => l + (people.Contains(i) ? 1 : 0))]));

        IEnumerable<int[]> Choices((AgencyToAssess Agency, int Count) seat)
        {
            var free = Enumerable.Range(0, round.People.Count).Where(i => round.Rules.ConflictOf(round.People[i], seat.Agency) is null).ToList();
            return seat.Count == 1 ? free.Select(i => new[] { i }) : from i in free from j in free where i < j select new[] { i, j };
        }
    }

    private sealed record Round(List<AgencyToAssess> Agencies, List<Assessor> People, AllotmentRules Rules)
    {
        public const int Items = 43;

        public Round(int agencies, int people, List<int> insiders, List<int> homes, bool ownProvince, int share, int seed)
            : this(
                [.. Enumerable.Range(1, agencies).Select(i => AllotmentTests.Agency(i, Province(i % 4)))],
                [.. Enumerable.Range(1, people).Select(i => AllotmentTests.Person(i) with { Agencies = [AllotmentTests.Id(insiders[i - 1])], Provinces = [Province(homes[i - 1])] })],
                new AllotmentRules(ownProvince, share, $"{seed}"))
        {
        }

        public AllotmentPlan? Plan() => AllotmentPlan.Make(Agencies, People, Rules, []) is { IsRefused: false } made ? made.Value : null;

        public Round WithoutConflicts() => this with { People = People.ConvertAll(p => new Assessor(p.Person, p.Name, [], [])) };

        public Round Reversed() => this with { Agencies = [.. Enumerable.Reverse(Agencies)], People = [.. Enumerable.Reverse(People)] };

        private static string Province(int number) => number > 3 ? "" : $"จังหวัดที่ {number}";
    }
}
