using OpenIta.Agencies;
using OpenIta.Basics;
using OpenIta.Simulation;

namespace OpenIta.Tests.Simulation;

public class SyntheticNationTests
{
    private static readonly IReadOnlyList<SyntheticAgency> Nation = SyntheticNation.Of(SimulationPlan.Of(8_317, 1_350_000, 2566, 1, 1).Value);

    // Sebastiano Vigna's splitmix64.c with the seed 1234567, as many implementations print it.
    [Fact]
    public void The_generator_is_SplitMix64()
    {
        var random = new SplitMix(1_234_567);
        new[] { random.Next(), random.Next(), random.Next(), random.Next(), random.Next() }
            .ShouldBe([6_457_827_717_110_365_317UL, 3_203_168_211_198_807_973UL, 9_817_491_932_198_370_423UL, 4_593_380_528_125_082_431UL, 16_408_922_859_458_223_821UL]);
    }

    [Fact]
    public void The_nation_has_the_agencies_and_respondents_that_were_asked_for()
    {
        Nation.Count.ShouldBe(8_317);
        Nation.Sum(a => a.Staff + a.Public).ShouldBe(1_350_000);
        Nation.Count(a => a.Agency.Type == "องค์การบริหารส่วนตำบล").ShouldBe(5_300);
        Nation.Count(a => a.Agency is { Type: "เทศบาลตำบล", SizeGroup: "M" }).ShouldBe(875);
        Nation.Count(a => a.Agency is { Type: "เทศบาลตำบล", SizeGroup: "S" }).ShouldBe(187);
        Nation.Count(a => a.Agency is { Type: "องค์การบริหารส่วนตำบล", SizeGroup: "S" }).ShouldBe(373);
        Nation.ShouldAllBe(a => AgencyType.Find(a.Agency.Type) != null);
    }

    [Fact]
    public void Agencies_say_that_they_are_synthetic_and_stand_in_real_districts()
    {
        Nation.ShouldAllBe(a => a.Agency.Name.Contains("จำลอง") && a.Agency.Domains[0].EndsWith(".example") && a.Executive.Email.EndsWith(".example"));
        Nation.Select(a => a.Agency.Code).ShouldBeUnique();
        Nation.Select(a => a.Agency.Name).ShouldBeUnique();
        Nation.ShouldAllBe(a => Districts.All.Any(d => d.Province == a.Agency.Province && d.Name == a.Agency.District));
        Nation.Select(a => a.Agency.Province).Distinct().Count().ShouldBe(77);
    }

    [Fact]
    public void The_districts_are_those_of_the_77_provinces()
    {
        Districts.ByProvince.Select(p => p[0].Province).ShouldBe(Provinces.All, ignoreOrder: true);
        // 878 districts of the provinces and the 50 of Bangkok.
        Districts.All.Count.ShouldBe(928);
        Districts.OfCapital.Count.ShouldBe(50);
    }

    [Theory]
    [InlineData(84)]
    [InlineData(1)]
    [InlineData(831)]
    public void A_part_of_the_nation_keeps_its_proportions(int agencies)
    {
        var part = AgencyMix.Of(agencies);
        part.Count.ShouldBe(agencies);
        part.Count(k => k.Type == "องค์การบริหารส่วนตำบล").ShouldBeInRange((int)(agencies * 0.637) - 2, (int)(agencies * 0.637) + 2);
    }
}
