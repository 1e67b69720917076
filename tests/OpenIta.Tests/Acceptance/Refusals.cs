using OpenIta.TestKit;

namespace OpenIta.Tests.Acceptance;

/// <summary>What every refusal of the command line looks like.</summary>
internal static class Refusals
{
    /// <summary>Exit 2, nothing on stdout, a sentence in Thai and English on stderr and no stack trace.</summary>
    public static void ShouldBeRefused(this CommandResult run, string? file = null, int line = 0)
    {
        run.ExitCode.ShouldBe(2, run.Output + run.Error);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldMatch("[ก-๛]{3}");
        run.Error.ShouldMatch("[A-Za-z]{3}");
        run.Error.ShouldNotContain("   at ");
        run.Error.ShouldNotContain("Exception");
        if (file is not null)
            run.Error.ShouldContain(line > 0 ? $"{file}:{line}" : file);
    }
}
