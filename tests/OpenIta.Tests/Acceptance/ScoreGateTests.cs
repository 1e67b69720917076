namespace OpenIta.Tests.Acceptance;

/// <summary>FY2566 on: a level asks for the total and for each instrument.</summary>
public sealed class ScoreGateTests : IDisposable
{
    private readonly ScoreInput input = new();

    public void Dispose() => input.Dispose();

    [Theory]
    [InlineData(95, 95, 95, 95.00, "ผ่านดีเยี่ยม")]
    [InlineData(94.99, 95, 95.01, 95.00, "ผ่านดี")]
    [InlineData(100, 100, 94.99, 98.00, "ผ่านดี")]
    [InlineData(94.99, 94.99, 94.99, 94.99, "ผ่านดี")]
    [InlineData(85, 85, 85, 85.00, "ผ่านดี")]
    [InlineData(84.99, 100, 100, 95.50, "ผ่าน")]
    [InlineData(84.99, 85, 85.01, 85.00, "ผ่าน")]
    [InlineData(98, 84.80, 99.50, 94.64, "ผ่าน")]
    [InlineData(84.99, 84.99, 84.99, 84.99, "ต้องปรับปรุง")]
    [InlineData(70, 70, 70, 70.00, "ต้องปรับปรุง")]
    [InlineData(69.99, 69.99, 69.99, 69.99, "ต้องปรับปรุงโดยด่วน")]
    [InlineData(0, 0, 0, 0, "ต้องปรับปรุงโดยด่วน")]
    public async Task The_level_of_FY2566_follows_total_and_gates(decimal iit, decimal eit, decimal oit, decimal total, string level)
    {
        var score = (await input.Score("ita-2566", ScoreInput.Instruments(iit, eit, oit))).Json;
        score.GetProperty("total").GetDecimal().ShouldBe(total);
        score.GetProperty("levelTitle").GetString().ShouldBe(level);
    }

    [Theory]
    [InlineData("ita-2567")]
    [InlineData("ita-2568")]
    public async Task Years_with_unknown_questions_are_scored_from_given_instruments(string framework)
    {
        var score = (await input.Score(framework, ScoreInput.Instruments(98, 84.80m, 99.50m))).Json;
        score.GetProperty("total").GetDecimal().ShouldBe(94.64m);
        score.GetProperty("levelTitle").GetString().ShouldBe("ผ่าน");
    }

    [Fact]
    public async Task FY2569_has_no_known_weights_and_is_refused_with_what_is_missing()
    {
        var run = await input.Score("ita-2569", ScoreInput.Instruments(90, 90, 90));
        run.ShouldBeRefused();
        run.Error.ShouldContain("น้ำหนัก");
        run.Error.ShouldContain("weight", Case.Insensitive);
    }

    [Fact]
    public async Task The_text_form_says_which_instrument_keeps_the_level_down()
    {
        var run = await input.Score("ita-2566", ScoreInput.Instruments(98, 84.80m, 99.50m), "--explain", "total");
        run.ExitCode.ShouldBe(0, run.Error);
        foreach (var words in (string[])["94.64", "ผ่าน", "EIT", "84.80", "85"])
            run.Output.ShouldContain(words);
    }
}
