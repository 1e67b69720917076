using OpenIta.Reports;

namespace OpenIta.Tests.Reports.Reading;

/// <summary>Reports of the same kinds with other agencies, words and layouts than the samples.</summary>
public sealed class OtherLayoutTests
{
    [Theory]
    [InlineData("เทศบาลตำบลบ้านสวน อำเภอเมือง จังหวัดสุโขทัย", "เทศบาลตำบลบ้านสวน", "เทศบาลตำบล", "สุโขทัย")]
    [InlineData("ผลการประเมินของ อบต.ท่าช้าง อ.บ้านลาด จ.เพชรบุรี", "องค์การบริหารส่วนตำบลท่าช้าง", "องค์การบริหารส่วนตำบล", "เพชรบุรี")]
    [InlineData("องค์การบริหารส่วนจังหวัดน่าน", "องค์การบริหารส่วนจังหวัดน่าน", "องค์การบริหารส่วนจังหวัด", "น่าน")]
    [InlineData("เทศบาลเมืองมหาสารคาม", "เทศบาลเมืองมหาสารคาม", "เทศบาลเมือง", "มหาสารคาม")]
    [InlineData("กรมทรัพยากรน้ำบาดาล", "กรมทรัพยากรน้ำบาดาล", "กรม", null)]
    [InlineData("มหาวิทยาลัยราชภัฏกำแพงเพชร", "มหาวิทยาลัยราชภัฏกำแพงเพชร", "มหาวิทยาลัย", null)]
    [InlineData("จังหวัดแม่ฮ่องสอน", "จังหวัดแม่ฮ่องสอน", "จังหวัด", "แม่ฮ่องสอน")]
    public void Agencies_of_every_type_are_named_in_full(string line, string agency, string type, string? province)
    {
        var report = Read.Text($"รายงานผลการวิเคราะห์ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๗\n{line}\n\nตามที่สำนักงาน ป.ป.ช. ได้ประเมินและกรมส่งเสริมการปกครองท้องถิ่นแจ้งผลนั้น\n");
        (report.Agency, report.AgencyType, report.Province, report.FiscalYear).ShouldBe((agency, type, province, 2567));
    }

    [Fact]
    public void A_bare_name_in_running_text_ends_where_other_prints_of_it_end()
    {
        var report = Read.Text("การวิเคราะห์ผลการประเมินขององค์การบริหารส่วนตำบลแม่ทะในปี ๒๕๖๘\n\nองค์การบริหารส่วนตำบลแม่ทะ อำเภอแม่ทะ จังหวัดลำปาง\n");
        report.Agency.ShouldBe("องค์การบริหารส่วนตำบลแม่ทะ");
    }

    [Fact]
    public void A_plan_with_an_indicator_column_is_measures_that_name_their_indicator()
    {
        var measure = Read.Text(
            """
            | ตัวชี้วัด | ประเด็นที่ต้องพัฒนา | มาตรการ | ขั้นตอน/วิธีการ | ผู้รับผิดชอบ | ระยะเวลา |
            |---|---|---|---|---|---|
            | ตัวชี้วัดที่ 8 การปรับปรุงการทำงาน | ขั้นตอนมาก | ลดขั้นตอน | 1) สำรวจ 2) ตัดออก | กองช่าง/กองคลัง | มี.ค. 68 |
            """).Measures.ShouldHaveSingleItem();
        (measure.Title, measure.Weakness, measure.Period).ShouldBe(("ลดขั้นตอน", "ขั้นตอนมาก", "มี.ค. 68"));
        measure.Nodes.ShouldContain("8");
        measure.Steps.ShouldBe(["1) สำรวจ", "2) ตัดออก"]);
        measure.Responsible.ShouldBe(["กองช่าง", "กองคลัง"]);
    }

    [Theory]
    [InlineData("ผลการประเมินโดย IIT ได้ ๘๕.๑๐ EIT ได้ ๘๒.๒๐ และ OIT ได้ ๙๓.๒๘", "IIT 85.10, EIT 82.20, OIT 93.28")]
    [InlineData("ตัวชี้วัดที่ต่ำคือ การใช้อำนาจ (92.75) และการใช้งบประมาณ = 80.10", "3 92.75, 2 80.10")]
    [InlineData("การใช้งบประมาณ ได้ 12.50 ล้านบาท", "")]
    [InlineData("แบบวัด IIT ร้อยละ 30", "")]
    public void A_number_with_decimals_right_behind_a_node_is_its_score(string line, string scores) =>
        string.Join(", ", Read.Text($"องค์การบริหารส่วนตำบลท่าช้าง\n\nผลเป็นดังนี้\n{line}\n").Scores.Select(s => $"{s.Code} {s.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)}")).ShouldBe(scores);

    [Fact]
    public void Lines_with_one_bar_each_that_are_no_table_stay_text() =>
        Read.Text("องค์การบริหารส่วนตำบลท่าช้าง\n\nโทร 02 | อีเมล a@b\nที่อยู่ ตำบลท่าช้าง\n").OtherTables.ShouldBeEmpty();

