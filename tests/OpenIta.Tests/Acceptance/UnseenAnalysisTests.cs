namespace OpenIta.Tests.Acceptance;

/// <summary>Analysis reports of other agencies, years and layouts than the samples, written by hand with the slips named here.</summary>
public sealed class UnseenAnalysisTests
{
    [Fact]
    public async Task A_subdistrict_of_FY2566_with_pipe_tables_is_read()
    {
        var report = await ReportReading.OfUnseen("analysis-2566-slip.txt");
        report.Text("agency").ShouldBe("องค์การบริหารส่วนตำบลหนองตัวอย่าง");
        report.Text("district").ShouldBe("โพธิ์ชัย");
        report.Text("province").ShouldBe("ร้อยเอ็ด");
        report.Json.GetProperty("fiscalYear").GetInt32().ShouldBe(2566);
        report.Kinds.ShouldContain("analysis");
        report.Kinds.ShouldContain("measures");
        report.Kinds.ShouldNotContain("memo");
        report.Text("level").ShouldBe("ผ่านดี");
    }

    [Theory]
    [InlineData("1", 92.15, "| IIT | 1. การปฏิบัติหน้าที่")]
    [InlineData("4", 83.95, "| 83.95 |")]
    [InlineData("4", 38.95, "38.95 คะแนน")]
    [InlineData("9", 97.50, "| OIT | 9.")]
    [InlineData("9", 97.50, "97.50 คะแนน")]
    [InlineData("10", 90.00, "| 90.00 |")]
    [InlineData("IIT", 87.29, "(IIT) | 30")]
    [InlineData("EIT", 87.24, "(EIT) | 30")]
    [InlineData("OIT", 93.75, "(OIT) | 40")]
    [InlineData("total", 89.86, "89.86 คะแนน")]
    [InlineData("total", 89.86, "| รวม |")]
    public async Task Its_scores_stand_where_they_are_printed(string code, decimal value, string words)
    {
        var report = await ReportReading.OfUnseen("analysis-2566-slip.txt");
        report.Scores(code).ShouldContain((value, report.LineOf(words)));
    }

    [Fact]
    public async Task Goals_weights_and_weighted_points_are_no_scores()
    {
        var report = await ReportReading.OfUnseen("analysis-2566-slip.txt");
        var values = report.List("scores").Select(s => s.GetProperty("value").GetDecimal()).ToList();
        foreach (var other in (decimal[])[80m, 85m, 30m, 40m, 26.19m, 26.17m, 37.50m])
            values.ShouldNotContain(other);
        report.List("scores").Count.ShouldBe(10 + 3 + 2 + 2);
    }

    [Fact]
    public async Task Its_only_slip_is_named_and_83_95_fits()
    {
        var report = await ReportReading.OfUnseen("analysis-2566-slip.txt");
        var finding = report.Findings.ShouldHaveSingleItem();
        finding.Node.ShouldBe("4");
        finding.Numbers.ShouldBe([83.95m, 38.95m], ignoreOrder: true);
        finding.ExpectedNumber.ShouldBe(83.95m);
        finding.Line.ShouldBe(report.LineOf("38.95"));
    }

    [Fact]
    public async Task Its_measures_have_owner_period_and_monitoring()
    {
        var measures = (await ReportReading.OfUnseen("analysis-2566-slip.txt")).List("measures");
        measures.Select(m => m.GetProperty("title").GetString()).ShouldBe(["จัดทำคู่มือการยืมทรัพย์สินของราชการ", "เปิดเผยแผนการใช้จ่ายงบประมาณ"]);
        measures[0].GetProperty("period").GetString().ShouldBe("ต.ค. 2566 - ธ.ค. 2566");
        measures[0].GetProperty("steps").GetArrayLength().ShouldBe(3);
        ReportReading.Strings(measures[0].GetProperty("responsible")).ShouldBe(["กองคลัง"]);
        ReportReading.Strings(measures[1].GetProperty("responsible")).ShouldBe(["สำนักปลัด", "กองคลัง"]);
        measures[1].GetProperty("monitoring").GetString().ShouldBe("รายงานผลเมื่อสิ้นปีงบประมาณ");
    }

    [Fact]
    public async Task A_town_of_FY2565_whose_82_24_is_printed_as_A_is_a_B()
    {
        var report = await ReportReading.OfUnseen("analysis-2565-level.txt");
        report.Text("agency").ShouldBe("เทศบาลเมืองตัวอย่าง");
        report.Text("district").ShouldBe("เมืองตรัง");
        report.Text("province").ShouldBe("ตรัง");
        report.Json.GetProperty("fiscalYear").GetInt32().ShouldBe(2565);
        report.Text("level").ShouldBe("A");
        report.Scores("IIT").ShouldBe([(83.10m, report.LineOf("๘๓.๑๐"))]);
        report.Scores("8").ShouldBe([(82.54m, report.LineOf("๘๒.๕๔"))]);
        var finding = report.Findings.ShouldHaveSingleItem();
        finding.Values.ShouldContain("A");
        finding.Expected.ShouldBe("B");
        finding.Line.ShouldBe(report.LineOf("ระดับ A"));
    }

