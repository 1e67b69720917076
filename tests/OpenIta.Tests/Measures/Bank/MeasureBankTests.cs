using OpenIta.Analysis;
using OpenIta.Frameworks;
using OpenIta.Measures.Bank;
using OpenIta.Results;
using OpenIta.TestKit;
using OpenIta.Tests.Analysis;

namespace OpenIta.Tests.Measures.Bank;

public class MeasureBankTests
{
    private static readonly MeasureBank Bank = new(FrameworkLibrary.Default);

    [Fact]
    public void What_ships_is_what_the_reader_finds_in_the_samples()
    {
        var samples = new[] { "000", "001", "003", "004" }.Select(SampleReport.Read);
        BankFile.Write(new CollectMeasures(FrameworkLibrary.Default).Of(samples)).ShouldBe(BankFile.Write(BankFile.Shipped()));
    }

    [Fact]
    public void Every_measure_that_the_samples_print_is_in_the_bank_with_its_place()
    {
        var shipped = BankFile.Shipped();
        // 3 + 8, 7, 2 and 7 rows are printed in samples 000, 001, 003 and 004.
        shipped.CountBy(m => m.Id[..3]).ShouldBe([new("000", 11), new("001", 7), new("003", 2), new("004", 7)], ignoreOrder: true);
        shipped.ShouldAllBe(m => m.Source.File != null && m.Source.Lines!.Count > 0 && m.Nodes.Count > 0);
    }

    [Fact]
    public void Sentences_are_whole_again_and_name_no_other_agency()
    {
        var shipped = BankFile.Shipped().ToDictionary(m => m.Id);
        shipped["003/measure:1"].Title.ShouldBe("มาตรการส่งเสริมความรู้เกี่ยวกับการใช้งบประมาณในเรื่องของแผนการใช้จ่ายงบประมาณ");
        shipped["004/progress:1"].Title.ShouldBe("มาตรการเผยแพร่ข้อมูลของหน่วยงานให้มีความโปร่งใสตรวจสอบได้");
        shipped["000/progress:3"].Steps.ShouldBe(
            ["มีการมอบหมายงานอย่างชัดเจน", "กำหนดเกณฑ์การประเมินผลงานอย่างชัดเจน", "มีการส่งบุคลากรเข้าร่วมการฝึกอบรมการศึกษาดูงาน เพื่อสิทธิประโยชน์ต่าง ๆ อย่างเป็นธรรม ไม่เลือกปฏิบัติ"]);
        shipped.Values.SelectMany(m => m.Steps.Append(m.Title)).ShouldAllBe(t => !t.Contains("เขาทอง") && !t.Contains("เขากระปุก") && !t.Contains("ห้วยทราย"));
    }

    // The rows of sample 001 that print no code; what they are about was read by a person.
    [Theory]
    [InlineData("001/measure:1", "6")]
    [InlineData("001/measure:2", "8")]
    [InlineData("001/measure:3", "7")]
    public void A_measure_without_a_code_is_taken_for_what_its_words_are_about(string id, string indicator)
    {
        var measure = BankFile.Shipped().Single(m => m.Id == id);
        measure.Nodes.ShouldBe([indicator]);
        measure.NodesInferred.ShouldBeTrue();
    }

    [Fact]
    public void By_their_words_the_measures_of_khao_thong_answer_the_indicators_they_are_printed_beside()
    {
        var words = new IndicatorByWords(FrameworkLibrary.Default.OfYear(2566)!);
        var rows = SampleReport.Read("000").IndicatorProgress;
        rows.Select(r => words.Of(r.Measure!)).ShouldBe(rows.Select(r => r.Indicator));
    }

    [Fact]
    public void Every_question_indicator_and_item_of_every_year_has_a_proposal()
    {
        foreach (var framework in FrameworkLibrary.Default.All)
            framework.Tree.Nodes.Where(n => n.Kind is NodeKind.Indicator or NodeKind.Question or NodeKind.SubItem or NodeKind.DisclosureItem && framework.Tree.InstrumentOf(n.Code) is not null)
                .Where(n => Bank.For(n.Code, framework).Count == 0).Select(n => $"{framework.Id} {n.Code}").ShouldBeEmpty();
    }

    [Fact]
    public void The_same_question_comes_first_then_its_indicator_then_its_instrument()
    {
        var framework = FrameworkLibrary.Default.OfYear(2565)!;
        var asked = Bank.For("E14", framework);
        asked[0].Measure.Nodes.ShouldBe(["E14"]);
        asked[0].Answers.ShouldBe(Answers.SameNode);
        asked.Select(p => p.Answers).ShouldBeInOrder();
        // The indicator of E14 is the eighth: whatever is proposed answers it or something under it.
        asked.ShouldAllBe(p => Bank.Find(p.Measure.Id, framework)!.Nodes.Any(n => n == "8" || framework.Tree.Find(n)!.Parent == "8"));
        var item = Bank.For("O30", framework);
        item.ShouldContain(p => p.Answers == Answers.SameInstrument && p.Measure.Nodes.Contains("OIT"));
    }

    [Fact]
    public void A_measure_for_an_item_is_proposed_for_the_same_item_under_its_number_of_another_year()
    {
        // รายงานการกำกับติดตาม… รอบ 6 เดือน is O11 in FY2564 and O12 in FY2566; the report on human resources is O28 and O26.
        var framework = FrameworkLibrary.Default.OfYear(2566)!;
        Bank.Find("ita-2564/O11", framework)!.Nodes.ShouldBe(["O12"]);
        Bank.Find("ita-2564/O28", framework)!.Nodes.ShouldBe(["O26"]);
    }

    [Fact]
    public void Items_that_a_report_numbers_by_another_year_are_known_by_their_titles()
    {
        // Sample 004 is of FY2566 and prints O11 and O28 beside the titles of O12 and O26.
        var shipped = BankFile.Shipped().ToDictionary(m => m.Id);
        shipped["004/progress:5"].Nodes.ShouldBe(["O8"]);
        shipped["004/progress:6"].Nodes.ShouldBe(["O12"]);
        shipped["004/progress:7"].Nodes.ShouldBe(["O26"]);
    }

    [Fact]
    public void Nakhon_pathom_is_offered_measures_for_everything_below_its_highest_band_the_lowest_first()
    {
        var analysis = ResultAnalysis.Of(ResultAnalysisTests.Years("003"), 2565).Value;
        var proposed = Bank.For(analysis);
        proposed.Select(p => p.Node.Code).ShouldBe(analysis.Bands.SkipLast(1).SelectMany(b => b.Indicators).Select(n => n.Code).Concat(analysis.WeakLeaves.Select(n => n.Code)), ignoreOrder: true);
        proposed.Select(p => p.Node.Score!.Value).ShouldBeInOrder();
        proposed.Single(p => p.Node.Code == "4").Measures.Select(m => m.Measure.Id).ShouldContain("003/measure:2");
        // Advice on the questions of the indicator is advice for it.
        proposed.Single(p => p.Node.Code == "4").Measures.SelectMany(m => m.Measure.Nodes).ShouldContain("I20");
    }
}
