using System.Text;
using OpenIta.Frameworks;
using OpenIta.Scoring;
using OpenIta.Scoring.Answers;
using OpenIta.TestKit;
using static OpenIta.Tests.Scoring.TheRules;

namespace OpenIta.Tests.Scoring;

public class ExplanationTests
{
    // The indicators that samples/002 prints.
    private static readonly ScoreTree HuaNong2564 = ScoreCalculator.Calculate(Fy2564().Build(), Given(
        ("1", 93.20m), ("2", 81.25m), ("3", 86.26m), ("4", 80.48m), ("5", 88.95m), ("6", 80.06m), ("7", 82.74m), ("8", 77.72m), ("9", 71.92m), ("10", 18.75m))).Value;

    [Fact]
    public void A_total_is_explained_down_to_every_given_score()
    {
        var total = Explanation.Of(HuaNong2564, "total").Value;

        total.Formula.ShouldBe("0.30 × 86.03 + 0.30 × 80.17 + 0.40 × 45.34 = 67.996 → 68.00");
        total.Parts.Select(p => p.Node.Code).ShouldBe(["IIT", "EIT", "OIT"]);
        total.Parts[2].Node.Formula.ShouldBe("(71.92 + 18.75) / 2 = 45.335 → 45.34");
        total.Parts[2].Node.Parts.ShouldAllBe(p => p.Node.Source == ScoreSource.Given && p.Node.Parts.Count == 0);
        total.Parts[2].Node.Parts.Select(p => p.Node.Formula).ShouldBe(["71.92", "18.75"]);
    }

    [Fact]
    public void A_weighted_sum_is_explained_with_the_values_it_took() =>
        // Instruments are carried rounded: 86.028 goes into the total as 86.03.
        Explanation.Of(HuaNong2564, "total").Value.Parts[0].ShouldSatisfyAllConditions(
            p => p.Weight.ShouldBe(30), p => p.Value.ShouldBe(86.03m), p => p.Node.Unrounded.ShouldBe(86.028m));

    [Fact]
    public void A_mean_of_answers_is_explained_by_how_many_chose_each_option()
    {
        var framework = new FrameworkBuilder().Instrument("IIT", 100).Indicators("IIT", "1").Scale("L4", 0, 33, 67, 100).Question("I1", "1", "L4")
            .Round(NodeKind.Question, Carried.Unrounded).Build();
        using var csv = new MemoryStream(Encoding.UTF8.GetBytes("I1\n1\n3\n\n3\n4\n"));
        var means = AnswerFile.Read(csv, "iit.csv", new AnswerForm(framework, "IIT")).Value.Means().Value;
        var tree = ScoreCalculator.Calculate(framework, new ScoreInputs(new Dictionary<string, decimal>(), means)).Value;

        var question = Explanation.Of(tree, "I1").Value;

        question.Method.ShouldBe(AggregationMethod.AnswerMean);
        question.Count.ShouldBe(4);
        question.Options.ShouldBe([new OptionTally(1, 0, 1), new OptionTally(3, 67, 2), new OptionTally(4, 100, 1)]);
        question.Formula.ShouldBe("(1 × 0 + 2 × 67 + 1 × 100) / 4 = 58.50");
    }

    [Fact]
    public void A_given_score_is_explained_by_itself_with_what_stands_below_it()
    {
        var tree = ScoreCalculator.Calculate(Fy2564().Build(), Given(("IIT", 90m), ("EIT", 95.65m), ("OIT", 100m), ("6", 96.03m), ("7", 96.20m), ("8", 94.74m))).Value;

        var eit = Explanation.Of(tree, "EIT").Value;

        eit.Source.ShouldBe(ScoreSource.Given);
        eit.Formula.ShouldBe("95.65");
        eit.Parts.Select(p => p.Node.Score).ShouldBe([96.03m, 96.20m, 94.74m]);
    }

    [Fact]
    public void A_code_without_score_is_refused_as_missing_and_one_the_framework_lacks_as_unknown()
    {
        Explanation.Of(HuaNong2564.Framework, new Dictionary<string, ScoreNode>(), "EIT").Refusal.ShouldBeOfType<ScoresMissing>().English.ShouldContain("EIT (6, 7, 8)");
        Explanation.Of(HuaNong2564, "11").Refusal.ShouldBeOfType<ScoreCodeUnknown>();
    }
}
