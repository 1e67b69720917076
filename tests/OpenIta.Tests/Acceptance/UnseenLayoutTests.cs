namespace OpenIta.Tests.Acceptance;

/// <summary>Three more reports of other agencies, written by hand: a memo typed with tabs, a page with tables inside tables, measures told as text.</summary>
public sealed class UnseenLayoutTests
{
    [Fact]
    public async Task A_memo_indented_with_tabs_is_read_with_its_chain_of_opinions()
    {
        var report = await ReportReading.OfUnseen("memo-2567-tabs.txt");
        var memo = report.Json.GetProperty("memo");
        memo.GetProperty("number").GetString().ShouldBe("ชม 53501/ 215");
        memo.GetProperty("date").GetString().ShouldBe("14 ตุลาคม 2567");
        memo.GetProperty("to").GetString().ShouldBe("นายกเทศมนตรีตำบลแม่ปูคา");
        memo.GetProperty("author").GetProperty("name").GetString().ShouldBe("นางสาวสุดารัตน์ ใจดี");
        memo.GetProperty("opinions").EnumerateArray().Select(o => o.GetProperty("signatory").GetProperty("name").GetString())
            .ShouldBe(["นายประสิทธิ์ คำแสน", "นายวิชัย รักถิ่น", "นายสมชาย ปูคา"]);
        report.Scores("total").Count.ShouldBe(3);
        report.Kinds.ShouldBe(["memo", "analysis", "measures"]);
    }

    [Fact]
    public async Task Its_two_years_of_scores_are_kept_apart()
    {
        var report = await ReportReading.OfUnseen("memo-2567-tabs.txt");
        var first = report.List("scores").Where(s => s.GetProperty("code").GetString() == "1").ToList();
        first.Select(s => (s.GetProperty("value").GetDecimal(), s.GetProperty("fiscalYear").ToString())).ShouldBe([(88.40m, "2566"), (95.12m, "")]);
        report.List("weights").Select(w => (w.GetProperty("code").GetString(), w.GetProperty("percent").GetDecimal())).ShouldBe([("IIT", 30m), ("EIT", 30m), ("OIT", 40m)]);
    }

    // 87.45 × 30 % = 26.235; below 90 are 2, 4, 6, 7 and 8; 92.75 is not 95 or more.
    [Fact]
    public async Task Its_three_slips_are_found_and_nothing_else()
    {
        var report = await ReportReading.OfUnseen("memo-2567-tabs.txt");
        report.Findings.Select(f => (f.Rule, f.Node, f.Line, f.Expected)).ShouldBe(
        [
            ("weighted-score", "EIT", report.LineOf("27.24"), "26.24"),
            ("wrong-band", "3", report.LineOf("2) ตัวชี้วัดที่ 3"), null),
            ("count-claim", null, report.LineOf("4.2 จุดที่ควรพัฒนา"), "5"),
        ]);
    }

    [Fact]
    public async Task Lists_in_cells_and_merged_cells_of_a_web_page_are_read()
    {
        var report = await ReportReading.OfUnseen("progress-2567-nested.html");
        var rows = report.List("indicatorProgress");
        rows.Select(r => (r.GetProperty("indicator").GetString(), r.GetProperty("code").GetString(), r.GetProperty("status").GetString())).ShouldBe(
        [
            ("1", "I1", "inProgress"), ("1", "I2", "done"), ("4", "I18", "notStarted"), ("6", "E2", "done"),
        ]);
        rows[2].GetProperty("measure").GetString().ShouldBe("๑) ทะเบียนคุม\n๒) แบบฟอร์มยืม");
        report.List("disclosureItems").Select(i => (i.GetProperty("code").GetString(), i.GetProperty("status").GetString())).ShouldBe([("O1", "done"), ("O2", "inProgress"), ("O3", "done")]);
        report.Json.GetProperty("narrative").ToString().ShouldNotContain("หน้าแรก");
        report.Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Measures_told_as_text_and_tables_without_outer_bars_are_read()
    {
        var report = await ReportReading.OfUnseen("measures-2566-prose.txt");
        report.Kinds.ShouldBe(["analysis", "measures", "responsibilityList"]);
        report.Scores("EIT").ShouldBe([(82.20m, report.LineOf("EIT ได้"))]);
        report.Scores("10").ShouldBe([(75.00m, report.LineOf("๙๐.๐๐")), (90.00m, report.LineOf("๙๐.๐๐"))]);
        var measures = report.List("measures");
        measures.Select(m => m.GetProperty("title").GetString()).ShouldBe(["การเปิดเผยข้อมูลการใช้จ่ายงบประมาณ", "การยืมทรัพย์สินของราชการ"]);
        ReportReading.Strings(measures[0].GetProperty("steps")).ShouldBe(["๑) จัดทำแผน", "๒) เผยแพร่บนเว็บไซต์"]);
        measures[0].GetProperty("period").GetString().ShouldBe("ตุลาคม ๒๕๖๖ - กันยายน ๒๕๖๗");
        measures[1].GetProperty("monitoring").GetString().ShouldBe("รายงานทุกเดือน");
        ReportReading.Strings(report.Item("O4").GetProperty("responsible")).ShouldBe(["กองนโยบายและแผน"]);
    }

    // FY2566 of the pack: O18 is E-Service.
    [Fact]
    public async Task The_level_of_the_year_is_held_against_the_total_of_the_year()
    {
        var report = await ReportReading.OfUnseen("measures-2566-prose.txt");
        report.Findings.ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.Rule.ShouldBe("unknown-title"), f => f.Node.ShouldBe("O18"));
    }

    [Fact]
    public async Task Instruments_side_by_side_have_their_scores_weights_and_products()
    {
        var report = await ReportReading.OfUnseen("instruments-2567-columns.txt");
        report.List("scores").Where(s => s.GetProperty("fiscalYear").ToString() == "2565").Select(s => (s.GetProperty("code").GetString(), s.GetProperty("value").GetDecimal()))
            .ShouldBe([("IIT", 80.10m), ("EIT", 78.20m), ("OIT", 70.00m), ("total", 75.49m)]);
        report.List("weights").Select(w => (w.GetProperty("code").GetString(), w.GetProperty("percent").GetDecimal())).ShouldBe([("IIT", 30m), ("EIT", 30m), ("OIT", 40m)]);
        report.List("weightedScores").Select(w => (w.GetProperty("code").GetString(), w.GetProperty("value").GetDecimal())).ShouldBe([("IIT", 27.30m), ("EIT", 27.00m), ("OIT", 38.00m)]);
        report.Text("level").ShouldBe("ผ่านดี");
        report.Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_score_merged_over_the_rows_of_an_instrument_is_the_instruments()
    {
        var report = await ReportReading.OfUnseen("instruments-2567-columns.txt");
        report.Scores("EIT").ShouldContain((90.00m, report.LineOf("6. คุณภาพการดำเนินงาน")));
        report.Scores("6").ShouldBe([(91.00m, report.LineOf("6. คุณภาพการดำเนินงาน"))]);
        report.Scores("IIT").Count(s => s.Line == report.LineOf("1. การปฏิบัติหน้าที่")).ShouldBe(1);
    }
}
