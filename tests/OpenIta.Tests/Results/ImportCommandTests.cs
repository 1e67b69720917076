using System.Text.Json;
using OpenIta.TestKit;

namespace OpenIta.Tests.Results;

/// <summary><c>openita import</c> as a process of its own.</summary>
[Trait("speed", "long")]
public sealed class ImportCommandTests
{
    [Theory, OnBothDatabases]
    public async Task A_refused_file_is_named_with_its_reason_and_the_others_are_stored(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        using var folder = new TempFolder();
        var empty = folder.Write("empty.txt", "");

        var result = await CommandLine.Run(["import", Repository.Sample("002"), empty, Repository.Sample("003"), "--json", .. test.Options]);

        result.ExitCode.ShouldBe(2);
        result.Error.ShouldContain(empty);
        var stored = result.Json.GetProperty("reports").EnumerateArray().ToList();
        stored.Select(r => r.GetProperty("agency").GetString()).ShouldBe(["องค์การบริหารส่วนตำบลหัวหนอง", "เทศบาลนครนครปฐม"]);
        stored.Select(r => r.GetProperty("outcome").GetString()).ShouldBe(["stored", "stored"]);
        stored[0].GetProperty("fiscalYear").ValueKind.ShouldBe(JsonValueKind.Number);
        result.Json.GetProperty("refused").EnumerateArray().ShouldHaveSingleItem().GetProperty("key").GetString().ShouldBe("FileEmpty");
    }

    [Fact]
    public async Task A_second_import_says_already_there_and_a_changed_file_is_version_two()
    {
        await using var test = await TestDatabase.Fresh(DatabaseKind.Sqlite);
        using var folder = new TempFolder();
        var text = await File.ReadAllTextAsync(Repository.Sample("002"));
        var file = folder.Write("report.txt", text);
        (await CommandLine.Run(["import", file, .. test.Options])).ExitCode.ShouldBe(0);

        var again = await CommandLine.Run(["import", file, "--json", .. test.Options]);
        var changed = await CommandLine.Run(["import", folder.Write("report.txt", text + "\n"), "--json", .. test.Options]);

        Only(again).GetProperty("outcome").GetString().ShouldBe("alreadyThere");
        Only(changed).GetProperty("outcome").GetString().ShouldBe("newVersion");
        Only(changed).GetProperty("version").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task Without_json_the_table_names_agency_and_outcome_and_stderr_is_silent()
    {
        await using var test = await TestDatabase.Fresh(DatabaseKind.Sqlite);

        var result = await CommandLine.Run(["import", Repository.Sample("000"), .. test.Options]);

        result.ExitCode.ShouldBe(0);
        result.Output.ShouldContain("เก็บแล้ว");
        result.Error.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_a_report_the_usage_is_refused() => (await CommandLine.Run("import")).ExitCode.ShouldBe(2);

    private static JsonElement Only(CommandResult result) => result.Json.GetProperty("reports").EnumerateArray().ShouldHaveSingleItem();
}
