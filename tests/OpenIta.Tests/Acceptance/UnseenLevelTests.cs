using OpenIta.TestKit;

namespace OpenIta.Tests.Acceptance;

/// <summary>A printed level is contradicted only where no instrument scores could make it right.</summary>
public sealed class UnseenLevelTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(2566, "97.90", "ผ่านดี")] // an instrument below 95
    [InlineData(2566, "91.20", "ผ่าน")] // an instrument below 85
    [InlineData(2566, "93.34", "ผ่านดี")]
    [InlineData(2567, "95.00", "ผ่านดีเยี่ยม")]
    [InlineData(2567, "84.99", "ต้องปรับปรุง")]
    [InlineData(2568, "69.99", "ต้องปรับปรุงโดยด่วน")]
    [InlineData(2565, "95.00", "AA")]
    [InlineData(2564, "49.99", "F")]
    public async Task A_level_that_the_total_allows_is_no_finding(int year, string total, string level) =>
        (await Audit(year, total, level)).ShouldBeEmpty();

    [Theory]
    [InlineData(2566, "93.34", "ผ่านดีเยี่ยม")]
    [InlineData(2566, "84.99", "ผ่าน")]
    [InlineData(2567, "85.00", "ต้องปรับปรุง")]
    [InlineData(2565, "94.99", "AA")]
    [InlineData(2564, "85.00", "B")]
    public async Task A_level_that_the_total_rules_out_is_a_finding_on_its_line(int year, string total, string level)
    {
        var finding = (await Audit(year, total, level)).ShouldHaveSingleItem();
        finding.Line.ShouldBe(4);
        finding.Values.ShouldContain(level);
    }

    [Theory]
    [InlineData(2566, "93.34", "A")]
    [InlineData(2564, "93.34", "ผ่านดี")]
    public async Task A_level_of_another_year_is_a_finding(int year, string total, string level) =>
        (await Audit(year, total, level)).ShouldHaveSingleItem().Values.ShouldContain(level);

    private async Task<IReadOnlyList<AuditFinding>> Audit(int year, string total, string level)
    {
        var path = folder.Write("level.txt", $"""
            รายงานผลการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงาน (ITA) ประจำปีงบประมาณ พ.ศ. {year}
            เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดลำปาง

            ผลการประเมินของเทศบาลตำบลตัวอย่าง ได้คะแนนรวม {total} คะแนน อยู่ในระดับ {level}
            """);
        return (await ReportReading.Of(path)).Findings;
    }
}
