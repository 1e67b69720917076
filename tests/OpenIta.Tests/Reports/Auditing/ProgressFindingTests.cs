using OpenIta.Reports;
using static OpenIta.Tests.Reports.Auditing.Composed;

namespace OpenIta.Tests.Reports.Auditing;

/// <summary>Rows of progress under the right and under a wrong indicator.</summary>
public class ProgressFindingTests
{
    // Texts that samples/004 prints.
    private const string I11 = "หน่วยงานของท่าน มีการจัดซื้อจัดจ้าง/งาน จัดหาพัสดุ และการ ตรวจรับพัสดุในลักษณะ ดังต่อไปนี้ มากน้อย เพียงใด";
    private const string E7 = "หน่วยงานที่ท่าน ติดต่อ มีเผยแพร่ผลงาน หรือข้อมูลที่สาธารณชน ควรรับทราบอย่าง ชัดเจน มากน้อยเพียงใด";
    private const string E11 = "เจ้าหน้าที่ของ หน่วยงานที่ท่านติดต่อ มี การปรับปรุงคุณภาพ การปฏิบัติงาน/การ ให้บริการให้ดีขึ้นมาก น้อยเพียงใด";

    [Theory]
    [InlineData("IIT", "I11", I11, "2")]
    [InlineData("EIT", "E7", E7, "7")]
    [InlineData("EIT", "E11", E11, "8")]
    [InlineData("OIT", "O8", "Q&A", "9.1")]
    [InlineData("OIT", "O8", "Q&A", "9")]
    [InlineData("OIT", "O28", "รายงานผลการ บริหารและพัฒนา ทรัพยากรบุคคล ประจำปี", "9.4")] // of FY2565, answered for in FY2566
    [InlineData("EIT", "E11", E11, null)]
    public void A_row_under_its_indicator_is_not_accused(string instrument, string code, string title, string? indicator) =>
        Rows(Row(instrument, code, title, indicator, 24)).Findings().ShouldBeEmpty();

    [Theory]
    [InlineData("EIT", "E11", E11, "7", "8")]
    [InlineData("EIT", "E7", E7, "6", "7")]
    [InlineData("IIT", "I11", I11, "4", "2")]
    [InlineData("OIT", "O8", "Q&A", "9.2", "9.1")]
    public void A_row_under_another_indicator_is_found_with_its_own(string instrument, string code, string title, string indicator, string expected)
    {
        var finding = Rows(Row(instrument, code, title, indicator, 24)).Findings().ShouldHaveSingleItem();

        finding.Rule.ShouldBe("wrong-indicator");
        finding.Node.ShouldBe(code);
        finding.Line.ShouldBe(24);
        finding.Values.Select(v => v.ToString()).ShouldBe([indicator]);
        finding.Expected!.ToString().ShouldBe(expected);
    }

    [Fact]
    public void A_row_about_a_whole_indicator_is_not_accused() =>
        Rows(new IndicatorProgress { Instrument = "IIT", Indicator = "4", IndicatorTitle = "การใช้ทรัพย์สิน ของทางราชการ", Lines = [25] }).Findings().ShouldBeEmpty();

    private static PublishedReport Rows(params IndicatorProgress[] rows) => Of(2566) with { IndicatorProgress = rows };

    private static IndicatorProgress Row(string instrument, string code, string title, string? indicator, int line) =>
        new() { Instrument = instrument, Code = code, Title = title, Indicator = indicator, Lines = [line] };
}
