using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using OpenIta.Frameworks;
using OpenIta.Scoring;
using OpenIta.Scoring.Answers;
using OpenIta.TestKit;

namespace OpenIta.Tests.Scoring;

/// <summary>What must hold for every form and every set of answers.</summary>
public class AnswerPropertyTests
{
    private const int Fields = 6;

    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(200).WithQuietOnSuccess(true);

    // Six fields of four options with points of their own, and 1 to 40 respondents; option 0 is no answer.
    private static readonly Gen<Case> Cases =
        from points in Gen.Choose(0, 100).ListOf(4).ListOf(Fields)
        from rows in Gen.Choose(0, 4).ListOf(Fields).NonEmptyListOf()
        select new Case(points, rows);

    [Fact]
    public void A_plain_loop_over_the_rows_agrees() => Check(c =>
        c.Score() is not { } score ? c.PlainScore() is null : Math.Abs((double)score.Unrounded - c.PlainScore()!.Value) < 1e-9);

    [Fact]
    public void The_order_of_rows_does_not_matter() => Check(c =>
        (c with { Rows = [.. c.Rows.AsEnumerable().Reverse()] }).Score()?.Unrounded == c.Score()?.Unrounded);

    [Fact]
    public void An_answer_worth_more_points_never_lowers_the_score() => Check(c =>
        c.WithTheBestOptionInRowOne() is not { } better || better.Score()!.Unrounded >= c.Score()!.Unrounded);

    private static void Check(Func<Case, bool> holds) => FsCheck.Check.One(Often, Prop.ForAll(Cases.ToArbitrary(), holds));

    private sealed record Case(List<List<int>> Points, List<List<int>> Rows)
    {
        // Two questions of three parts each.
        public ScoreNode? Score()
        {
            var builder = new FrameworkBuilder().Instrument("IIT", 100).Indicators("IIT", "1");
            for (var f = 0; f < Fields; f++)
                builder.Scale($"S{f}", [.. Points[f].Select(p => (decimal?)p)]);
            var framework = builder.Question("I0", "1", "S0", "F0", "F1", "F2").Question("I1", "1", "S0", "F3", "F4", "F5").Build();
            framework = framework with
            {
                Questions = [.. framework.Questions.Select(q => q with { SubItems = [.. q.SubItems.Select(s => s with { Scale = "S" + s.Code[1..] })] })],
            };
            using var csv = new MemoryStream(Encoding.UTF8.GetBytes(Csv()));
            var means = AnswerFile.Read(csv, "iit.csv", new AnswerForm(framework, "IIT")).Value.Means().Value;
            return ScoreCalculator.CalculateKnown(framework, new ScoreInputs(new Dictionary<string, decimal>(), means)).Value.Nodes.GetValueOrDefault("1");
        }

        public double? PlainScore()
        {
            double sum = 0;
            for (var f = 0; f < Fields; f++)
            {
                double points = 0;
                var answered = 0;
                foreach (var row in Rows)
                {
                    if (row[f] == 0)
                        continue;
                    points += Points[f][row[f] - 1];
                    answered++;
                }
                if (answered == 0)
                    return null;
                sum += points / answered;
            }
            return sum / Fields;
        }

        // Changes an answer and never gives or takes one: another number of answers is another mean.
        public Case? WithTheBestOptionInRowOne() => PlainScore() is null
            ? null
            : this with { Rows = [[.. Rows[0].Select((option, f) => option == 0 ? 0 : 1 + Points[f].IndexOf(Points[f].Max()))], .. Rows.Skip(1)] };

        private string Csv() => string.Join(',', Enumerable.Range(0, Fields).Select(f => $"F{f}")) + "\n"
            + string.Concat(Rows.Select(row => string.Join(',', row.Select(o => o == 0 ? "" : o.ToString(CultureInfo.InvariantCulture))) + "\n"));
    }
}
