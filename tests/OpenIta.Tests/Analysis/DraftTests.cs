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

    [Fact]
    public void An_edited_text_shows_the_scores_of_the_day_it_is_shown()
    {
        var years = ResultAnalysisTests.Years("002");
        const string edited = "คะแนนรวม {total} ระดับ {level}";
        var better = years.Select(y => y with { Total = 75.01m, Level = new ResultLevel("B", "B") }).ToList();
        FigureTemplate.Fill(edited, new Figures(ResultAnalysis.Of(better, 2564).Value, "อบต.", TextLanguage.Thai)).ShouldBe("คะแนนรวม 75.01 ระดับ B");
    }

    [Fact]
    public void Advice_of_the_pack_stands_with_the_weak_questions_it_is_for()
    {
        var years = ResultAnalysisTests.Years("003");
        var framework = years.Single(y => y.FiscalYear == 2565).Framework!;
        var figures = Figures("003", 2565, TextLanguage.Thai);
        var weak = framework.Advice.Where(a => figures.Analysis.Result.Node(a.Node)?.Score < 95).Select(a => a.Node).ToList();
        var advice = AnalysisDraft.Of(figures).SingleOrDefault(t => t.Section == AnalysisSection.Advice);
        weak.ShouldAllBe(node => advice!.Template.Contains($"{{score:{node}}}"));
    }

    private static Figures Figures(string sample, int year, TextLanguage language) =>
        new(ResultAnalysis.Of(ResultAnalysisTests.Years(sample), year).Value, "หน่วยงาน", language);
}