    [Theory]
    [InlineData("ผู้รับผิดชอบ\tข้อ\tข้อมูล\nกองคลัง\tO1\tโครงสร้าง\n\tO2\tข้อมูลผู้บริหาร\n", "กองคลัง, กองคลัง")]
    [InlineData("ข้อ\tข้อมูล\tผู้รับผิดชอบ\nO1\tโครงสร้าง\tกองคลัง\nO2\tข้อมูลผู้บริหาร\t\n", "กองคลัง, ")]
    [InlineData("<table><tr><th>ข้อ</th><th>ข้อมูล</th><th>ผู้รับผิดชอบ</th></tr><tr><td>O1</td><td>โครงสร้าง</td><td rowspan=2>กองคลัง</td></tr><tr><td>O2</td><td>ข้อมูลผู้บริหาร</td></tr></table>", "กองคลัง, กองคลัง")]
    public void Who_is_responsible_in_a_merged_cell_is_so_for_each_row(string table, string responsible) =>
        string.Join(", ", Read.Text($"องค์การบริหารส่วนตำบลท่าช้าง\n\n{table}").DisclosureItems.Select(i => string.Join('/', i.Responsible))).ShouldBe(responsible);

    [Fact]
    public void Two_header_rows_are_one_header()
    {
        var row = Read.Text(
            "ลำดับ\tตัวชี้วัดการประเมิน EIT\tหัวข้อย่อยการประเมิน\tมาตรการ\tสถานะการดำเนินการ\t\t\tการรายงานผล\n"
            + "\t\t\t\tยังไม่ดำเนินการ\tอยู่ระหว่างดำเนินการ\tดำเนินการแล้ว\t\n"
            + "๑\tคุณภาพการดำเนินงาน\tE๓ เจ้าหน้าที่ให้ข้อมูลตรงไปตรงมา\tจัดทำคู่มือ\t\t/\t\tรายไตรมาส\n").IndicatorProgress.ShouldHaveSingleItem();
        (row.Code, row.Indicator, row.Status, row.Progress).ShouldBe(("E3", "6", MeasureStatus.InProgress, "รายไตรมาส"));
    }

    [Fact]
    public void A_page_without_its_header_goes_on_with_the_table_before()
    {
        var items = Read.Text("ข้อ\tข้อมูล\tองค์ประกอบด้านข้อมูล\tผู้รับผิดชอบ\nO1\tโครงสร้าง\t- แสดงแผนผังโครงสร้าง\tสำนักปลัด\n\n๒\n\nO2\tข้อมูลผู้บริหาร\t- แสดงข้อมูลของผู้บริหาร\tสำนักปลัด\n").DisclosureItems;
        items.Select(i => i.Code).ShouldBe(["O1", "O2"]);
    }

    [Theory]
    [InlineData("โดยมีคะแนนรวมเท่ากับ ๙๑.๕๐ คะแนน", "total", 91.50)]
    [InlineData("ตัวชี้วัดที่ ๕ การแก้ไข ปัญหาการทุจริต ได้คะแนน ๘๘.๑๒ คะแนน", "5", 88.12)]
    [InlineData("ตัวชี้วัดย่อยที่ ๙.๑ ข้อมูลพื้นฐาน มีคะแนนเท่ากับ ๑๐๐ คะแนน", "9.1", 100)]
    [InlineData("แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT) ได้คะแนน 84.20 คะแนน", "EIT", 84.20)]
    [InlineData("1. การปฏิบัติหน้าที่ 92.33", "1", 92.33)]
    [InlineData("- ประสิทธิภาพการสื่อสาร : 81.05 คะแนน", "7", 81.05)]
    public void A_score_of_running_text(string line, string code, double value) =>
        Read.Text(line + "\n").Scores.Select(s => (s.Code, (double)s.Value, s.Line)).ShouldBe([(code, value, 1)]);

    [Theory]
    [InlineData("หน่วยงานต้องมีผลคะแนน ๘๕ คะแนนขึ้นไป")]
    [InlineData("ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่ ตั้งเป้าหมายให้ได้คะแนนไม่น้อยกว่า ๙๕ คะแนน")]
    [InlineData("ผลการประเมิน IIT ประกอบด้วย ๕ ตัวชี้วัด น้ำหนักร้อยละ ๓๐")]
    [InlineData("คะแนนรวมเพิ่มขึ้น ๒.๑๐ คะแนน")]
    [InlineData("ตัวชี้วัดที่ ๒ การใช้งบประมาณ มีข้อร้องเรียน ๑๒ ครั้ง")]
    public void Goals_bounds_differences_and_counts_are_no_scores(string line) => Read.Text(line + "\n").Scores.ShouldBeEmpty();

    [Theory]
    [InlineData("O๔๒", "O42")]
    [InlineData("๐๔๒", "O42")]
    [InlineData("042", "O42")]
    [InlineData("0 9", "O9")]
    [InlineData("o12", "O12")]
    [InlineData("๐๑๐", "O10")]
    [InlineData("๗", "O7")]
    public void Codes_with_the_noise_of_OCR_are_the_item(string printed, string code) =>
        Read.Text($"ข้อ\tข้อมูล\tผู้รับผิดชอบ\n{printed}\tรายการ\tกองคลัง\n").DisclosureItems.ShouldHaveSingleItem().Code.ShouldBe(code);
}
