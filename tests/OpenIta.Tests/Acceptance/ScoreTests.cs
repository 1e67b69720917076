using System.Text.Json;
using OpenIta.TestKit;

namespace OpenIta.Tests.Acceptance;

/// <summary>Scores of the published reports, computed from their printed indicators.</summary>
public sealed class ScoreTests : IDisposable
{
    private readonly ScoreInput input = new();

    public void Dispose() => input.Dispose();

    [Fact]
    public async Task The_indicators_of_report_002_give_68_and_level_C()
    {
        var score = (await input.Score("ita-2564", ScoreInput.Report002)).Json;
        score.GetProperty("framework").GetString().ShouldBe("ita-2564");
        score.GetProperty("total").GetDecimal().ShouldBe(68.00m);
        score.GetProperty("totalUnrounded").GetDecimal().ShouldBe(67.996m, 0.002m);
        score.GetProperty("level").GetString().ShouldBe("C");
        score.GetProperty("levelTitle").GetString().ShouldBe("C");
        score.GetProperty("gates").ValueKind.ShouldBe(JsonValueKind.Array);
        score.GetProperty("differences").GetArrayLength().ShouldBe(0);
        Node(score, "IIT").ShouldBe((86.03m, 86.028m, "computed"));
        Node(score, "EIT").Score.ShouldBe(80.17m);
        Node(score, "OIT").ShouldBe((45.34m, 45.335m, "computed"));
        Node(score, "10").ShouldBe((18.75m, 18.75m, "given"));
        Node(score, "total").Score.ShouldBe(68.00m);
    }

    [Fact]
    public async Task The_indicators_of_report_003_give_95_82_and_level_AA()
    {
        var score = (await input.Score("ita-2565", ScoreInput.Report003)).Json;
        score.GetProperty("total").GetDecimal().ShouldBe(95.82m);
        score.GetProperty("level").GetString().ShouldBe("AA");
        Node(score, "IIT").Score.ShouldBe(90.42m);
        Node(score, "EIT").Score.ShouldBe(95.66m);
        Node(score, "OIT").Score.ShouldBe(100m);
    }

    [Fact]
    public async Task A_printed_EIT_of_95_65_is_used_and_reported_as_a_difference()
    {
        var score = (await input.Score("ita-2565", ScoreInput.Report003.Replace("}", ",\"EIT\":95.65}", StringComparison.Ordinal))).Json;
        Node(score, "EIT").ShouldBe((95.65m, 95.65m, "given"));
        score.GetProperty("total").GetDecimal().ShouldBe(95.82m);
        var difference = score.GetProperty("differences").EnumerateArray().ShouldHaveSingleItem();
        difference.GetProperty("node").GetString().ShouldBe("EIT");
        difference.GetProperty("given").GetDecimal().ShouldBe(95.65m);
        difference.GetProperty("computed").GetDecimal().ShouldBe(95.66m);
    }

    [Fact]
    public async Task Sub_indicators_weigh_alike_whatever_their_number_of_items()
    {
        // FY2564: 8/9, 4/8, 6/7, 3/4, 3/5 and 3/8, 0/2 are one of the ways to 71.92 and 18.75; pooled items give 72.73 and 30.
        var items = string.Join(',', Enumerable.Range(1, 43).Select(n => $"\"O{n}\":{(Missed.Contains(n) ? 0 : 100)}"));
        var score = (await input.Score("ita-2564", $$"""{"IIT":86.03,"EIT":80.17,{{items}}}""")).Json;
        Node(score, "9.1").Score.ShouldBe(88.89m);
        Node(score, "9.2").Score.ShouldBe(50m);
        Node(score, "10.1").Score.ShouldBe(37.5m);
        Node(score, "10.2").Score.ShouldBe(0m);
        Node(score, "9").Score.ShouldBe(71.92m);
        Node(score, "10").Score.ShouldBe(18.75m);
        Node(score, "OIT").Score.ShouldBe(45.34m);
        score.GetProperty("total").GetDecimal().ShouldBe(68.00m);
    }

