using OpenIta.TestKit;

namespace OpenIta.Tests.Acceptance;

public sealed class SettingsTests
{
    [Fact]
    public async Task What_all_nodes_share_is_set_listed_taken_back_and_refused_by_the_commands()
    {
        await using var data = await TestDatabase.Fresh(DatabaseKind.Sqlite);
        (await CommandLine.Run(["settings", "set", "second-step", "required", .. data.Options])).ExitCode.ShouldBe(0);

        var listed = await CommandLine.Run(["settings", "list", .. data.Options]);
        listed.ExitCode.ShouldBe(0);
        listed.Output.ShouldMatch(@"second-step\s+required");

        foreach (string[] wrong in (string[][])[["smtp:password", "x"], ["second-step", "perhaps"], ["no-such-setting", "1"]])
        {
            var refused = await CommandLine.Run(["settings", "set", .. wrong, .. data.Options]);
            (refused.ExitCode, refused.Output).ShouldBe((2, ""), string.Join(' ', wrong));
            refused.Error.ShouldContain(" / ");
        }

        (await CommandLine.Run(["settings", "unset", "second-step", .. data.Options])).ExitCode.ShouldBe(0);
        (await CommandLine.Run(["settings", "list", .. data.Options])).Output.ShouldMatch(@"second-step\s+-");
        (await CommandLine.Run(["audit-log", "list", .. data.Options])).Output.ShouldContain("setting.change");
    }
}
