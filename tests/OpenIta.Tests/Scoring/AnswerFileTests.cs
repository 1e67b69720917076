using System.Globalization;
using System.Text;
using OpenIta.Basics;
using OpenIta.Frameworks;
using OpenIta.Scoring;
using OpenIta.Scoring.Answers;
using OpenIta.TestKit;

namespace OpenIta.Tests.Scoring;

public class AnswerFileTests
{
    // The scales of FY2564: four steps, the same reversed, and มี/ไม่มี where มี is bad.
    private static readonly Framework Framework = new FrameworkBuilder().Instrument("IIT", 100).Indicators("IIT", "1")
        .Scale("L4", 0, 33, 67, 100).Scale("L4R", 100, 67, 33, 0).Scale("YNR", 0, 100)
        .Question("I1", "1", "L4", "I1.1", "I1.2").Question("I2", "1", "L4R").Question("I4", "1", "YNR").Build();

    [Fact]
    public void Options_are_counted_and_turned_into_points_by_the_scale()
    {
        var means = Means("I1.1,I1.2,I2,I4\n4,1,1,2\n3,1,4,1\n");

        means["I1.1"].ShouldBe((83.5m, 2)); // (100 + 67) / 2
        means["I1.2"].ShouldBe((0m, 2));
        means["I2"].ShouldBe((50m, 2)); // reversed: 100 and 0
        means["I4"].ShouldBe((50m, 2));
    }

    [Fact]
    public void An_empty_cell_is_unanswered_not_zero()
    {
        var means = Means("I1.1,I2\n4,\n ,1\n,\n");

        means["I1.1"].ShouldBe((100m, 1));
        means["I2"].ShouldBe((100m, 1));
    }

    [Fact]
    public void A_field_nobody_answered_is_missing_not_zero()
    {
        var form = Read("I1.1,I1.2,I2,I4\n4,4,,2\n").Value;

        ScoreCalculator.Calculate(Framework, new ScoreInputs(new Dictionary<string, decimal>(), form.Means().Value))
            .Refusal.ShouldBeOfType<ScoresMissing>().Missing.Select(m => m.Code).ShouldBe(["I2"]);
    }

    [Fact]
    public void A_question_with_parts_is_the_mean_of_its_parts()
    {
        var means = Read("I1.1,I1.2,I2,I4\n4,1,1,2\n4,2,1,2\n").Value.Means().Value;

        var tree = ScoreCalculator.Calculate(Framework, new ScoreInputs(new Dictionary<string, decimal>(), means)).Value;

        tree.Nodes["I1"].Unrounded.ShouldBe(58.25m); // (100 + 16.5) / 2
        tree.Nodes["I1"].Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("\ufeffI2\r\n1\r\n4\r\n")]
    [InlineData("I2\n1\n4")]
    [InlineData("\"I2\"\n\"1\"\n\" 4 \"\n")]
    [InlineData("I2\n1\n\n4\n\n")]
    public void Line_ends_quotes_marks_and_blank_lines_do_not_matter(string csv) => Means(csv)["I2"].ShouldBe((50m, 2));

    [Theory]
    [InlineData("I2,I4\n1,2\n5,1\n", 3, typeof(AnswerNotAnOption))]
    [InlineData("I2\n0\n", 2, typeof(AnswerNotAnOption))]
    [InlineData("I2\nมาก\n", 2, typeof(AnswerNotAnOption))]
    [InlineData("I2\n1.5\n", 2, typeof(AnswerNotAnOption))]
    [InlineData("I2,I4\n1,2\n1\n", 3, typeof(AnswerRowRagged))]
    [InlineData("I2\n1,2\n", 2, typeof(AnswerRowRagged))]
    [InlineData("I2,name\n1,x\n", 1, typeof(AnswerColumnUnknown))]
    [InlineData("I2;I4\n1;2\n", 1, typeof(AnswerColumnUnknown))]
    [InlineData("I1\n1\n", 1, typeof(AnswerColumnUnknown))]
    [InlineData("I2,I2\n1,1\n", 1, typeof(AnswerColumnTwice))]
    [InlineData("I2\n", 1, typeof(AnswersEmpty))]
    public void What_is_no_answer_is_refused_with_its_line(string csv, int line, Type refusal)
    {
        var read = Read(csv);

        read.Refusal.ShouldBeOfType(refusal);
        read.Refusal!.Place.ShouldBe(new SourcePlace("iit.csv", line));
    }

    [Theory]
    [InlineData("\u007fELF\u0001\u0002\n1\n")]
    [InlineData("I\02\0\n\0")] // UTF-16
    public void What_is_no_text_is_refused_as_binary(string bytes) => Read(bytes).Refusal.ShouldBeOfType<FileIsBinary>();

    [Fact]
    public void A_row_without_end_is_refused_before_memory_grows() =>
        Read("I2\n" + new string('1', 200_000)).Refusal.ShouldBeOfType<AnswerRowTooLong>();

    [Fact]
    public void Points_that_the_framework_does_not_know_are_refused_by_field()
    {
        var framework = new FrameworkBuilder().Instrument("IIT", 100).Indicators("IIT", "1").Scale("A6", null, null).Question("i1", "1", "A6").Build();

        var tally = AnswerFile.Read(Stream("i1\n2\n"), "iit.csv", new AnswerForm(framework, "IIT")).Value;

        tally.Means().Refusal.ShouldBeOfType<FrameworkCannotScore>().English.ShouldContain("i1");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(70_000)]
    public void How_the_stream_is_cut_does_not_matter(int piece)
    {
        var random = new Random(2564);
        var rows = Enumerable.Range(0, 20_000).Select(_ => $"{random.Next(1, 5)},{random.Next(1, 3)}").ToList();
        var csv = "I2,I4\n" + string.Join('\n', rows) + "\n";

        var tally = AnswerFile.Read(new Pieces(Encoding.UTF8.GetBytes(csv), piece), "iit.csv", new AnswerForm(Framework, "IIT")).Value;

        tally.Respondents.ShouldBe(20_000);
        for (var option = 1; option <= 4; option++)
            tally.Count("I2", option).ShouldBe(rows.Count(r => r[0] == (char)('0' + option)));
    }

    [Fact]
    public void Tallies_agree_with_a_plain_mean_over_the_rows()
    {
        var random = new Random(1);
        double[] points = [0, 33, 67, 100];
        var answers = Enumerable.Range(0, 5_000).Select(_ => random.Next(0, 5)).ToList(); // 0: unanswered
        var csv = "I1.1,I4\n" + string.Join('\n', answers.Select(a => (a == 0 ? "" : a.ToString(CultureInfo.InvariantCulture)) + ",1")) + "\n";

        ((double)Means(csv)["I1.1"].Mean).ShouldBe(answers.Where(a => a > 0).Average(a => points[a - 1]), tolerance: 1e-9);
    }

    private static Dictionary<string, (decimal Mean, long Count)> Means(string csv) => Read(csv).Value.Means().Value.ToDictionary(m => m.Key, m => (m.Value.Mean, m.Value.Count));

    private static Result<AnswerTally> Read(string csv) => AnswerFile.Read(Stream(csv), "iit.csv", new AnswerForm(Framework, "IIT"));

    private static MemoryStream Stream(string csv) => new(Encoding.UTF8.GetBytes(csv));

    // Gives at most so many bytes at a time, as a slow disk would.
    private sealed class Pieces(byte[] bytes, int piece) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, piece));
    }
}
