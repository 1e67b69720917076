using OpenIta.Frameworks;
using OpenIta.Results;
using OpenIta.Scoring;

namespace OpenIta.Tests.Results;

public sealed class YearSummaryTests
{
    // Marks and answers of which none, some or all are missing, and one that the pack does not know.
    [Theory]
    [InlineData("ita-2564")]
    [InlineData("ita-2565")]
    [InlineData("ita-2566")]
    public void Without_reports_the_short_way_says_what_the_result_pages_say(string pack)
    {
        var framework = FrameworkLibrary.Default.Find(pack).Value;
        var year = framework.Year.BuddhistEra;
        var random = new Random(year);
        foreach (var missing in Enumerable.Range(0, 40).Select(i => i % 4 == 0 ? 0 : random.Next(0, 101)))
        {
            var assessed = framework.Instruments.Select(i => Assessed(framework, i, missing, random)).ToList();
            var plain = YearSummary.Of(YearResults.Of([], _ => framework, assessed).ShouldHaveSingleItem());

            var summary = YearSummary.Of(year, framework, assessed);

            (summary.FiscalYear, summary.Total, summary.Level, summary.Findings).ShouldBe((plain.FiscalYear, plain.Total, plain.Level, plain.Findings));
            summary.Scores.ShouldBe(plain.Scores, ignoreOrder: true);
            if (missing == 0)
                summary.Level.ShouldNotBeNull();
        }
    }

    [Theory]
    [InlineData("ita-2564")]
    [InlineData("ita-2565")]
    [InlineData("ita-2566")]
    public void What_is_known_of_an_instrument_already_gives_the_same_as_its_answers_give(string pack)
    {
        var framework = FrameworkLibrary.Default.Find(pack).Value;
        var year = framework.Year.BuddhistEra;
        var random = new Random(year);
        foreach (var missing in Enumerable.Range(0, 40).Select(i => i % 4 == 0 ? 0 : random.Next(0, 101)))
        {
            var assessed = framework.Instruments.Select(i => Assessed(framework, i, missing, random)).ToList();
            var surveyed = assessed.FindAll(a => framework.Instruments.Any(i => i.Code == a.Instrument && i.Kind == InstrumentKind.Survey));
            surveyed.Count.ShouldBe(2);
            foreach (var taken in new[] { surveyed[..1], surveyed[1..], surveyed })
            {
                var summary = YearSummary.Of(year, framework, assessed.ConvertAll(a => taken.Contains(a) ? Known(framework, a) : a));

                var plain = YearSummary.Of(year, framework, assessed);
                (summary.Total, summary.Level).ShouldBe((plain.Total, plain.Level));
                summary.Scores.ShouldBe(plain.Scores, ignoreOrder: true);
            }
        }
    }

    [Fact]
    public void Without_a_pack_nothing_is_known_of_a_year()
    {
        var framework = FrameworkLibrary.Default.Find("ita-2566").Value;
        var summary = YearSummary.Of(2566, null, [Assessed(framework, framework.Instruments[0], 0, new Random(1))]);
        (summary.Total, summary.Level, summary.Scores.Count).ShouldBe((null, null, 0));
    }

    private static AssessedScores Known(Framework framework, AssessedScores assessed) =>
        assessed with { Known = KnownScores.Of(framework, assessed.Instrument, new ScoreInputs(assessed.Scores, assessed.Answers)) };

    private static AssessedScores Assessed(Framework framework, Instrument instrument, int missing, Random random)
    {
        var leaves = framework.Tree.Nodes.Where(n => n.Children.Count == 0 && framework.Tree.InstrumentOf(n.Code)?.Code == instrument.Code && random.Next(100) >= missing).ToList();
        var marks = leaves.Where(n => n.Kind == NodeKind.DisclosureItem).ToDictionary(n => n.Code, _ => random.Next(2) * 100m);
        marks["X-99"] = 832;
        return new AssessedScores(Guid.NewGuid(), framework.Year.BuddhistEra, instrument.Code, Standing.Final, DateTimeOffset.UnixEpoch, marks)
        {
            Answers = leaves.Where(n => n.Kind != NodeKind.DisclosureItem).ToDictionary(n => n.Code, _ => new FieldMean(random.Next(0, 10_001) / 101m, random.Next(5, 400), [])),
        };
    }
}
