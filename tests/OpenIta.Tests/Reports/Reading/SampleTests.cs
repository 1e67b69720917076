using OpenIta.Reports;

namespace OpenIta.Tests.Reports.Reading;

/// <summary>What a person reads in the five published reports.</summary>
public sealed class SampleTests
{
    [Theory]
    [InlineData("000", "องค์การบริหารส่วนตำบลเขาทอง", "องค์การบริหารส่วนตำบล", "เขาทอง", "เมือง", "กระบี่", 2566, false)]
    [InlineData("001", "องค์การบริหารส่วนตำบลเขากระปุก", "องค์การบริหารส่วนตำบล", null, "ท่ายาง", "เพชรบุรี", 2568, false)]
    [InlineData("002", "องค์การบริหารส่วนตำบลหัวหนอง", "องค์การบริหารส่วนตำบล", null, "บ้านไผ่", "ขอนแก่น", 2564, false)]
    [InlineData("003", "เทศบาลนครนครปฐม", "เทศบาลนคร", null, null, "นครปฐม", 2565, false)]
    [InlineData("004", "องค์การบริหารส่วนตำบลห้วยทรายเหนือ", "องค์การบริหารส่วนตำบล", null, "ชะอำ", "เพชรบุรี", 2566, true)]
    public void Agency_place_and_year(string sample, string agency, string type, string? subdistrict, string? district, string province, int year, bool inferred)
    {
        var report = Read.Sample(sample);
        (report.Agency, report.AgencyType, report.Subdistrict, report.District, report.Province).ShouldBe((agency, type, subdistrict, district, province));
        (report.FiscalYear, report.FiscalYearInferred).ShouldBe((year, inferred));
    }

    [Theory]
    [InlineData("000", new[] { ReportKind.Measures, ReportKind.Progress })]
    [InlineData("001", new[] { ReportKind.Measures, ReportKind.Progress })]
    [InlineData("002", new[] { ReportKind.Memo, ReportKind.Analysis, ReportKind.Measures, ReportKind.WorkPlan })]
    [InlineData("003", new[] { ReportKind.Analysis, ReportKind.Measures, ReportKind.ResponsibilityList, ReportKind.WorkPlan })]
    [InlineData("004", new[] { ReportKind.Progress })]
    public void Kinds(string sample, ReportKind[] kinds) => Read.Sample(sample).Kinds.ShouldBe(kinds);

    [Theory]
    [InlineData("000", 3, 8, 43, 0)]
    [InlineData("001", 7, 0, 0, 0)]
    [InlineData("002", 3, 0, 0, 5)]
    [InlineData("003", 2, 0, 43, 15)]
    [InlineData("004", 0, 7, 0, 0)]
    public void Rows_are_counted_once_though_their_tables_run_over_pages(string sample, int measures, int progress, int items, int steps)
    {
        var report = Read.Sample(sample);
        (report.Measures.Count, report.IndicatorProgress.Count, report.DisclosureItems.Count, report.WorkPlan.Count).ShouldBe((measures, progress, items, steps));
    }

