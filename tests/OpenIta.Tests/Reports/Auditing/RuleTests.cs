using OpenIta.Basics;
using OpenIta.Frameworks;
using OpenIta.Reports;
using OpenIta.Reports.Auditing;

namespace OpenIta.Tests.Reports.Auditing;

/// <summary>Each rule with a fault it must find and a look-alike it must leave alone.</summary>
public class RuleTests
{
    // Indicators, instruments and total that agree with each other: (90 × 5) / 5, (91 × 3) / 3, (92 + 94) / 2; 0.3 × 90 + 0.3 × 91 + 0.4 × 93.
    private static readonly Dictionary<string, decimal> Sound = new(StringComparer.Ordinal)
    {
        ["1"] = 90m,
        ["2"] = 90m,
        ["3"] = 90m,
        ["4"] = 90m,
        ["5"] = 90m,
        ["6"] = 91m,
        ["7"] = 91m,
        ["8"] = 91m,
        ["9"] = 92m,
        ["10"] = 94m,
        ["IIT"] = 90m,
        ["EIT"] = 91m,
        ["OIT"] = 93m,
        ["total"] = 91.50m,
    };

    [Fact]
    public void A_report_whose_numbers_agree_has_no_findings() => Audit(Report(2565, Sound)).ShouldBeEmpty();

    [Fact]
    public void Two_values_for_one_score_are_found_with_the_one_that_fits()
    {
        var report = Report(2565, Sound);
        var finding = Audit(report with { Scores = [.. report.Scores, new PrintedScore("2", 80m, 77, "80.00")] }).ShouldHaveSingleItem();

        finding.Rule.ShouldBe("two-values");
        finding.Node.ShouldBe("2");
        finding.Line.ShouldBe(77);
        finding.Expected!.Number.ShouldBe(90m);
    }

    [Fact]
    public void One_score_printed_with_fewer_digits_is_no_second_value()
    {
        var report = Report(2565, Sound);
        Audit(report with { Scores = [.. report.Scores, new PrintedScore("total", 92m, 77, "92"), new PrintedScore("IIT", 90m, 78, "90")] }).ShouldBeEmpty();
    }

    [Fact]
    public void A_score_of_another_year_is_no_second_value()
    {
        var report = Report(2565, Sound);
        Audit(report with { Scores = [.. report.Scores, new PrintedScore("total", 70m, 77, "70.00", 2564)] }).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("IIT", 89.99)]
    [InlineData("OIT", 92.00)]
    [InlineData("total", 91.40)]
    public void A_score_that_the_scores_below_it_contradict_is_found_at_its_line(string code, double printed)
    {
        var report = Report(2565, new Dictionary<string, decimal>(Sound) { [code] = (decimal)printed });

        var finding = Audit(report).Single(f => f.Node == code);

        finding.Rule.ShouldBe("arithmetic");
        finding.Line.ShouldBe(report.Scores.Single(s => s.Code == code).Line);
        finding.Expected!.Number.ShouldBe(Sound[code]);
    }

    [Fact]
    public void Nothing_is_said_of_a_score_whose_parts_are_not_all_printed() =>
        Audit(Report(2565, Sound.Where(s => s.Key != "3").ToDictionary(s => s.Key, s => s.Key == "IIT" ? 50m : s.Value)))
            .ShouldNotContain(f => f.Node == "IIT");

    [Theory]
    [InlineData(2565, 91.50, "B", "A")]
    [InlineData(2565, 95.00, "A", "AA")]
    [InlineData(2566, 91.50, "ผ่านดีเยี่ยม", "ผ่านดี หรือ ผ่าน")]
    [InlineData(2566, 84.99, "ผ่าน", "ต้องปรับปรุง")]
    public void A_level_that_the_total_contradicts_is_found(int year, double total, string printed, string expected)
    {
        var finding = Audit(Report(year, new() { ["total"] = (decimal)total }) with { Levels = [new PrintedLevel(printed, 9)] }).ShouldHaveSingleItem();

        finding.Rule.ShouldBe("level");
        finding.Expected!.Text.ShouldBe(expected);
    }

