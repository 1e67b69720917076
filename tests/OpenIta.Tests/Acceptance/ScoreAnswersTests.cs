using System.Text.Json;
using OpenIta.TestKit;

namespace OpenIta.Tests.Acceptance;

/// <summary>Raw IIT answers of FY2564, scored by the table of scales in the domain facts (section 3).</summary>
public sealed class ScoreAnswersTests : IDisposable
{
    private readonly ScoreInput input = new();

    public void Dispose() => input.Dispose();

    [Fact]
    public async Task The_last_option_everywhere_gives_65_because_reversed_scales_count_the_other_way()
    {
        // Option 4 (มากที่สุด) or 2 (ไม่มี of มี/ไม่มี is option 2; it is worth 100 for bribery and 0 for measures taken).
        // Indicator 1: I1-I3 100, I4-I6 100 (มี/ไม่มี, reversed); 2: I7 I8 100, I9 I10 0, I11 (100+0)/2, I12 100;
        // 3: I13-I15 100, I16-I18 0; 4: I20 I21 I23 I24 100, I19 I22 0; 5: I25 100, I26 0, I27-I30 100.
        var score = (await Score(Header, [Row(_ => 4, _ => 2)])).Json;
        Value(score, "1").ShouldBe(100m);
        Value(score, "2").ShouldBe(58.33m);
        Value(score, "I11").ShouldBe(50m);
        Value(score, "3").ShouldBe(50m);
        Value(score, "4").ShouldBe(66.67m);
        Value(score, "I26").ShouldBe(0m);
        Value(score, "5").ShouldBe(83.33m);
        // (100 + 58.3333 + 50 + 66.6667 + 83.3333) / 5 = 71.6667
        Value(score, "IIT").ShouldBe(71.67m);
        // 0.3 x 71.67 + 0.3 x 80 + 0.4 x 90 = 81.50
        score.GetProperty("total").GetDecimal().ShouldBe(81.50m);
        score.GetProperty("level").GetString().ShouldBe("B");
    }

    [Fact]
    public async Task The_points_of_the_four_options_are_0_33_67_and_100()
    {
        // Four respondents with options 1 to 4 in every field of four levels: mean (0+33+67+100)/4 = 50, reversed or not.
        var score = (await Score(Header, [.. Enumerable.Range(1, 4).Select(option => Row(_ => option, _ => 1))])).Json;
        Value(score, "I7").ShouldBe(50m);
        Value(score, "I9").ShouldBe(50m);
        Value(score, "I4").ShouldBe(0m);
        Value(score, "I26").ShouldBe(100m);
        Count(score, "I7").ShouldBe(4);
    }

    [Fact]
    public async Task An_empty_answer_is_unanswered_and_not_zero()
    {
        var score = (await Score(Header, [Row(_ => 4, _ => 2), Row(field => field == "I7" ? 0 : 4, _ => 2)])).Json;
        Value(score, "I7").ShouldBe(100m);
        Count(score, "I7").ShouldBe(1);
        Count(score, "I8.1").ShouldBe(2);
    }

    [Theory]
    [InlineData("\r\n", "")]
    [InlineData("\n", "\ufeff")]
    public async Task Line_ends_and_a_byte_order_mark_do_not_matter(string lineEnd, string mark)
    {
        var text = mark + string.Join(lineEnd, Header, Row(_ => 4, _ => 2)) + lineEnd;
        Value((await Score(text)).Json, "IIT").ShouldBe(71.67m);
    }

    [Fact]
    public async Task Quoted_answers_and_columns_in_another_order_are_read_by_their_header()
    {
        var fields = Fields.Reverse().ToArray();
        var text = string.Join(',', fields.Select(f => $"\"{f}\"")) + "\n" + string.Join(',', fields.Select(f => $"\"{(TwoOptions(f) ? 2 : 4)}\"")) + "\n";
        Value((await Score(text)).Json, "IIT").ShouldBe(71.67m);
    }

    [Fact]
    public async Task A_given_score_goes_before_the_answers_and_the_difference_is_reported()
    {
        var score = (await Score(Header, [Row(_ => 4, _ => 2)], """{"1":90,"EIT":80,"OIT":90}""")).Json;
        Value(score, "1").ShouldBe(90m);
        var difference = score.GetProperty("differences").EnumerateArray().ShouldHaveSingleItem();
        difference.GetProperty("node").GetString().ShouldBe("1");
        difference.GetProperty("given").GetDecimal().ShouldBe(90m);
        difference.GetProperty("computed").GetDecimal().ShouldBe(100m);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("5")]
    [InlineData("-1")]
    [InlineData("2.5")]
    [InlineData("มาก")]
    public async Task An_option_that_the_scale_does_not_have_is_refused_with_its_line(string option)
    {
        var wrong = string.Join(',', Fields.Select(f => f == "I7" ? option : TwoOptions(f) ? "2" : "4"));
        var run = await Score(Header, [Row(_ => 4, _ => 2), wrong]);
        run.ShouldBeRefused("iit.csv", 3);
        run.Error.ShouldContain("I7");
    }