    [Fact]
    public void The_memo_has_its_fields_its_author_and_four_opinions()
    {
        var memo = Read.Sample("002").Memo.ShouldNotBeNull();
        memo.Department.ShouldBe("สำนักปลัดองค์การบริหารส่วนตำบลหัวหนอง จังหวัดขอนแก่น");
        memo.Telephone.ShouldBe("๒๓๒๒๕๘-๐๔๓.");
        memo.Number.ShouldBe("ขก ๘๙๘๐๑.๐๐๒/");
        memo.Date.ShouldBe("๖ กันยายน ๒๕๖๔");
        memo.Subject!.ShouldEndWith("ประจำปีงบประมาณ พ.ศ. ๒๕๖๔");
        memo.To.ShouldBe("นายองค์การบริหารส่วนตำบลหัวหนอง"); // sic
        memo.Body.Count.ShouldBe(3);
        (memo.Author!.Name, memo.Author.Position).ShouldBe(("นางชญาณุศภัตน์ สีตาคำ", "นักทรัพยากรบุคคลชำนาญการ"));
        memo.Opinions.Select(o => (o.Signatory!.Rank, o.Signatory.Name, o.Signatory.Position)).ShouldBe(
        [
            ("จำเอก", "สุปชัย นวลพุดชา", "หัวหน้าสำนักปลัด อบต"),
            (null, "นายสิริพรรณ นวลวิทยาพงศ์", "รองปลัดองค์การบริหารส่วนตำบลหัวหนอง"),
            (null, "นายจิรวิษณุ ป้องขารี", "ปลัดองค์การบริหารส่วนตำบลหัวหนอง"),
            (null, "นายสมทรงศน์ หมื่นแก้ว", "นายกองค์การบริหารส่วนตำบลหัวหนอง"),
        ]);
        memo.Opinions.ShouldAllBe(o => o.Text.Length == 0);
        memo.Lines[^1].ShouldBe(69);
    }

    [Fact]
    public void Contradicting_prints_of_a_score_are_all_kept()
    {
        var scores = Read.Sample("002").Scores;
        scores.Where(s => s.Code == "1").Select(s => (s.Value, s.Line, s.Text)).ShouldBe([(83.20m, 139, "๘๓.๒๐"), (93.20m, 172, "๙๓.๒๐"), (93.20m, 177, "๙๓.๒๐")]);
        scores.Where(s => s.Code == "10").Select(s => (s.Value, s.Line)).ShouldBe([(18.75m, 150), (18.78m, 172), (18.75m, 196)]);
        scores.Where(s => s.Code == "total").Select(s => (s.Value, s.Line)).ShouldBe([(68m, 151), (68m, 158), (68m, 171)]);
        scores.Count.ShouldBe(28);
    }

    [Fact]
    public void Scores_of_tables_ranking_headings_and_text_of_report_003()
    {
        var report = Read.Sample("003");
        report.Scores.Where(s => s.Code == "4").Select(s => (s.Value, s.Line)).ShouldBe([(88.09m, 99), (88.09m, 164), (88.09m, 180)]);
        report.Scores.Where(s => s.Code == "EIT").Select(s => (s.Value, s.Line)).ShouldBe([(95.65m, 108), (95.65m, 135)]);
        report.Ranking.Select(r => r.Code).ShouldBe(["9", "10", "7", "6", "8", "1", "3", "5", "2", "4"]);
        report.Weights.Select(w => (w.Code, w.Percent)).ShouldBe([("IIT", 30m), ("EIT", 30m), ("OIT", 40m)]);
        report.Levels.Select(l => (l.Level, l.Line, l.Score)).ShouldBe([("AA", 81, (decimal?)95.82m)]);
        report.Advice.Select(a => a.Code).ShouldBe(["I20", "I23", "I24", "E12", "E14", "E15"]);
    }

    [Fact]
    public void Weights_stand_at_their_instruments_in_report_002() =>
        Read.Sample("002").Weights.Select(w => (w.Code, w.Percent, w.Line)).ShouldBe([("IIT", 30m, 112), ("EIT", 30m, 117), ("OIT", 40m, 120)]);

    [Fact]
    public void A_measure_that_goes_on_over_the_page_keeps_the_lines_of_both_pages()
    {
        var measures = Read.Sample("001").Measures;
        measures.Select(m => m.Lines).ShouldBe([[7], [10], [11, 14], [17], [20], [23, 26], [29, 32]]);
        measures[2].Steps.Count.ShouldBe(4);
        measures[2].Steps[2].ShouldStartWith("๓. จัดให้มีช่องทางการ สอบถามข้อมูลต่าง ๆ");
        measures[5].Steps.Count.ShouldBe(6);
        measures[6].Steps.Count.ShouldBe(12);
        measures[0].Responsible.ShouldBe(["สำนักปลัด", "กองช่าง", "กองการศึกษาฯ"]);
    }