    [Theory]
    [InlineData(2566, 93.34, "ผ่านดี")]
    [InlineData(2566, 93.34, "ผ่าน")] // an instrument that is not printed may be below 85
    [InlineData(2566, 96.00, "ผ่านดี")]
    [InlineData(2565, 95.82, "AA")]
    [InlineData(2565, 95.82, "ดีเยี่ยม")] // praise, not a level of any year
    public void A_level_that_can_be_right_is_left_alone(int year, double total, string printed) =>
        Audit(Report(year, new() { ["total"] = (decimal)total }) with { Levels = [new PrintedLevel(printed, 9)] }).ShouldBeEmpty();

    [Fact]
    public void A_printed_instrument_below_85_rules_out_the_level_above()
    {
        var report = Report(2566, new() { ["total"] = 94.64m, ["IIT"] = 98m, ["EIT"] = 84.80m, ["OIT"] = 99.50m });
        Audit(report with { Levels = [new PrintedLevel("ผ่านดี", 9)] }).ShouldHaveSingleItem().Expected!.Text.ShouldBe("ผ่าน");
        Audit(report with { Levels = [new PrintedLevel("ผ่าน", 9)] }).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("ผลการประเมินจำนวน ๑๐ ตัวชี้วัด มีระดับคะแนนต่ำกว่า ๘๕.๐๐", "0")]
    [InlineData("พิจารณาจากตัวชี้วัดที่ได้คะแนนเฉลี่ยน้อยกว่าร้อยละ 91.50 มีจำนวน 2 ตัวชี้วัด", "8")]
    [InlineData("ได้คะแนนเฉลี่ยตั้งแต่ร้อยละ 91.00 แต่ไม่ถึงร้อยละ 93.00 มีจำนวน 3 ตัวชี้วัด", "4")]
    public void A_count_that_the_scores_contradict_is_found(string text, string count) =>
        Audit(Said(text)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.Rule.ShouldBe("count-claim"), f => f.Expected!.Text.ShouldBe(count));

    [Theory]
    [InlineData("พิจารณาจากตัวชี้วัดที่ได้คะแนนเฉลี่ยน้อยกว่าร้อยละ 91.00 มีจำนวน 5 ตัวชี้วัด")]
    [InlineData("ประกอบด้วยตัวชี้วัดจำนวน 10 ตัวชี้วัด")]
    [InlineData("มีจำนวน 3 ตัวชี้วัดที่ควรพัฒนา")]
    [InlineData("ตัวชี้วัดที่มีคะแนนเฉลี่ยสูงสุด คือ ตัวชี้วัดที่ ๑๐")]
    [InlineData("ต่ำที่สุด คือ ตัวชี้วัดที่ 3")] // as low as the others of IIT
    public void A_claim_that_holds_is_left_alone(string text) => Audit(Said(text)).ShouldBeEmpty();

    [Fact]
    public void An_indicator_wrongly_called_the_highest_is_found() =>
        Audit(Said("ตัวชี้วัดที่มีคะแนนสูงสุด คือ ตัวชี้วัดที่ 9")).ShouldHaveSingleItem().Expected!.Text.ShouldBe("10");

