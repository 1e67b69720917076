using FsCheck;
using FsCheck.Fluent;
using OpenIta.Analysis;
using OpenIta.Basics;
using OpenIta.Frameworks;
using OpenIta.Scoring;
using OpenIta.TestKit;

namespace OpenIta.Tests.Analysis;

/// <summary>The path found is the one that trying everything finds.</summary>
public class ShortestPathTests
{
    private static readonly Config Thousand = Config.QuickThrowOnFailure.WithMaxTest(1000).WithQuietOnSuccess(true);

    // Two checklists of two sub-indicators or indicators with up to three items each, a survey question, a weight, a bound and perhaps a gate.
    private static readonly Gen<Town> Towns =
        from counts in Gen.Choose(1, 3).ListOf(3)
        from marks in Gen.Elements(0m, 50m, 100m).ListOf(9)
        from question in Gen.Choose(9000, 10000)
        from weight in Gen.Choose(1, 99)
        from bound in Gen.Choose(1, 100)
        from gate in Gen.Choose(0, 100)
        from gateAt in Gen.Elements("A", "B", "1", "2", "none")
        from carried in Gen.Elements(Carried.Rounded, Carried.Unrounded)
        from digits in Gen.Choose(0, 2)
        select new Town(counts, marks, question / 100m, weight, bound, gate, gateAt, carried, digits);

    [Fact]
    public void On_a_thousand_small_trees_it_is_as_short_as_exhaustive_search_finds() =>
        Check.One(Thousand, Prop.ForAll(Towns.ToArbitrary(), town =>
        {
            var (framework, inputs) = town.Build();
            var before = ScoreCalculator.Calculate(framework, inputs).Value;
            var found = ShortestPath.Of(framework, inputs);
            if (before.Level.Code == "HIGH")
                return found.Refusal is HighestLevelReached;
            var best = Town.TryEverything(framework, inputs);
            return best is null
                ? found.Refusal is LevelOutOfReach
                : !found.IsRefused && found.Value.After.Level.Code == "HIGH" && (found.Value.Steps.Count, found.Value.Points) == best.Value;
        }));

    [Fact]
    public void With_an_open_gate_below_its_bound_the_path_goes_through_the_gate_and_not_through_the_dearest_items()
    {
        // A weighs 10 percent and is gated; B weighs 90 and would lift the total by itself.
        var framework = new FrameworkBuilder().Instrument("A", 10, InstrumentKind.Checklist).Instrument("B", 90, InstrumentKind.Checklist)
            .Indicators("A", "1").Indicators("B", "2").Items("1", 2).Items("2", 2)
            .Level("HIGH", 40, new Gate("A", 50)).Level("LOW", 0).Build();
        var path = ShortestPath.Of(framework, Scores(("O1", 0), ("O2", 0), ("O3", 100), ("O4", 0))).Value;
        path.Steps.ShouldHaveSingleItem().Code.ShouldBe("O1");
    }

    [Fact]
    public void Only_leaves_below_the_named_node_are_raised()
    {
        var framework = new FrameworkBuilder().Instrument("A", 10, InstrumentKind.Checklist).Instrument("B", 90, InstrumentKind.Checklist)
            .Indicators("A", "1").Indicators("B", "2").Items("1", 2).Items("2", 2).Level("HIGH", 5).Level("LOW", 0).Build();
        var inputs = Scores(("O1", 0), ("O2", 0), ("O3", 0), ("O4", 0));
        ShortestPath.Of(framework, inputs, "A").Value.Steps.ShouldHaveSingleItem().Code.ShouldBe("O1");
        ShortestPath.Of(framework, inputs, "1").Value.After.Total.ShouldBe(5);
        ShortestPath.Of(framework, inputs, "X").Refusal.ShouldBeOfType<ScoreCodeUnknown>();
    }

    [Fact]
    public void The_published_scores_of_hua_nong_reach_the_next_level_by_the_printed_indicators()
    {
        var report = PublishedReports.Huanong;
        var framework = FrameworkLibrary.Default.Find(new FiscalYear(2564)).Value;
        var inputs = Scores([.. report.Scores.Where(s => framework.Tree.Find(s.Code)?.Kind == NodeKind.Indicator).DistinctBy(s => s.Code).Select(s => (s.Code, s.Value))]);
        var path = ShortestPath.Of(framework, inputs).Value;
        path.Before.Level.Code.ShouldBe("C");
        path.Target.Code.ShouldBe("B");
        // 7.00 points are missing; one indicator of OIT weighs 20 percent, so 35 points of a single one are enough and no other choice is.
        path.Steps.ShouldHaveSingleItem().Points.ShouldBe(35);
        path.After.Total.ShouldBeGreaterThanOrEqualTo(75);
    }

    private static ScoreInputs Scores(params (string Code, decimal Score)[] scores) => new(scores.ToDictionary(s => s.Code, s => s.Score));

    private sealed record Town(List<int> Counts, List<decimal> Marks, decimal Question, int Weight, int Bound, int Gate, string GateAt, Carried Carried, int Digits)
    {
        private static readonly decimal[] Allowed = [0, 50, 100];

        public (Framework Framework, ScoreInputs Inputs) Build()
        {
            var builder = new FrameworkBuilder().Instrument("A", Weight, InstrumentKind.Checklist).Instrument("B", 100 - Weight, InstrumentKind.Checklist)
                .Indicators("A", "1").SubIndicators("1", "1.1", "1.2").Indicators("B", "2", "3").Question("I1", "3", "S").Scale("S", 0, 100)
                .Round(NodeKind.Total, Carried.Unrounded).Round(NodeKind.Instrument, Carried, Digits).Round(NodeKind.Indicator, Carried.Unrounded).Round(NodeKind.SubIndicator, Carried, Digits)
                .Items("1.1", Counts[0]).Items("1.2", Counts[1]).Items("2", Counts[2]);
            var framework = builder.Level("HIGH", Bound, GateAt == "none" ? [] : [new Gate(GateAt, Gate)]).Level("LOW", 0).Build();
            framework = framework with { DisclosureItems = [.. framework.DisclosureItems.Select(d => d with { Marks = Allowed })] };
            var scores = framework.DisclosureItems.Select((d, i) => (d.Code, Marks[i])).Append(("I1", Question));
            return (framework, Scores([.. scores]));
        }

        /// <summary>Every mark of every item with every whole point of the question.</summary>
        public static (int Count, decimal Points)? TryEverything(Framework framework, ScoreInputs inputs)
        {
            (int, decimal)? best = null;
            var codes = inputs.Scores.Keys.ToList();
            var now = inputs.Scores.ToDictionary();
            void Try(int at, int count, decimal points)
            {
                if (best is { } known && (count, points).CompareTo(known) >= 0)
                    return;
                if (at == codes.Count)
                {
                    if (ScoreCalculator.Calculate(framework, new ScoreInputs(now)).Value.Level.Code == "HIGH")
                        best = (count, points);
                    return;
                }
                var score = inputs.Scores[codes[at]];
                Try(at + 1, count, points);
                foreach (var to in codes[at] == "I1" ? Enumerable.Range(1, 10).Select(p => Math.Min(100, score + p)).Where(s => s > score).Distinct() : Allowed.Where(m => m > score))
                {
                    now[codes[at]] = to;
                    Try(at + 1, count + 1, points + to - score);
                }
                now[codes[at]] = score;
            }

            Try(0, 0, 0);
            return best;
        }
    }
}
