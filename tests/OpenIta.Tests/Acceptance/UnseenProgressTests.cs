namespace OpenIta.Tests.Acceptance;

/// <summary>Progress reports, lists and memos of other agencies and layouts than the samples.</summary>
public sealed class UnseenProgressTests
{
    [Fact]
    public async Task A_town_of_FY2567_with_its_columns_in_another_order_is_read()
    {
        var report = await ReportReading.OfUnseen("progress-2567-reordered.txt");
        report.Text("agency").ShouldBe("เทศบาลตำบลบ้านตัวอย่าง");
        report.Text("district").ShouldBe("สันทราย");
        report.Text("province").ShouldBe("เชียงใหม่");
        report.Json.GetProperty("fiscalYear").GetInt32().ShouldBe(2567);
        report.Kinds.ShouldContain("progress");
        report.Findings.ShouldBeEmpty();
        report.List("scores").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_measure_that_goes_on_over_the_page_is_one()
    {
        var report = await ReportReading.OfUnseen("progress-2567-reordered.txt");
        var measures = report.List("measures");
        measures.Select(m => m.GetProperty("title").GetString())
            .ShouldBe(["มาตรการลดขั้นตอนการให้บริการประชาชน", "มาตรการเปิดเผยการจัดซื้อจัดจ้าง", "มาตรการรับฟังความคิดเห็นของประชาชน"]);
        measures.Select(m => m.GetProperty("status").GetString()).ShouldBe(["done", "inProgress", "notStarted"]);
        measures.Select(m => ReportReading.Strings(m.GetProperty("responsible")).Single()).ShouldBe(["สำนักปลัดเทศบาล", "กองคลัง", "กองการศึกษา"]);
        measures[1].GetProperty("period").GetString().ShouldBe("ม.ค. - มิ.ย. 67");
        measures[1].GetProperty("steps").GetArrayLength().ShouldBe(2);
        measures[1].GetProperty("results").GetString()!.ShouldContain("ยังเหลือไตรมาสที่ 4");
        var lines = measures[1].GetProperty("lines").EnumerateArray().Select(l => l.GetInt32()).ToList();
        lines.ShouldContain(report.LineOf("มาตรการเปิดเผยการจัดซื้อจัดจ้าง"));
        lines.ShouldContain(report.LineOf("ยังเหลือไตรมาสที่ 4"));
    }

    [Fact]
    public async Task Check_boxes_give_the_status_of_an_indicator()
    {
        var rows = (await ReportReading.OfUnseen("progress-2567-reordered.txt")).List("indicatorProgress");
        rows.Select(r => (r.GetProperty("indicator").GetString(), r.GetProperty("status").GetString())).ShouldBe([("3", "done"), ("7", "notStarted")]);
        rows[0].GetProperty("progress").GetString()!.ShouldContain("ออกคำสั่งมอบหมายงานรายบุคคล");
        ReportReading.Strings(rows[1].GetProperty("responsible")).ShouldBe(["กองวิชาการ"]);
        rows[1].GetProperty("period").GetString().ShouldBe("ต.ค. 66 - ก.ย. 67");
    }

    [Fact]
    public async Task A_question_and_an_item_under_the_wrong_indicator_of_FY2564_are_found()
    {
        var report = await ReportReading.OfUnseen("questions-2564-wrong-indicator.txt");
        report.Text("agency").ShouldBe("องค์การบริหารส่วนตำบลนาตัวอย่าง");
        report.Findings.Select(f => (f.Node, f.Line)).ShouldBe([("I25", report.LineOf("I25 ")), ("O21", report.LineOf("O21 "))], ignoreOrder: true);
        (report.Findings.Single(f => f.Node == "I25") is var i25 ? i25.Expected + i25.Text : "").ShouldContain("การแก้ไขปัญหาการทุจริต");
        (report.Findings.Single(f => f.Node == "O21") is var o21 ? o21.Expected + o21.Text : "").ShouldContain("9.3");
    }

    [Fact]
    public async Task The_column_with_the_tick_is_the_status_of_the_row()
    {
        var rows = (await ReportReading.OfUnseen("questions-2564-wrong-indicator.txt")).List("indicatorProgress");
        rows.Select(r => (r.GetProperty("code").GetString(), r.GetProperty("status").GetString()))
            .ShouldBe([("I7", "inProgress"), ("I25", "notStarted"), ("O30", "done"), ("O21", "done")]);
        rows[0].GetProperty("measure").GetString().ShouldBe("เผยแพร่แผนการใช้จ่ายงบประมาณ");
        rows[0].GetProperty("steps").GetArrayLength().ShouldBe(2);
        rows[0].GetProperty("period").GetString().ShouldBe("มี.ค. 2564");
    }

    [Fact]
    public async Task A_list_of_41_items_has_its_gaps_a_wrong_title_and_a_wrong_year()
    {
        var report = await ReportReading.OfUnseen("responsibility-2566-gaps.txt");
        report.Text("agency").ShouldBe("องค์การบริหารส่วนตำบลสวนตัวอย่าง");
        report.Json.GetProperty("fiscalYear").GetInt32().ShouldBe(2566);
        report.Kinds.ShouldContain("responsibilityList");
        report.List("disclosureItems").Select(i => i.GetProperty("code").GetString()).ShouldBe(Enumerable.Range(1, 43).Except([14, 33]).Select(n => $"O{n}"));
        report.Findings.Select(f => f.Node).ShouldBe([null, "O30", "O36"], ignoreOrder: true);
        (report.Findings.Single(f => f.Node is null) is var gaps ? string.Join(' ', gaps.Values) + gaps.Expected : "").ShouldMatch(@"\bO14\b.*\bO33\b");
        report.Findings.Single(f => f.Node == "O30").Line.ShouldBe(report.LineOf("| O30 |"));
        report.Findings.Single(f => f.Node == "O30").Expected!.ShouldContain("การเปิดโอกาสให้เกิดการมีส่วนร่วม");
        report.Findings.Single(f => f.Node == "O36").Line.ShouldBe(report.LineOf("| O36 |"));
    }

    [Fact]
    public async Task Item_codes_written_with_a_Thai_zero_a_zero_or_a_small_o_are_the_same_item()
    {
        var report = await ReportReading.OfUnseen("responsibility-2566-gaps.txt");
        report.Item("O2").GetProperty("title").GetString().ShouldBe("ข้อมูลผู้บริหาร");
        report.Item("O3").GetProperty("title").GetString().ShouldBe("อำนาจหน้าที่");
        ReportReading.Strings(report.Item("O3").GetProperty("responsible")).ShouldBe(["สำนักปลัด", "กองคลัง"]);
        report.Item("O12").GetProperty("title").GetString()!.ShouldEndWith("รอบ 6 เดือน");
        ReportReading.Strings(report.Item("O4").GetProperty("elements")).Count.ShouldBe(2);
        report.Item("O4").GetProperty("status").GetString().ShouldBeNull();
    }

    [Fact]
    public async Task A_memo_of_a_provincial_administration_has_four_opinions()
    {
        var report = await ReportReading.OfUnseen("memo-2565-provincial.txt");
        report.Text("agency").ShouldBe("องค์การบริหารส่วนจังหวัดแพร่");
        report.Text("province").ShouldBe("แพร่");
        report.Text("level").ShouldBe("A");
        report.Kinds.ShouldContain("memo");
        report.Findings.ShouldBeEmpty();
        var memo = report.Json.GetProperty("memo");
        memo.GetProperty("department").GetString()!.ShouldContain("กองยุทธศาสตร์และงบประมาณ");
        memo.GetProperty("telephone").GetString()!.ShouldContain("๐ ๕๔๕๓ ๔๐๐๐");
        memo.GetProperty("number").GetString().ShouldBe("พร ๕๑๐๐๗/๑๒๓๔");
        memo.GetProperty("date").GetString().ShouldBe("๑๗ ตุลาคม ๒๕๖๕");
        memo.GetProperty("to").GetString().ShouldBe("นายกองค์การบริหารส่วนจังหวัดแพร่");
        memo.GetProperty("author").GetProperty("name").GetString().ShouldBe("นางสาวสมใจ ใจตัวอย่าง");
        memo.GetProperty("author").GetProperty("position").GetString().ShouldBe("นักวิเคราะห์นโยบายและแผนชำนาญการ");
        var opinions = memo.GetProperty("opinions").EnumerateArray().ToList();
        opinions.Select(o => o.GetProperty("signatory").GetProperty("name").GetString())
            .ShouldBe(["นายมานะ มีตัวอย่าง", "นางปิติ ดีตัวอย่าง", "ชูใจ กล้าตัวอย่าง", "นายวีระ ยอดตัวอย่าง"]);
        opinions[0].GetProperty("text").GetString().ShouldBe("เห็นควรเสนอผู้บริหารทราบ");
        opinions[2].GetProperty("signatory").GetProperty("rank").GetString().ShouldBe("สิบเอก");
        opinions[3].GetProperty("text").GetString().ShouldBe("ทราบ ดำเนินการตามเสนอ");
    }

    [Fact]
    public async Task Ticks_of_any_kind_in_a_column_are_the_status_of_an_item()
    {
        var report = await ReportReading.OfUnseen("items-2566-ticks.txt");
        report.Text("agency").ShouldBe("เทศบาลตำบลท่าตัวอย่าง");
        report.Text("district").ShouldBe("เมืองชุมพร");
        report.Json.GetProperty("fiscalYear").GetInt32().ShouldBe(2566);
        report.Kinds.ShouldContain("progress");
        report.List("disclosureItems").Select(i => (i.GetProperty("code").GetString(), i.GetProperty("status").GetString()))
            .ShouldBe([("O11", "done"), ("O12", "inProgress"), ("O13", "notStarted"), ("O19", "done"), ("O44", "notStarted")]);
        report.Item("O12").GetProperty("progress").GetString()!.ShouldContain("รอข้อมูลจากกองช่าง");
        ReportReading.Words(report.Item("O19")).ShouldContain("จัดหาพัสดุ");
    }

    [Fact]
    public async Task A_progress_report_on_some_items_lacks_none_of_the_others_but_has_an_item_the_year_does_not_know()
    {
        var report = await ReportReading.OfUnseen("items-2566-ticks.txt");
        var finding = report.Findings.ShouldHaveSingleItem();
        finding.Node.ShouldBe("O44");
        finding.Line.ShouldBe(report.LineOf("O๔๔"));
    }
}