    [Fact]
    public void A_ranking_out_of_order_is_found()
    {
        RankedIndicator[] ranking = [new(1, "10", "ก", 94m, 5), new(2, "6", "ข", 91m, 6), new(3, "9", "ค", 92m, 7)];
        Audit(Report(2565, Sound) with { Ranking = ranking }).ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.Rule.ShouldBe("rank-order"), f => f.Line.ShouldBe(7));
    }

    [Fact]
    public void A_question_under_the_wrong_indicator_is_found()
    {
        // The wording of E11 and its place under indicator 7 are those of samples/004.
        const string e7 = "หน่วยงานที่ท่านติดต่อ มีเผยแพร่ผลงานหรือข้อมูลที่สาธารณชนควรรับทราบอย่างชัดเจน มากน้อยเพียงใด";
        const string e11 = "เจ้าหน้าที่ของหน่วยงานที่ท่านติดต่อ มีการปรับปรุงคุณภาพการปฏิบัติงาน/การให้บริการให้ดีขึ้นมากน้อยเพียงใด";
        var report = Report(2566, []) with
        {
            IndicatorProgress =
            [
                new IndicatorProgress { Instrument = "EIT", Indicator = "7", Code = "E7", Title = e7, Lines = [3] },
                new IndicatorProgress { Instrument = "EIT", Indicator = "7", Code = "E11", Title = e11, Lines = [4] },
            ],
        };

        var finding = Audit(report).ShouldHaveSingleItem();

        finding.ShouldSatisfyAllConditions(f => f.Rule.ShouldBe("wrong-indicator"), f => f.Node.ShouldBe("E11"), f => f.Line.ShouldBe(4), f => f.Expected!.Text.ShouldBe("8"));
    }

    [Fact]
    public void A_complete_list_of_items_has_no_findings() => Audit(Items(AllItems(2566))).ShouldBeEmpty();

    [Fact]
    public void The_items_of_the_next_year_are_no_fault_of_this_years_report() =>
        Audit(Items(AllItems(2566)) with { FiscalYear = 2565 }).ShouldBeEmpty();

    [Fact]
    public void Misprints_and_line_breaks_in_titles_are_no_faults() =>
        Audit(Items([.. AllItems(2566).Select(i => i with { Title = i.Title.Replace("การ", "กา ร", StringComparison.Ordinal) })])).ShouldBeEmpty();

    [Fact]
    public void Items_left_out_of_a_list_are_named()
    {
        var finding = Audit(Items([.. AllItems(2566).Where(i => i.Code is not ("O7" or "O20"))])).ShouldHaveSingleItem();

        finding.Rule.ShouldBe("missing-items");
        finding.Values.Select(v => v.Text).ShouldBe(["O7", "O20"]);
    }

    [Fact]
    public void A_list_that_picks_a_few_items_lacks_none() =>
        Audit(Items([.. AllItems(2566).Take(5)])).ShouldBeEmpty();

    [Fact]
    public void A_title_under_the_code_of_another_item_is_found()
    {
        var items = AllItems(2566).Select(i => i.Code == "O8" ? i with { Code = "O9", Lines = [99] } : i).ToList();

        var findings = Audit(Items(items));

        findings.ShouldContain(f => f.Rule == "wrong-code" && f.Line == 99 && f.Expected!.Text == "O8");
        findings.ShouldContain(f => f.Rule == "missing-items" && f.Values.Single().Text == "O8");
    }

    [Fact]
    public void An_item_of_the_wrong_fiscal_year_is_found()
    {
        // The element is that of FY2566 for O17: it asks for the report of 2565.
        var items = AllItems(2566).Select(i => i.Code == "O17" ? i with { Elements = ["เป็นรายงานผลของปี พ.ศ. 2564"] } : i).ToList();
        Audit(Items(items)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.Rule.ShouldBe("wrong-year"), f => f.Node.ShouldBe("O17"));
    }

    [Fact]
    public void A_report_of_an_unknown_year_is_still_held_against_itself()
    {
        var report = Report(2550, []) with { Scores = [new PrintedScore("1", 83.20m, 5, "83.20"), new PrintedScore("1", 93.20m, 8, "93.20")] };
        Audit(report).ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.Rule.ShouldBe("two-values"), f => f.Expected.ShouldBeNull());
    }

    private static IReadOnlyList<Finding> Audit(PublishedReport report) => ReportAuditor.Audit(report, FrameworkLibrary.Default);

    private static PublishedReport Report(int year, Dictionary<string, decimal> scores) => new()
    {
        Source = new ReportSource("report.txt", "text", "", 100),
        FiscalYear = year,
        Scores = [.. scores.Select((s, i) => new PrintedScore(s.Key, s.Value, 10 + i, s.Value.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture)))],
    };

    private static PublishedReport Said(string text) => Report(2565, Sound) with { Narrative = [new Narrative(null, null, text, [50])] };

    private static PublishedReport Items(IReadOnlyList<ReportedDisclosureItem> items) => Report(2566, []) with { DisclosureItems = items };

    private static List<ReportedDisclosureItem> AllItems(int year) =>
        [.. FrameworkLibrary.Default.Find(new FiscalYear(year)).Value.DisclosureItems
            .Select((d, i) => new ReportedDisclosureItem(d.Code, d.Title.ToString(), [.. d.Elements.Select(e => e.Text.ToString())], ["สำนักปลัด"], null, null, [20 + i]))];
}
