using OpenIta.TestKit;

namespace OpenIta.Tests.Acceptance;

/// <summary>The command line as a whole: what a wrong call gets.</summary>
public sealed class UsageTests
{
    [Theory]
    [InlineData("no-such-command")]
    [InlineData("--no-such-option")]
    public async Task A_wrong_call_ends_with_2_and_says_why_on_stderr_only(string argument)
    {
        var run = await CommandLine.Run(argument);
        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain(argument);
        run.Error.ShouldContain("คำสั่งไม่ถูกต้อง");
    }

    [Fact]
    public async Task A_wrong_call_of_a_command_points_to_its_own_help()
    {
        (await CommandLine.Run("framework", "check")).Error.ShouldContain("openita framework check --help");
        (await CommandLine.Run("score", "--explain")).Error.ShouldContain("openita score --help");
    }

    [Fact]
    public async Task Help_names_the_program_as_people_call_it()
    {
        (await CommandLine.Run("simulate", "--help")).Output.ShouldContain("openita simulate [options]");
        (await CommandLine.Run("--version")).Output.ShouldMatch("^[0-9]");
    }
}
