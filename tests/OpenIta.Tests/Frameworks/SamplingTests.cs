using OpenIta.Frameworks;

namespace OpenIta.Tests.Frameworks;

public sealed class SamplingTests
{
    // The rule of FY2564: ten percent, not under 30; all where there are fewer than 30; 400 above 4,000 (ita.md 7).
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(29, 29)]
    [InlineData(30, 30)]
    [InlineData(120, 30)]
    [InlineData(300, 30)]
    [InlineData(301, 31)]
    [InlineData(4_000, 400)]
    [InlineData(90_000, 400)]
    public void The_minimum_of_FY2564_is_ten_percent_from_30_to_400_and_everybody_below_30(int population, int minimum) =>
        Pack("2564").SamplingOf("IIT", "องค์การบริหารส่วนตำบล", null)!.Minimum(population).ShouldBe(minimum);

    [Theory]
    [InlineData("เทศบาลตำบล", "M", 70)]
    [InlineData("เทศบาลตำบล", "S", 60)]
    [InlineData("องค์การบริหารส่วนตำบล", "L", 50)]
    [InlineData("องค์การบริหารส่วนตำบล", "M", 40)]
    [InlineData("องค์การบริหารส่วนตำบล", "S", 30)]
    [InlineData("สำนักงานปลัดกระทรวง", null, 100)]
    [InlineData("มหาวิทยาลัย", null, 400)]
    public void In_FY2567_the_EIT_minimum_depends_on_type_and_size(string type, string? size, int minimum) =>
        Pack("2567").SamplingOf("EIT", type, size)!.Minimum(9_000).ShouldBe(minimum);

    [Fact]
    public void An_agency_that_no_rule_of_the_year_names_has_no_minimum()
    {
        Pack("2567").SamplingOf("EIT", "เทศบาลเมือง", null).ShouldBeNull();
        Pack("2566").SamplingOf("IIT", "เทศบาลเมือง", null).ShouldBeNull();
        Pack("2566").SamplingOf("EIT", "เทศบาลเมือง", null)!.Minimum(500).ShouldBeNull();
    }

    private static Framework Pack(string year) => FrameworkLibrary.Default.Find(year).Value;
}
