using OpenIta.TestKit;

namespace OpenIta.Tests.Frameworks;

/// <summary>The framework commands as a process: exit codes, and one JSON document on stdout.</summary>
[Trait("speed", "long")]
public sealed class FrameworkCommandTests
{
    [Fact]
    public async Task The_list_names_six_years_and_what_the_last_lacks()
    {
        var run = await CommandLine.Run("framework", "list", "--json");
        run.ExitCode.ShouldBe(0);
        var frameworks = run.Json.GetProperty("frameworks").EnumerateArray().ToList();
        frameworks.Select(f => f.GetProperty("year").GetInt32()).ShouldBe([2564, 2565, 2566, 2567, 2568, 2569]);
        frameworks[^1].GetProperty("scorable").GetBoolean().ShouldBeFalse();
        frameworks[^1].GetProperty("missing").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_sound_pack_ends_with_0_one_with_a_fault_with_1_and_no_pack_with_2()
    {
        using var folder = new TempFolder();
        (await CommandLine.Run("framework", "check", folder.Write("good.yaml", SmallPack.Text))).ExitCode.ShouldBe(0);

        var spoiled = folder.Write("spoiled.yaml", SmallPack.With("weight: 60", "weight: 50"));
        var found = await CommandLine.Run("framework", "check", spoiled);
        found.ExitCode.ShouldBe(1);
        found.Output.ShouldContain($"{spoiled}:15 weights-sum");

        var refused = await CommandLine.Run("framework", "check", folder.Write("bad.yaml", "a: 1\na: 2\n"), "--json");
        refused.ExitCode.ShouldBe(2);
        refused.Output.ShouldBeEmpty();
        refused.Error.ShouldContain("bad.yaml:2");
    }

    [Fact]
    public async Task The_difference_of_two_years_tells_what_moved()
    {
        var run = await CommandLine.Run("framework", "diff", "ita-2565", "2566", "--json");
        run.ExitCode.ShouldBe(1);
        var moved = run.Json.GetProperty("items").EnumerateArray().Single(i => i.GetProperty("fromCode").GetString() == "O28");
        moved.GetProperty("toCode").GetString().ShouldBe("O26");
        moved.GetProperty("kinds").EnumerateArray().Select(k => k.GetString()).ShouldBe(["moved"]);

        (await CommandLine.Run("framework", "diff", "2566", "ita-2566")).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task An_unknown_framework_is_refused_with_the_ones_there_are()
    {
        var run = await CommandLine.Run("framework", "show", "ita-2599");
        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("ita-2566");
    }
}
