using OpenIta.Reports;

namespace OpenIta.Tests.Reports.Auditing;

/// <summary>Small texts, read and audited, with tables in one kind of digits and in two.</summary>
public class MixedDigitsTests
{
    [Theory]
    [InlineData("ตัวชี้วัด\tคะแนน\nตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่\t๘๓.๒๐\nตัวชี้วัดที่ ๒ การใช้งบประมาณ\t๘๑.๒๕")]
    [InlineData("ข้อ\tข้อมูล\tองค์ประกอบด้านข้อมูล\n๐11\tแผนดำเนินงาน\tเป็นแผนของปี พ.ศ. 2566 ตามข้อ ๐12\n๐12\tรายงาน\tรอบ 6 เดือน")] // ๐ for the letter O
    [InlineData("ลำดับ\tมาตรการ\n๑\tป้องกัน COVID-19 ตาม ISO 9001 ที่ https://go.th/2566\n๒\tเผยแพร่")]
    [InlineData("ลำดับ\tมาตรการ\n๑\tเผยแพร่\n\nประเด็นการประเมิน EIT\n\nลำดับ\tมาตรการ\n2\tเผยแพร่")] // two tables
    public void A_table_in_one_kind_of_digits_is_not_accused(string text) => Audit(text).ShouldBeEmpty();

    [Theory]
    [InlineData("ตัวชี้วัด\tคะแนน\nตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่\t83.20\nตัวชี้วัดที่ 2 การใช้งบประมาณ\t81.25", 2, "๑", "1")]
    [InlineData("ลำดับ\tมาตรการ\n๑\tเผยแพร่\n๒\tเผยแพร่\n\nลำดับ\tมาตรการ\n3\tเผยแพร่", 6, "3", "๓")] // goes on over a page
    public void The_rarer_digits_of_a_table_are_found(string text, int line, string printed, string expected)
    {
        var finding = Audit(text).ShouldHaveSingleItem();

        finding.Line.ShouldBe(line);
        finding.Values.Select(v => v.Text).ShouldBe([printed]);
        finding.Expected!.Text.ShouldBe(expected);
    }

    private static List<Finding> Audit(string text)
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.txt");
        File.WriteAllText(path, text);
        try
        {
            return [.. ReportReader.Read(path).Value.Findings().Where(f => f.Rule == "mixed-digits")];
        }
        finally
        {
            File.Delete(path);
        }
    }
}
