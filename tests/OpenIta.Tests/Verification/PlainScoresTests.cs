using OpenIta.Frameworks;
using OpenIta.Scoring;
using OpenIta.Storage;
using OpenIta.Verification;

namespace OpenIta.Tests.Verification;

public class PlainScoresTests
{
    // Result analysis FY2564 of a subdistrict organisation (samples/002): 71.92 and 18.75 from binary marks, and OIT 45.34 printed.
    [Fact]
    public void Indicators_of_published_marks_are_those_that_were_printed()
    {
        var framework = FrameworkLibrary.Default.Find("ita-2564").Value;
        var right = new Dictionary<string, int> { ["9.1"] = 8, ["9.2"] = 4, ["9.3"] = 6, ["9.4"] = 3, ["9.5"] = 3, ["10.1"] = 3, ["10.2"] = 0 };
        var marks = right.SelectMany(r => framework.DisclosureItems.Where(d => d.Parent == r.Key).Select((d, i) => (d.Code, Mark: i < r.Value ? 100L : 0L))).ToDictionary(m => m.Code, m => Fraction.Of(m.Mark));
        var scores = PlainScores.Of(framework, marks, new Dictionary<string, AnsweredField>()).Scores;
        (scores["9"], scores["10"], scores["OIT"]).ShouldBe((7_192_000, 1_875_000, 4_534_000));
        scores.ContainsKey("total").ShouldBeFalse();
    }

    [Theory]
    [InlineData(1, 3, RoundingMode.HalfUp, 33_000)]
    [InlineData(1, 200, RoundingMode.HalfUp, 1_000)]
    [InlineData(1, 200, RoundingMode.HalfEven, 0)]
    [InlineData(3, 200, RoundingMode.HalfEven, 2_000)]
    [InlineData(2_469, 200, RoundingMode.HalfUp, 1_235_000)]
    [InlineData(2_469, 200, RoundingMode.Down, 1_234_000)]
    public void Fractions_are_rounded_as_the_pack_says(long above, long below, RoundingMode mode, long stored) =>
        Fraction.Of(above, below).Round(2, mode).ToStored().ShouldBe(stored);

    [Theory]
    [InlineData("ita-2564")]
    [InlineData("ita-2565")]
    [InlineData("ita-2566")]
    public void Both_implementations_come_to_the_same_scores_total_and_level(string pack)
    {
        var framework = FrameworkLibrary.Default.Find(pack).Value;
        var random = new Random(2566);
        var fields = framework.Instruments.Where(i => i.Kind == InstrumentKind.Survey).SelectMany(i => SurveyForm.Of(framework, i.Code).Fields).ToList();
        for (var round = 0; round < 60; round++)
        {
            var (good, people) = (random.Next(40, 101), random.Next(1, 90));
            var marks = framework.DisclosureItems.ToDictionary(d => d.Code, d => random.Next(100) < good ? d.Marks.Max() : d.Marks.Min());
            var chosen = fields.ToDictionary(f => f.Code, f => Enumerable.Range(0, people).Select(_ => random.Next(100) < good ? f.Scale.Options.MaxBy(o => o.Points)! : f.Scale.Options[random.Next(f.Scale.Options.Count)]).ToList());
            var means = chosen.ToDictionary(c => c.Key, c => FieldMean.Of([.. c.Value.CountBy(o => o).Select((o, i) => new OptionTally(i + 1, o.Key.Points!.Value, o.Value))]));

            var tree = ScoreCalculator.Calculate(framework, new ScoreInputs(marks, means)).Value;
            var plain = PlainScores.Of(
                framework, marks.ToDictionary(m => m.Key, m => Fraction.Of(m.Value)),
                chosen.ToDictionary(c => c.Key, c => new AnsweredField(c.Value.Aggregate(Fraction.Of(0L), (sum, o) => sum + Fraction.Of(o.Points!.Value)), c.Value.Count)));
            plain.Scores.ShouldBe(tree.Nodes.ToDictionary(n => n.Key, n => Stored.Score(n.Value.Score)), ignoreOrder: true);
            plain.Level!.Code.ShouldBe(tree.Level.Code);
        }
    }

    [Theory]
    [InlineData("ita-2564")]
    [InlineData("ita-2565")]
    [InlineData("ita-2566")]
    public void Both_implementations_know_the_same_where_marks_and_answers_are_missing(string pack)
    {
        var framework = FrameworkLibrary.Default.Find(pack).Value;
        var random = new Random(2564);
        var fields = framework.Instruments.Where(i => i.Kind == InstrumentKind.Survey).SelectMany(i => SurveyForm.Of(framework, i.Code).Fields).ToList();
        for (var round = 0; round < 60; round++)
        {
            var known = random.Next(50, 100);
            var marks = framework.DisclosureItems.Where(_ => random.Next(100) < known).ToDictionary(d => d.Code, d => d.Marks[random.Next(d.Marks.Count)]);
            var answered = fields.Where(_ => random.Next(100) < known).ToDictionary(f => f.Code, f => f.Scale.Options.Select((o, i) => new OptionTally(i + 1, o.Points!.Value, random.Next(1, 500))).ToList());

            var scores = ScoreCalculator.CalculateKnown(framework, new ScoreInputs(marks, answered.ToDictionary(a => a.Key, a => FieldMean.Of(a.Value)))).Value;
            var plain = PlainScores.Of(
                framework, marks.ToDictionary(m => m.Key, m => Fraction.Of(m.Value)),
                answered.ToDictionary(a => a.Key, a => new AnsweredField(a.Value.Aggregate(Fraction.Of(0L), (sum, o) => sum + Fraction.Of(o.Points) * Fraction.Of(o.Count)), a.Value.Sum(o => o.Count))));

            plain.Scores.ShouldBe(scores.Nodes.ToDictionary(n => n.Key, n => Stored.Score(n.Value.Score)), ignoreOrder: true);
            plain.Scores.ShouldBe(scores.Scores.ToDictionary(n => n.Node.Code, n => Stored.Score(n.Score)), ignoreOrder: true);
        }
    }
}