    [Fact]
    public async Task Sub_indicators_may_be_given()
    {
        var score = (await input.Score("ita-2564", """{"IIT":86.03,"EIT":80.17,"9.1":100,"9.2":50,"9.3":50,"9.4":100,"9.5":50,"10.1":37.5,"10.2":0}""")).Json;
        Node(score, "9").Score.ShouldBe(70m);
        Node(score, "10").Score.ShouldBe(18.75m);
    }

    [Fact]
    public async Task Questions_and_sub_items_may_be_given()
    {
        // I1 = mean(90, 80) = 85; indicator 1 = mean(85, 70, 60, 100, 100, 95) = 85.
        var score = (await input.Score("ita-2564",
            """{"I1.1":90,"I1.2":80,"I2":70,"I3":60,"I4":100,"I5":100,"I6":95,"2":85,"3":85,"4":85,"5":85,"EIT":85,"OIT":85}""")).Json;
        Node(score, "I1").Score.ShouldBe(85m);
        Node(score, "1").ShouldBe((85m, 85m, "computed"));
        score.GetProperty("total").GetDecimal().ShouldBe(85m);
        score.GetProperty("level").GetString().ShouldBe("A");
    }

    [Theory]
    [InlineData("ita-2564", 95.00, "AA")]
    [InlineData("ita-2564", 94.99, "A")]
    [InlineData("ita-2564", 85.00, "A")]
    [InlineData("ita-2564", 84.99, "B")]
    [InlineData("ita-2564", 75.00, "B")]
    [InlineData("ita-2565", 74.99, "C")]
    [InlineData("ita-2565", 65.00, "C")]
    [InlineData("ita-2565", 64.99, "D")]
    [InlineData("ita-2565", 55.00, "D")]
    [InlineData("ita-2565", 54.99, "E")]
    [InlineData("ita-2565", 50.00, "E")]
    [InlineData("ita-2565", 49.99, "F")]
    [InlineData("ita-2565", 0, "F")]
    [InlineData("ita-2565", 100, "AA")]
    public async Task Bands_are_half_open(string framework, decimal score, string level) =>
        (await input.Score(framework, ScoreInput.Instruments(score, score, score))).Json.GetProperty("level").GetString().ShouldBe(level);

    [Fact]
    public async Task The_text_form_is_a_tree_with_the_level()
    {
        var run = await input.Score("ita-2564", ScoreInput.Report002, "--explain", "IIT");
        run.ExitCode.ShouldBe(0);
        foreach (var words in (string[])["86.03", "93.20", "81.25", "86.26", "80.48", "88.95", "86.028"])
            run.Output.ShouldContain(words);
    }

    [Fact]
    public async Task The_tree_shows_total_level_and_every_indicator()
    {
        var run = await CommandLine.Run("score", input.Write("tree.json", $$"""{"framework":"ita-2564","scores":{{ScoreInput.Report002}}}"""));
        run.ExitCode.ShouldBe(0);
        foreach (var words in (string[])["68.00", "C", "86.03", "80.17", "45.34", "18.75", "การป้องกันการทุจริต"])
            run.Output.ShouldContain(words);
    }

    private static readonly int[] Missed =
    [
        9, // 9.1: O1-O9
        10, 11, 12, 13, // 9.2: O10-O17
        24, // 9.3: O18-O24
        28, // 9.4: O25-O28
        32, 33, // 9.5: O29-O33
        37, 38, 39, 40, 41, // 10.1: O34-O41
        42, 43, // 10.2
    ];

    private static (decimal Score, decimal Unrounded, string? Source) Node(JsonElement score, string code)
    {
        var node = score.GetProperty("nodes").GetProperty(code);
        return (node.GetProperty("score").GetDecimal(), node.GetProperty("unrounded").GetDecimal(), node.GetProperty("source").GetString());
    }
}
