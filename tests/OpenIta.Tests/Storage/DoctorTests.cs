using System.Text.Json;
using OpenIta.Accounts;
using OpenIta.Audit;
using OpenIta.TestKit;

namespace OpenIta.Tests.Storage;

/// <summary><c>openita doctor</c> as a process of its own.</summary>
[Trait("speed", "long")]
public sealed class DoctorTests
{
    private static JsonElement Check(CommandResult result, string name) =>
        result.Json.GetProperty("checks").EnumerateArray().Single(c => c.GetProperty("name").GetString() == name);

    [Theory, OnBothDatabases]
    public async Task Doctor_names_the_database_its_schema_and_the_SQLite_that_runs(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);

        var result = await CommandLine.Run(["doctor", "--json", .. test.Options]);

        Check(result, "database").GetProperty("ok").GetBoolean().ShouldBeTrue();
        Check(result, "database").GetProperty("text").GetString().ShouldNotBeNull().ShouldContain(kind == DatabaseKind.Sqlite ? "SQLite" : "PostgreSQL");
        Check(result, "sqlite").GetProperty("text").GetString().ShouldNotBeNull().ShouldMatch(@"SQLite 3\.\d+\.\d+ \((system|bundled)\)");
        Check(result, "clock").GetProperty("ok").GetBoolean().ShouldBeTrue();
        Check(result, "icu").GetProperty("ok").GetBoolean().ShouldBeTrue();
        result.ExitCode.ShouldBe(result.Json.GetProperty("ok").GetBoolean() ? 0 : 1);
    }

    [Theory, OnBothDatabases]
    public async Task Doctor_finds_a_clock_that_stands_before_what_was_recorded(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var database = await test.Open();
        await database.Write<bool>(async session =>
        {
            await AuditLog.Append(session, Actor.System("test"), new AuditEntry("test", "test", null, null, null), TimeProvider.System.GetUtcNow().AddHours(1));
            return true;
        });

        var result = await CommandLine.Run(["doctor", "--json", .. test.Options]);

        Check(result, "clock").GetProperty("ok").GetBoolean().ShouldBeFalse();
        result.ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_refused_with_the_reason_on_stderr()
    {
        var result = await CommandLine.Run("doctor", "--json", "--postgres", "Host=127.0.0.1;Port=1;Timeout=2;Password=secret");

        result.ExitCode.ShouldBe(2);
        result.Json.GetProperty("ok").GetBoolean().ShouldBeFalse();
        result.Error.ShouldNotBeEmpty();
        (result.Error + result.Output).ShouldNotContain("secret");
    }

    [Fact]
    public async Task Two_databases_at_once_are_refused()
    {
        var result = await CommandLine.Run("doctor", "--data", "x", "--postgres", "Host=y");

        result.ExitCode.ShouldBe(2);
        result.Error.ShouldContain("--data");
    }
}
