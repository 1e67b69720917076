using FsCheck;
using FsCheck.Fluent;
using OpenIta.Frameworks;
using OpenIta.Scoring;
using OpenIta.TestKit;

namespace OpenIta.Tests.Scoring;

/// <summary>What must hold for every framework and every score.</summary>
public class ScorePropertyTests
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(300).WithQuietOnSuccess(true);

    // A framework of 1 to 3 instruments, each with 1 to 4 indicators of 1 to 5 questions or items, with a score for every leaf.
    private static readonly Gen<Case> Cases =
        from shape in Gen.Choose(1, 5).ListOf(4).ListOf(3)
        from weights in Gen.Choose(1, 10).ListOf(3)
        from mode in Gen.Elements(RoundingMode.HalfUp, RoundingMode.HalfEven, RoundingMode.Down)
        from carries in Gen.Elements(Carried.Rounded, Carried.Unrounded)
        from scores in Gen.Choose(0, 10_000).ListOf(60)
        from raised in Gen.Choose(0, 59)
        select new Case(shape, weights, mode, carries, scores, raised);

    [Fact]
    public void Every_total_is_from_0_to_100_and_has_one_level() =>
        Check(c => c.Total() is >= 0 and <= 100 && c.Framework.Levels.Count(l => Levels.Of(c.Framework, c.Total(), _ => 0) == l) == 1);

    [Fact]
    public void More_points_on_any_leaf_never_lower_the_total() => Check(c => c.WithMore().Total() >= c.Total());

    [Fact]
    public void A_plain_second_calculation_agrees() => Check(c => c.Total() == c.PlainTotal());

    [Fact]
    public void Giving_back_the_computed_instruments_changes_nothing() => Check(c =>
    {
        var computed = c.Tree();
        var instruments = computed.Nodes.Values.Where(n => n.Kind == NodeKind.Instrument).ToDictionary(n => n.Code, n => n.Score);
        var again = ScoreCalculator.Calculate(c.Framework, new ScoreInputs(c.Leaves.Concat(instruments).ToDictionary())).Value;
        return again.Differences.Count == 0 && (c.Carries == Carried.Unrounded || again.Total == computed.Total);
    });

    private static void Check(Func<Case, bool> holds) => FsCheck.Check.One(Often, Prop.ForAll(Cases.ToArbitrary(), holds));

    private sealed record Case(List<List<int>> Shape, List<int> Weights, RoundingMode Mode, Carried Carries, List<int> Scores, int Raised)
    {
        public Framework Framework { get; } = Build(Shape, Weights, Mode, Carries);

        public Dictionary<string, decimal> Leaves =>
            Framework.Questions.Select((q, i) => (q.Code, Score: Scores[i % Scores.Count] / 100m)).ToDictionary(p => p.Code, p => p.Score, StringComparer.Ordinal);

        public ScoreTree Tree() => ScoreCalculator.Calculate(Framework, new ScoreInputs(Leaves)).Value;

        public decimal Total() => Tree().Total;

        public Case WithMore()
        {
            var scores = Scores.ToList();
            scores[Raised] = Math.Min(10_000, scores[Raised] + 777);
            return this with { Scores = scores };
        }

        // The same rules once more, from the generated numbers alone.
        public decimal PlainTotal()
        {
            var leaf = 0;
            decimal sum = 0;
            for (var i = 0; i < Shape.Count; i++)
            {
                decimal instrument = 0;
                foreach (var questions in Shape[i])
                {
                    decimal indicator = 0;
                    for (var q = 0; q < questions; q++)
                        indicator += Scores[leaf++ % Scores.Count] / 100m;
                    instrument += indicator / questions;
                }
                instrument /= Shape[i].Count;
                sum += Weights[i] * (Carries == Carried.Rounded ? TwoDigits(instrument) : instrument);
            }
            return TwoDigits(sum / Weights.Sum());
        }

        private decimal TwoDigits(decimal value)
        {
            var cents = decimal.Truncate(value * 100);
            var rest = value * 100 - cents;
            var up = Mode switch { RoundingMode.HalfUp => rest >= 0.5m, RoundingMode.HalfEven => rest > 0.5m || (rest == 0.5m && cents % 2 == 1), _ => false };
            return (cents + (up ? 1 : 0)) / 100;
        }

        private static Framework Build(List<List<int>> shape, List<int> weights, RoundingMode mode, Carried carries)
        {
            var builder = new FrameworkBuilder().Scale("S", 0, 100).Level("top", 85).Level("middle", 50).Level("bottom", 0)
                .Round(NodeKind.Instrument, carries, 2, mode).Round(NodeKind.Total, Carried.Unrounded, 2, mode);
            for (var i = 0; i < shape.Count; i++)
            {
                builder.Instrument($"T{i}", weights[i]);
                for (var n = 0; n < shape[i].Count; n++)
                {
                    builder.Indicators($"T{i}", $"{i}.{n}");
                    for (var q = 0; q < shape[i][n]; q++)
                        builder.Question($"Q{i}.{n}.{q}", $"{i}.{n}", "S");
                }
            }
            return builder.Build();
        }
    }
}
