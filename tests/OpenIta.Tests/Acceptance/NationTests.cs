using OpenIta.Storage;
using OpenIta.TestKit;

namespace OpenIta.Tests.Acceptance;

/// <summary>A hundredth of the nation through its whole year, by the commands as people run them.</summary>
public class NationTests
{
    // What both databases must come to; each finds the other's fingerprint here when it is second.
    private static readonly Lazy<Task<string>> OnSqlite = new(async () =>
    {
        await using var data = await TestDatabase.Fresh(DatabaseKind.Sqlite);
        return (await Simulate(data)).Json.GetProperty("fingerprint").GetString()!;
    });

    [Theory, OnBothDatabases, Trait("speed", "long")]
    public async Task A_hundredth_of_the_nation_is_the_same_on_both_databases_and_verifies_until_something_is_changed(DatabaseKind kind)
    {
        await using var data = await TestDatabase.Fresh(kind);
        var made = (await Simulate(data)).Json;
        made.GetProperty("agencies").GetInt32().ShouldBe(84);
        made.GetProperty("responses").GetInt32().ShouldBe(13_500);
        made.GetProperty("fingerprint").GetString().ShouldBe(await OnSqlite.Value);

        var verified = await CommandLine.Run(["verify", "--json", .. data.Options]);
        verified.ExitCode.ShouldBe(0, verified.Output + verified.Error);
        verified.Json.GetProperty("whole").GetBoolean().ShouldBeTrue();
        var checks = verified.Json.GetProperty("checks").EnumerateArray().ToDictionary(c => c.GetProperty("name").GetString()!, c => c.GetProperty("examined").GetInt64());
        checks["responses"].ShouldBeGreaterThanOrEqualTo(13_500);
        // Open data are frozen by the server, once it runs.
        checks.Where(c => c.Key != "open-data").ShouldAllBe(c => c.Value > 0);

        var database = await data.Open();
        await database.Write<bool>(async s => await s.Execute("delete from survey_response where id = (select min(id) from survey_response)") > 0);
        var changed = await CommandLine.Run(["verify", "--json", .. data.Options]);
        changed.ExitCode.ShouldBe(1);
        changed.Json.GetProperty("checks").EnumerateArray().Where(c => c.GetProperty("faultCount").GetInt64() > 0).Select(c => c.GetProperty("name").GetString()).ShouldContain("responses");
    }

    [Fact]
    public async Task An_empty_database_verifies_and_a_wrong_option_is_refused()
    {
        await using var data = await TestDatabase.Fresh(DatabaseKind.Sqlite);
        await data.Open();
        var verified = await CommandLine.Run(["verify", .. data.Options]);
        verified.ExitCode.ShouldBe(0);
        verified.Output.ShouldContain("nothing to look at yet");
        var refused = await CommandLine.Run(["simulate", "--scale", "2", .. data.Options]);
        (refused.ExitCode, refused.Output).ShouldBe((2, ""));
        refused.Error.ShouldContain("scale");
        var comma = await CommandLine.Run(["simulate", "--scale", "0,01", .. data.Options]);
        (comma.ExitCode, comma.Output).ShouldBe((2, ""), "and not the whole nation");
        comma.Error.ShouldContain("0.01");
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("audit-log", "verify")]
    [InlineData("compact")]
    public async Task Nothing_is_said_to_be_well_of_a_database_that_is_not_there(params string[] command)
    {
        using var folder = new TempFolder();
        var mistyped = folder.File("mistyped");
        var refused = await CommandLine.Run([.. command, "--data", mistyped]);
        (refused.ExitCode, refused.Output, Directory.Exists(mistyped)).ShouldBe((2, "", false));
        refused.Error.ShouldContain("There is no database there");
    }

    private static async Task<CommandResult> Simulate(TestDatabase data)
    {
        var made = await CommandLine.Run(["simulate", "--scale", "0.01", "--json", .. data.Options]);
        made.ExitCode.ShouldBe(0, made.Error);
        return made;
    }
}