    [Fact]
    public void Measures_of_report_002_belong_to_their_instruments()
    {
        var measures = Read.Sample("002").Measures;
        measures.Select(m => m.Nodes[0]).ShouldBe(["IIT", "EIT", "OIT"]);
        measures.Select(m => m.Steps.Count).ShouldBe([2, 3, 5]);
        measures.Select(m => m.Lines).ShouldBe([[203], [208], [213, 216]]);
        measures[0].Period.ShouldBe("ม.ค. ๖๕- มี.ค. ๖๕");
        measures[0].Responsible.ShouldBe(["สำนักปลัด อบต.", "กองคลัง"]);
        measures[1].Weakness!.ShouldStartWith("๑) การปรับปรุงระบบการทำงาน ขั้นตอนการให้บริการมีหลายขั้นตอน");
    }

    [Fact]
    public void Status_columns_and_codes_of_report_004()
    {
        var rows = Read.Sample("004").IndicatorProgress;
        rows.Select(r => (r.Code, r.PrintedCode, r.Indicator)).ShouldBe(
            [("I11", "๑๑๑", "2"), ("E7", "E๗", "7"), ("E11", "E๑๑", "7"), ("E14", "E๑๔", "7"), ("O8", "๐๘", "9.1"), ("O11", "O๑๑", "9.2"), ("O28", "O๒๘", "9.4")]);
        rows.ShouldAllBe(r => r.Status == MeasureStatus.Done && r.Period == "ภายในเดือน มกราคม ๒๕๖๖");
        rows[4].Lines.ShouldBe([34, 37]);
        rows[4].Title.ShouldBe("Q&A");
        rows[4].Monitoring!.ShouldContain("Live Chat, Chatbot เป็น ต้น");
        rows[0].Responsible.ShouldContain("กอง คลัง");
    }

    [Fact]
    public void Items_of_reports_000_and_003_in_order_with_status_owner_and_place()
    {
        var codes = Enumerable.Range(1, 43).Select(n => $"O{n}").ToList();
        var progress = Read.Sample("000").DisclosureItems;
        progress.Select(i => i.Code).ShouldBe(codes);
        progress.ShouldAllBe(i => i.Status == MeasureStatus.Done && i.Responsible.Count > 0 && i.Elements.Count > 0);
        progress[41].PrintedCode.ShouldBe("๐๔๒");
        progress[0].Elements.Count.ShouldBe(2);
        progress[41].StatusText.ShouldBe("☐ ยังไม่ได้ดำเนินการ ☑ ดำเนินการ");
        var list = Read.Sample("003").DisclosureItems;
        list.Select(i => i.Code).ShouldBe(codes);
        list.ShouldAllBe(i => i.Status == null && i.Progress == null && i.Responsible.Count > 0);
        (list[7].SubIndicator, list[7].Group, list[7].Title).ShouldBe(("9.1", "การปฏิสัมพันธ์ข้อมูล", "Q&A"));
        (list[38].SubIndicator, list[38].Title).ShouldBe(("10.2", "ประมวลจริยธรรมสำหรับเจ้าหน้าที่ของรัฐ"));
    }

    [Fact]
    public void The_work_plan_of_report_003_goes_by_phase()
    {
        var plan = Read.Sample("003").WorkPlan;
        plan.Select(s => s.Phase).Distinct().ShouldBe(["เตรียมการ", "ดำเนินการ", "การกำกับติดตาม", "รายงานผล", "ประชาสัมพันธ์"]);
        plan.Where(s => s.Phase == "ดำเนินการ").Select(s => s.Period).Distinct().ShouldBe(["ม.ค. 2566", "ม.ค. - มิ.ย. 2566", "ม.ค. - เม.ย. 2566"]);
        plan[0].ShouldSatisfyAllConditions(s => s.Number.ShouldBe("1"), s => s.Period.ShouldBe("ก.ย. 2565 – ม.ค. 2566"));
    }
}