    [Fact]
    public async Task Its_measure_keeps_the_weakness_and_both_owners()
    {
        var measure = (await ReportReading.OfUnseen("analysis-2565-level.txt")).List("measures").ShouldHaveSingleItem();
        measure.GetProperty("weakness").GetString()!.ShouldContain("ไม่มีขั้นตอนการยืมที่ชัดเจน");
        ReportReading.Strings(measure.GetProperty("responsible")).ShouldBe(["กองคลัง", "กองช่าง"]);
        measure.GetProperty("period").GetString().ShouldBe("ภายในเดือนมีนาคม ๒๕๖๖");
        ReportReading.Words(measure).ShouldContain("จัดทำทะเบียนคุมการยืม");
    }

    [Fact]
    public async Task A_university_with_90_60_and_EIT_below_85_is_rightly_only_a_pass()
    {
        var report = await ReportReading.OfUnseen("university-2566-gate.txt");
        report.Text("agency").ShouldBe("มหาวิทยาลัยราชภัฏเพชรบุรี");
        report.Json.GetProperty("fiscalYear").GetInt32().ShouldBe(2566);
        report.Text("level").ShouldBe("ผ่าน");
        report.Scores("EIT").ShouldBe([(84.42m, report.LineOf("84.42"))]);
        report.Scores("total").ShouldContain((90.60m, report.LineOf("คะแนนรวม")));
        report.Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Its_ranking_gives_each_indicator_its_score_and_its_advice_its_question()
    {
        var report = await ReportReading.OfUnseen("university-2566-gate.txt");
        report.Scores("8").ShouldContain((84.10m, report.LineOf("| 10 | การปรับปรุงการทำงาน")));
        report.Scores("1").ShouldContain((92.60m, report.LineOf("| 3 | การปฏิบัติหน้าที่")));
        var advice = report.List("advice");
        advice.Select(a => a.GetProperty("code").GetString()).ShouldBe(["E8", "I7"]);
    }

    [Fact]
    public async Task A_department_with_EIT_below_85_did_not_pass_well_and_mixes_its_digits()
    {
        var report = await ReportReading.OfUnseen("department-2567-gate.txt");
        report.Text("agency").ShouldBe("กรมส่งเสริมงานตัวอย่าง");
        report.Json.GetProperty("fiscalYear").GetInt32().ShouldBe(2567);
        report.Scores("IIT").ShouldBe([(91.20m, report.LineOf("๙๑.๒๐"))]);
        report.Findings.Count.ShouldBe(2);
        report.Findings.ShouldContain(f => f.Values.Contains("ผ่านดี") && f.Expected == "ผ่าน" && f.Line == report.LineOf("ผ่านดี"));
        report.Findings.ShouldContain(f => f.Node != "total" && f.Line >= report.LineOf("<table>") && f.Line <= report.LineOf("</table>"));
    }

    [Fact]
    public async Task A_province_in_running_text_has_a_total_that_its_instruments_contradict()
    {
        var report = await ReportReading.OfUnseen("province-2568-total.txt");
        report.Text("agency").ShouldBe("จังหวัดพัทลุง");
        report.Text("province").ShouldBe("พัทลุง");
        report.Json.GetProperty("fiscalYear").GetInt32().ShouldBe(2568);
        report.Scores("total").ShouldBe([(92.10m, report.LineOf("๙๒.๑๐"))]);
        report.Scores("IIT").ShouldBe([(93.40m, report.LineOf("๙๓.๔๐"))]);
        var finding = report.Findings.ShouldHaveSingleItem();
        finding.Node.ShouldBe("total");
        finding.Numbers.ShouldBe([92.10m]);
        finding.ExpectedNumber.ShouldBe(92.68m); // 0.3 x 93.40 + 0.3 x 90.20 + 0.4 x 94.00
    }

    [Fact]
    public async Task Two_years_beside_each_other_do_not_contradict_each_other()
    {
        var report = await ReportReading.OfUnseen("comparison-2567.txt");
        report.Text("agency").ShouldBe("องค์การบริหารส่วนตำบลคลองตัวอย่าง");
        report.Text("district").ShouldBe("บางเลน");
        report.Text("province").ShouldBe("นครปฐม");
        report.Json.GetProperty("fiscalYear").GetInt32().ShouldBe(2567);
        report.Text("level").ShouldBe("ผ่านดี");
        report.Findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("1", 95.20, 93.10)]
    [InlineData("8", 88.70, 85.10)]
    [InlineData("10", 94.00, 90.00)]
    [InlineData("IIT", 92.50, 90.30)]
    [InlineData("total", 93.08, 90.13)]
    public async Task Each_column_of_a_comparison_belongs_to_its_year(string code, decimal of2567, decimal of2566)
    {
        var scores = (await ReportReading.OfUnseen("comparison-2567.txt")).List("scores").Where(s => s.GetProperty("code").GetString() == code).ToList();
        scores.Where(s => Year(s) == 2567).Select(s => s.GetProperty("value").GetDecimal()).Distinct().ShouldBe([of2567]);
        scores.Where(s => Year(s) == 2566).Select(s => s.GetProperty("value").GetDecimal()).Distinct().ShouldBe([of2566]);
    }

    // No year of its own means the report's year.
    private static int Year(System.Text.Json.JsonElement score) =>
        score.TryGetProperty("fiscalYear", out var year) && year.ValueKind == System.Text.Json.JsonValueKind.Number ? year.GetInt32() : 2567;
}
