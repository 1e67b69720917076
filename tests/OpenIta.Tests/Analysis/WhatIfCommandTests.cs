using System.Text.Json;
using OpenIta.TestKit;

namespace OpenIta.Tests.Analysis;

public class WhatIfCommandTests
{
    private const string HuaNong = """{"framework":"ita-2564","scores":{"IIT":86.03,"EIT":80.17,"9":71.92,"10":18.75}}""";

    [Fact]
    public async Task A_supposed_indicator_gives_the_new_total_and_level_as_json()
    {
        using var folder = new TempFolder();
        var run = await CommandLine.Run("what-if", folder.Write("input.json", HuaNong), "--set", "10=100", "--json");
        run.ExitCode.ShouldBe(0, run.Error);
        using var json = JsonDocument.Parse(run.Output);
        json.RootElement.GetProperty("before").GetProperty("total").GetDecimal().ShouldBe(68.00m);
        json.RootElement.GetProperty("after").GetProperty("total").GetDecimal().ShouldBe(84.24m);
        json.RootElement.GetProperty("after").GetProperty("level").GetString().ShouldBe("B");
    }

    [Fact]
    public async Task Without_a_supposition_it_finds_the_shortest_path()
    {
        using var folder = new TempFolder();
        var run = await CommandLine.Run("what-if", folder.Write("input.json", HuaNong), "--json");
        run.ExitCode.ShouldBe(0, run.Error);
        using var json = JsonDocument.Parse(run.Output);
        var path = json.RootElement.GetProperty("shortestPath");
        path.GetProperty("level").GetString().ShouldBe("B");
        path.GetProperty("steps").GetArrayLength().ShouldBe(1);
    }

    [Theory]
    [InlineData("O12")]
    [InlineData("O12=much")]
    [InlineData("O99=100")]
    [InlineData("O12=101")]
    public async Task A_change_that_cannot_be_read_or_cannot_be_is_refused(string change)
    {
        using var folder = new TempFolder();
        var run = await CommandLine.Run("what-if", folder.Write("input.json", HuaNong), "--set", change);
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("/");
    }
}
