namespace OpenIta.Tests.Acceptance;

/// <summary>What a person reads in the five published reports is what <c>openita read</c> says.</summary>
public sealed class SampleReadingTests
{
    [Theory]
    [InlineData("000", "องค์การบริหารส่วนตำบลเขาทอง", "เมือง", "กระบี่", 2566)]
    [InlineData("001", "องค์การบริหารส่วนตำบลเขากระปุก", "ท่ายาง", "เพชรบุรี", 2568)]
    [InlineData("002", "องค์การบริหารส่วนตำบลหัวหนอง", "บ้านไผ่", "ขอนแก่น", 2564)]
    public async Task Agency_place_and_year_are_read(string sample, string agency, string district, string province, int year)
    {
        var report = await ReportReading.OfSample(sample);
        report.Text("agency").ShouldBe(agency);
        report.Text("district").ShouldBe(district);
        report.Text("province").ShouldBe(province);
        report.Json.GetProperty("fiscalYear").GetInt32().ShouldBe(year);
    }

    [Fact]
    public async Task A_city_municipality_has_no_district()
    {
        var report = await ReportReading.OfSample("003");
        report.Text("agency").ShouldBe("เทศบาลนครนครปฐม");
        report.Text("district").ShouldBeNull();
        report.Json.GetProperty("fiscalYear").GetInt32().ShouldBe(2565);
    }

    [Fact]
    public async Task A_report_that_names_no_year_in_its_heading_still_has_its_agency_and_place()
    {
        var report = await ReportReading.OfSample("004");
        report.Text("agency").ShouldBe("องค์การบริหารส่วนตำบลห้วยทรายเหนือ");
        report.Text("district").ShouldBe("ชะอำ");
        report.Text("province").ShouldBe("เพชรบุรี");
    }

    [Theory]
    [InlineData("000", "progress")]
    [InlineData("001", "progress")]
    [InlineData("002", "memo")]
    [InlineData("002", "analysis")]
    [InlineData("002", "measures")]
    [InlineData("003", "analysis")]
    [InlineData("003", "measures")]
    [InlineData("003", "workPlan")]
    [InlineData("003", "responsibilityList")]
    [InlineData("004", "progress")]
    public async Task A_report_says_of_which_kinds_it_is(string sample, string kind) =>
        (await ReportReading.OfSample(sample)).Kinds.ShouldContain(kind);

    [Theory]
    [InlineData("000", "ผ่านดี")]
    [InlineData("002", "C")]
    [InlineData("003", "AA")]
    public async Task The_level_is_read(string sample, string level) => (await ReportReading.OfSample(sample)).Text("level").ShouldBe(level);

    [Theory]
    [InlineData("000", "total", 93.34, 6)]
    [InlineData("002", "1", 83.20, 139)]
    [InlineData("002", "1", 93.20, 172)]
    [InlineData("002", "1", 93.20, 177)]
    [InlineData("002", "10", 18.75, 150)]
    [InlineData("002", "10", 18.78, 172)]
    [InlineData("002", "10", 18.75, 196)]
    [InlineData("002", "IIT", 86.03, 175)]
    [InlineData("002", "EIT", 80.17, 185)]
    [InlineData("002", "OIT", 45.34, 193)]
    [InlineData("002", "total", 68, 151)]
    [InlineData("002", "total", 68, 158)]
    [InlineData("002", "total", 68, 171)]
    [InlineData("003", "total", 95.82, 81)]
    [InlineData("003", "total", 95.82, 110)]
    [InlineData("003", "9", 100, 90)]
    [InlineData("003", "4", 88.09, 99)]
    [InlineData("003", "IIT", 90.42, 107)]
    [InlineData("003", "EIT", 95.65, 108)]
    [InlineData("003", "OIT", 100, 109)]
    [InlineData("003", "8", 94.74, 168)]
    [InlineData("003", "8", 94.74, 207)]
    public async Task A_printed_score_is_read_with_its_line(string sample, string code, decimal value, int line) =>
        (await ReportReading.OfSample(sample)).Scores(code).ShouldContain((value, line));

    [Theory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("004")]
    public async Task A_report_without_indicator_scores_gets_none(string sample) =>
        (await ReportReading.OfSample(sample)).List("scores").Select(s => s.GetProperty("code").GetString()).ShouldAllBe(code => code == "total");

    [Theory]
    [InlineData("000", 3)]
    [InlineData("001", 7)]
    public async Task Measures_over_several_pages_are_counted_once(string sample, int count) =>
        (await ReportReading.OfSample(sample)).List("measures").Count.ShouldBe(count);

    [Fact]
    public async Task The_indicators_of_IIT_and_EIT_have_their_progress()
    {
        var rows = (await ReportReading.OfSample("000")).List("indicatorProgress");
        rows.Select(r => r.GetProperty("indicator").GetString()).ShouldBe(["1", "2", "3", "4", "5", "6", "7", "8"]);
        rows.ShouldAllBe(r => r.GetProperty("status").GetString() == "done");
    }

    [Fact]
    public async Task Questions_and_items_of_a_status_table_are_rows_of_their_own_and_a_continued_row_is_one()
    {
        var rows = (await ReportReading.OfSample("004")).List("indicatorProgress");
        rows.Select(r => r.GetProperty("code").GetString()).ShouldBe(["I11", "E7", "E11", "E14", "O8", "O11", "O28"]);
        rows.ShouldAllBe(r => r.GetProperty("status").GetString() == "done");
        ReportReading.Words(rows[4]).ShouldContain("Chatbot");
    }

    [Theory]
    [InlineData("000")]
    [InlineData("003")]
    public async Task All_43_disclosure_items_are_read_in_order(string sample)
    {
        var items = (await ReportReading.OfSample(sample)).List("disclosureItems");
        items.Select(i => i.GetProperty("code").GetString()).ShouldBe(Enumerable.Range(1, 43).Select(n => $"O{n}"));
        items.ShouldAllBe(i => i.GetProperty("elements").GetArrayLength() > 0 && i.GetProperty("responsible").GetArrayLength() > 0);
    }

    [Fact]
    public async Task A_memo_has_its_fields_and_its_chain_of_opinions()
    {
        var memo = (await ReportReading.OfSample("002")).Json.GetProperty("memo");
        memo.GetProperty("date").GetString().ShouldBe("๖ กันยายน ๒๕๖๔");
        memo.GetProperty("subject").GetString()!.ShouldStartWith("รายงานผลการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส");
        memo.GetProperty("author").GetProperty("name").GetString().ShouldBe("นางชญาณุศภัตน์ สีตาคำ");
        var opinions = memo.GetProperty("opinions").EnumerateArray().ToList();
        opinions.Select(o => o.GetProperty("signatory").GetProperty("name").GetString())
            .ShouldBe(["สุปชัย นวลพุดชา", "นายสิริพรรณ นวลวิทยาพงศ์", "นายจิรวิษณุ ป้องขารี", "นายสมทรงศน์ หมื่นแก้ว"]);
    }
}
