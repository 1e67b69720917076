using System.Text;
using OpenIta.TestKit;

namespace OpenIta.Tests.Acceptance;

/// <summary>What <c>openita score</c> refuses, and where it says the fault is.</summary>
public sealed class ScoreBadInputTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("\"3\": 100.01")]
    [InlineData("\"3\": -0.01")]
    [InlineData("\"3\": 1e30")]
    [InlineData("\"3\": 1e999")]
    [InlineData("\"3\": \"90\"")]
    [InlineData("\"3\": null")]
    [InlineData("\"3\": true")]
    [InlineData("\"3\": [90]")]
    [InlineData("\"3\": {\"value\": 90}")]
    [InlineData("\"3\": NaN")]
    [InlineData("\"3\": Infinity")]
    [InlineData("\"3\": 090")]
    [InlineData("\"2\": 80")]
    [InlineData("\"99\": 80")]
    [InlineData("\"O44\": 100")]
    [InlineData("\"\": 80")]
    public async Task A_wrong_score_is_refused_with_file_and_line(string score) =>
        (await Run($"{{\n\"framework\": \"ita-2564\",\n\"scores\": {{\"1\": 90, \"2\": 90,\n{score}\n}}}}")).ShouldBeRefused("input.json", 4);

    [Theory]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("{\"framework\":\"ita-2564\"}")]
    [InlineData("{\"scores\":{\"1\":90}}")]
    [InlineData("{\"framework\":2564,\"scores\":{}}")]
    [InlineData("{\"framework\":\"ita-2564\",\"scores\":[90]}")]
    [InlineData("{\"framework\":\"ita-2564\",\"scores\":{\"IIT\":90,\"EIT\":90,\"OIT\":90},\"scores\":{}}")]
    [InlineData("{\"framework\":\"ita-2564\",\"framework\":\"ita-2565\",\"scores\":{\"IIT\":90,\"EIT\":90,\"OIT\":90}}")]
    [InlineData("{\"framework\":\"ita-2564\",\"scores\":{\"IIT\":90,\"EIT\":90,\"OIT\":90}} trailing")]
    [InlineData("{\"framework\":\"ita-2564\",\"answers\":\"iit.csv\",\"scores\":{\"IIT\":90,\"EIT\":90,\"OIT\":90}}")]
    [InlineData("{\"framework\":\"ita-2564\",\"answers\":{\"OIT\":\"x.csv\"},\"scores\":{\"IIT\":90,\"EIT\":90,\"OIT\":90}}")]
    [InlineData("{\"framework\":\"ita-2564\",\"scoers\":{\"IIT\":90,\"EIT\":90,\"OIT\":90}}")]
    public async Task A_document_of_another_shape_is_refused(string json) => (await Run(json)).ShouldBeRefused("input.json");

    [Fact]
    public async Task Nesting_of_100_000_levels_is_refused_at_once() =>
        (await Run("{\"framework\":\"ita-2564\",\"scores\":" + new string('[', 100_000) + new string(']', 100_000) + "}")).ShouldBeRefused("input.json");

    [Fact]
    public async Task An_unknown_framework_is_refused_by_name_and_the_known_ones_are_named()
    {
        var run = await Run("{\"framework\":\"ita-1999\",\"scores\":{\"IIT\":90,\"EIT\":90,\"OIT\":90}}");
        run.ShouldBeRefused();
        run.Error.ShouldContain("ita-1999");
        run.Error.ShouldContain("ita-2566");
    }

    [Fact]
    public async Task Every_missing_indicator_is_named()
    {
        var run = await Run("""{"framework":"ita-2564","scores":{"1":90,"2":90,"3":90,"4":90,"6":90,"7":90,"9":90}}""");
        run.ShouldBeRefused();
        run.Error.ShouldMatch(@"\b(5|I25)\b");
        run.Error.ShouldMatch(@"\b(8|E11)\b");
        run.Error.ShouldMatch(@"\b(10|O34)\b");
        run.Error.ShouldNotMatch(@"\bO1\b");
    }

    [Fact]
    public async Task A_missing_file_is_refused_by_name() =>
        (await CommandLine.Run("score", folder.File("nowhere.json"), "--json")).ShouldBeRefused("nowhere.json");

    [Fact]
    public async Task No_scores_in_UTF_16_or_Latin_1_are_guessed()
    {
        foreach (var encoding in (Encoding[])[Encoding.Unicode, Encoding.BigEndianUnicode])
            (await Score(encoding.GetBytes("{\"framework\":\"ita-2564\"}"))).ShouldBeRefused("input.json");
    }

    [Fact]
    public async Task An_empty_a_binary_and_a_huge_file_are_refused()
    {
        (await Score([])).ShouldBeRefused("input.json");
        (await Score([0, 1, 2, 3, 255, 254])).ShouldBeRefused("input.json");
        using (var file = File.Create(folder.File("input.json")))
            file.SetLength(200L * 1024 * 1024);
        (await CommandLine.Run("score", folder.File("input.json"), "--json")).ShouldBeRefused("input.json");
    }

    [Fact]
    public async Task An_unknown_node_to_explain_is_refused()
    {
        var run = await CommandLine.Run("score", folder.Write("input.json", """{"framework":"ita-2564","scores":{"IIT":90,"EIT":90,"OIT":90}}"""), "--explain", "I999");
        run.ShouldBeRefused();
        run.Error.ShouldContain("I999");
    }

    private Task<CommandResult> Run(string json) => Score(Encoding.UTF8.GetBytes(json));

    private Task<CommandResult> Score(byte[] bytes) => CommandLine.Run("score", folder.Write("input.json", bytes), "--json");
}