    [Fact]
    public async Task A_third_option_of_a_question_with_two_is_refused() =>
        (await Score(Header, [Row(_ => 4, f => f == "I26.1" ? 3 : 2)])).ShouldBeRefused("iit.csv", 2);

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public async Task A_row_with_too_few_or_too_many_fields_is_refused_with_its_line(int more)
    {
        var row = Row(_ => 4, _ => 2);
        var ragged = more > 0 ? row + ",1" : row[..^2];
        (await Score(Header, [row, row, ragged])).ShouldBeRefused("iit.csv", 4);
    }

    [Fact]
    public async Task A_column_that_the_pack_does_not_have_is_refused() =>
        (await Score(Header + ",I99", [Row(_ => 4, _ => 2) + ",1"])).ShouldBeRefused("iit.csv", 1);

    [Fact]
    public async Task A_column_given_twice_is_refused() =>
        (await Score(Header + ",I7", [Row(_ => 4, _ => 2) + ",1"])).ShouldBeRefused("iit.csv", 1);

    [Fact]
    public async Task A_question_without_a_column_is_named_and_not_taken_for_zero()
    {
        var fields = Fields.Where(f => f != "I25").ToArray();
        var run = await Score(string.Join(',', fields), [string.Join(',', fields.Select(f => TwoOptions(f) ? 2 : 4))]);
        run.ShouldBeRefused();
        run.Error.ShouldContain("I25");
    }

    [Fact]
    public async Task A_question_that_nobody_answered_is_named_and_not_taken_for_zero()
    {
        var run = await Score(Header, [Row(field => field == "I25" ? 0 : 4, _ => 2)]);
        run.ShouldBeRefused();
        run.Error.ShouldContain("I25");
    }

    [Fact]
    public async Task A_header_without_rows_is_refused() => (await Score(Header + "\n")).ShouldBeRefused();

    [Fact]
    public async Task A_missing_answers_file_is_refused_by_name() =>
        (await input.Run("""{"framework":"ita-2564","answers":{"IIT":"nowhere.csv"},"scores":{"EIT":80,"OIT":90}}""")).ShouldBeRefused("nowhere.csv");

    // FY2564, section 3 of the facts: 30 questions, 51 answers.
    private static readonly Dictionary<int, int> SubItems =
        new() { [1] = 2, [3] = 3, [4] = 3, [5] = 3, [6] = 3, [8] = 2, [11] = 2, [12] = 3, [18] = 3, [26] = 2, [28] = 3, [30] = 4 };

    private static readonly string[] Fields =
        [.. Enumerable.Range(1, 30).SelectMany(q => SubItems.TryGetValue(q, out var n) ? Enumerable.Range(1, n).Select(s => $"I{q}.{s}") : [$"I{q}"])];

    private static string Header => string.Join(',', Fields);

    private static bool TwoOptions(string field) => field.Split('.')[0] is "I4" or "I5" or "I6" or "I26";

    // 0 stands for an empty field.
    private static string Row(Func<string, int> ofFour, Func<string, int> ofTwo) =>
        string.Join(',', Fields.Select(f => TwoOptions(f) ? ofTwo(f) : ofFour(f)).Select(option => option == 0 ? "" : $"{option}"));

    private Task<CommandResult> Score(string header, IEnumerable<string> rows, string scores = """{"EIT":80,"OIT":90}""") =>
        Score(string.Join('\n', [header, .. rows]) + "\n", scores);

    private Task<CommandResult> Score(string csv, string scores = """{"EIT":80,"OIT":90}""")
    {
        input.Write("iit.csv", csv);
        return input.Run($$"""{"framework":"ita-2564","answers":{"IIT":"iit.csv"},"scores":{{scores}}}""");
    }

    private static decimal Value(JsonElement score, string code) => score.GetProperty("nodes").GetProperty(code).GetProperty("score").GetDecimal();

    private static long Count(JsonElement score, string code) => score.GetProperty("nodes").GetProperty(code).GetProperty("n").GetInt64();
}
