using OpenIta.Analysis;
using OpenIta.Analysis.Drafting;
using OpenIta.Basics;
using OpenIta.Results;

namespace OpenIta.Tests.Analysis;

public class DraftTests
{
    [Theory]
    [InlineData("002", 2564)]
    [InlineData("003", 2565)]
    public void No_figure_is_written_into_a_draft_and_every_field_has_one(string sample, int year)
    {
        foreach (var language in Enum.GetValues<TextLanguage>())
        {
            var figures = Figures(sample, year, language);
            foreach (var text in AnalysisDraft.Of(figures))
            {
                FigureTemplate.Check(text.Template, figures).Refusal.ShouldBeNull();
                FigureTemplate.Fill(text.Template, figures).ShouldNotContain("{");
            }
        }
    }

    [Fact]
    public void The_draft_of_hua_nong_states_its_total_level_and_lowest_indicator()
    {
        var figures = Figures("002", 2564, TextLanguage.Thai);
        var overview = FigureTemplate.Fill(AnalysisDraft.Of(figures).Single(t => t.Section == AnalysisSection.Overview).Template, figures);
        overview.ShouldContain("68.00");
        overview.ShouldContain("ตัวชี้วัดที่ 10");
        overview.ShouldContain("7.00");
    }

    [Fact]
    public void A_score_typed_into_the_text_is_refused_in_either_digits()
    {
        var figures = Figures("002", 2564, TextLanguage.Thai);
        FigureTemplate.Check("ได้ 68.00 คะแนน", figures).Refusal.ShouldBe(new FigureTyped("68.00"));
        FigureTemplate.Check("ได้ ๖๘.๐๐ คะแนน", figures).Refusal.ShouldBe(new FigureTyped("68.00"));
        FigureTemplate.Check("ได้ {total} คะแนน ตามหนังสือ ลงวันที่ 6 กันยายน 2564", figures).IsRefused.ShouldBeFalse();
        FigureTemplate.Check("ได้ {score:I99}", figures).Refusal.ShouldBe(new FigureUnknown("score:I99"));
    }

    // Hua Nong: 68.00 in all, IIT 86.03, nine indicators to mend urgently.
    [Theory]
    [InlineData("หน่วยงานได้ 68 คะแนน", "68")]
    [InlineData("หน่วยงานได้ ๖๘ คะแนน", "68")]
    [InlineData("คิดเป็นร้อยละ 86.0", "86.0")]
    [InlineData("มี 9 ตัวชี้วัดที่ต้องแก้ไข", "9")]
    [InlineData("It scored 68 in all", "68")]
    [InlineData("ตั้งเป้าหมาย 85 คะแนน ภายใน 9 เดือน ตามตัวชี้วัดที่ 9", null)]
    public void A_figure_of_today_that_is_typed_in_round_numbers_is_refused_and_a_target_is_not(string typed, string? number) =>
        FigureTemplate.Check(typed, Figures("002", 2564, TextLanguage.Thai)).Refusal.ShouldBe(number is null ? null : new FigureTyped(number));

    [Fact]
    public void An_edited_text_shows_the_scores_of_the_day_it_is_shown()
    {
        var years = ResultAnalysisTests.Years("002");
        const string edited = "คะแนนรวม {total} ระดับ {level}";
        var better = years.Select(y => y with { Total = 75.01m, Level = new ResultLevel("B", "B") }).ToList();
        FigureTemplate.Fill(edited, new Figures(ResultAnalysis.Of(better, 2564).Value, "อบต.", TextLanguage.Thai)).ShouldBe("คะแนนรวม 75.01 ระดับ B");
    }

    // The report of Nakhon Pathom gives advice on these six; it prints scores of their indicators, 4 and 8, which are below 95.
    [Fact]
    public void The_draft_of_nakhon_pathom_advises_on_the_questions_its_report_advises_on_in_the_same_words()
    {
        var figures = Figures("003", 2565, TextLanguage.Thai);
        var advice = FigureTemplate.Fill(AnalysisDraft.Of(figures).Single(t => t.Section == AnalysisSection.Advice).Template, figures).Split('\n');
        var printed = SampleReport.Read("003").Advice;
        printed.Select(p => p.Code).ShouldBe(["I20", "I23", "I24", "E12", "E14", "E15"]);
        foreach (var (code, text, _) in printed)
        {
            var drafted = advice.Single(a => a.StartsWith(code + " ", StringComparison.Ordinal));
            drafted.ShouldContain(code[0] == 'I' ? "ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ ได้ 88.09 คะแนน" : "ตัวชี้วัดที่ 8 การปรับปรุงระบบการทำงาน ได้ 94.74 คะแนน");
            // Misread words of the scan were corrected in the pack: most of the letters are the same.
            Similar(text, drafted[drafted.IndexOf(": ", StringComparison.Ordinal)..]).ShouldBeGreaterThan(0.9, code);
        }
    }

    [Fact]
    public void A_question_with_a_score_of_its_own_is_advised_on_by_that_score()
    {
        var years = ResultAnalysisTests.Years("003").Select(y => y.FiscalYear != 2565 ? y : y with { Nodes = [.. y.Nodes, Scored("I20", 96), Scored("I23", 80)] }).ToList();
        var figures = new Figures(ResultAnalysis.Of(years, 2565).Value, "หน่วยงาน", TextLanguage.Thai);
        var advice = FigureTemplate.Fill(AnalysisDraft.Of(figures).Single(t => t.Section == AnalysisSection.Advice).Template, figures).Split('\n');
        advice.ShouldNotContain(a => a.StartsWith("I20 ", StringComparison.Ordinal));
        advice.Single(a => a.StartsWith("I23 ", StringComparison.Ordinal)).ShouldContain("ได้ 80.00 คะแนน");
    }

    [Fact]
    public void The_english_draft_has_no_thai_sentence_in_it()
    {
        foreach (var (sample, year) in new[] { ("002", 2564), ("003", 2565) })
        {
            var figures = Figures(sample, year, TextLanguage.English);
            foreach (var text in AnalysisDraft.Of(figures))
                FigureTemplate.Fill(text.Template, figures).Replace("หน่วยงาน", "").ShouldAllBe(c => c < '\u0e00' || c > '\u0e7f', $"{sample} {text.Section}");
        }
    }

    private static NodeResult Scored(string code, decimal score)
    {
        var node = OpenIta.Frameworks.FrameworkLibrary.Default.OfYear(2565)!.Tree.Find(code)!;
        return new NodeResult(code, node.Kind, node.Parent, node.Title, score, ValueSource.Printed, [], null, []);
    }

    private static double Similar(string a, string b)
    {
        static HashSet<string> Triples(string t) => OpenIta.Basics.ThaiText.Squeeze(t) is var s ? [.. Enumerable.Range(0, Math.Max(0, s.Length - 2)).Select(i => s[i..(i + 3)])] : [];
        var (x, y) = (Triples(a), Triples(b));
        return 2.0 * x.Intersect(y).Count() / (x.Count + y.Count);
    }

    private static Figures Figures(string sample, int year, TextLanguage language) =>
        new(ResultAnalysis.Of(ResultAnalysisTests.Years(sample), year).Value, "หน่วยงาน", language);
}
