using OpenIta.Disclosures.Judging;

namespace OpenIta.Tests.Disclosures;

public class KappaTests
{
    // Two physiotherapists and 39 patients: Sim and Wright, Physical Therapy 85 (2005), table 1: 0.8462 observed, 0.5385 expected, kappa 0.67.
    [Fact]
    public void The_example_of_Sim_and_Wright_gives_0_67()
    {
        var kappa = Table(22, 2, 4, 11);

        kappa.Observed.ShouldBe(0.8462m, 0.00005m);
        kappa.Expected.ShouldBe(0.5385m, 0.00005m);
        kappa.Kappa!.Value.ShouldBe(0.67m, 0.005m);
    }

    // By hand: 50 pairs; 35 agree, 0.7. First says yes 25 times, second 30: 0.5 × 0.6 + 0.5 × 0.4 = 0.5. (0.7 − 0.5) / 0.5 = 0.4.
    [Fact]
    public void Twenty_and_fifteen_of_fifty_give_0_4() => Table(20, 5, 10, 15).Kappa.ShouldBe(0.4m);

    // By hand: both agree in 60 of 100, but where marks are lopsided chance explains more of it: 0.54 against 0.46 expected.
    [Theory]
    [InlineData(45, 15, 25, 15, "0.1304")]
    [InlineData(25, 35, 5, 35, "0.2593")]
    public void The_same_share_of_agreement_counts_less_where_chance_explains_more_of_it(int a, int b, int c, int d, string kappa)
    {
        var table = Table(a, b, c, d);

        table.Observed.ShouldBe(0.6m);
        table.Kappa!.Value.ShouldBe(decimal.Parse(kappa, System.Globalization.CultureInfo.InvariantCulture), 0.00005m);
    }

    [Fact]
    public void Full_agreement_on_two_marks_is_1() => Table(3, 0, 0, 4).Kappa.ShouldBe(1m);

    [Fact]
    public void Always_the_opposite_is_minus_1() => Table(0, 5, 5, 0).Kappa.ShouldBe(-1m);

    [Fact]
    public void Where_both_always_give_the_same_mark_kappa_is_not_defined_and_full_agreement_is_still_told()
    {
        var kappa = Table(7, 0, 0, 0);

        kappa.Kappa.ShouldBeNull();
        kappa.Observed.ShouldBe(1m);
        kappa.Pairs.ShouldBe(7);
    }

    [Fact]
    public void Without_pairs_there_is_no_kappa() => CohensKappa.Of([]).ShouldBe(new CohensKappa(0, 0, 0));

    [Fact]
    public void Half_marks_are_a_category_of_their_own() =>
        // By hand: 2 of 3 agree; expected (1·1 + 1·0 + 1·2) / 9 = 1/3; kappa (2/3 − 1/3) / (2/3) = 0.5.
        CohensKappa.Of([new(0, 0), new(50, 100), new(100, 100)]).Kappa!.Value.ShouldBe(0.5m, 0.0000001m);

    // Both yes, first yes and second no, first no and second yes, both no.
    private static CohensKappa Table(int yesYes, int yesNo, int noYes, int noNo) => CohensKappa.Of(
    [
        .. Enumerable.Repeat(new MarkPair(100, 100), yesYes), .. Enumerable.Repeat(new MarkPair(100, 0), yesNo),
        .. Enumerable.Repeat(new MarkPair(0, 100), noYes), .. Enumerable.Repeat(new MarkPair(0, 0), noNo),
    ]);
}
