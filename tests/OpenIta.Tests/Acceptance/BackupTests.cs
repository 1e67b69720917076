using OpenIta.TestKit;

namespace OpenIta.Tests.Acceptance;

public sealed class BackupTests
{
    private static readonly Dictionary<string, string> Passphrase = new(StringComparer.Ordinal) { ["OPENITA_PASSPHRASE"] = "ปีงบประมาณ ๒๕๖๙" };

    [Theory, OnBothDatabases]
    public async Task An_office_that_lost_its_machine_has_its_year_back(DatabaseKind kind)
    {
        using var folder = new TempFolder();
        await using var lost = await TestDatabase.Fresh(kind);
        await using var found = await TestDatabase.Fresh(kind);
        (await CommandLine.Run(["import", Repository.Sample("003"), .. lost.Options])).ExitCode.ShouldBe(0);
        var file = folder.File("ita.age");

        var unasked = await CommandLine.Run(["backup", file, .. lost.Options]);
        unasked.ExitCode.ShouldBe(2);
        unasked.Error.ShouldContain("OPENITA_PASSPHRASE");
        (await CommandLine.RunWith(Passphrase, folder.Path, ["backup", file, "--json", .. lost.Options])).Json.GetProperty("bytes").GetInt64().ShouldBe(new FileInfo(file).Length);

        var restored = await CommandLine.RunWith(Passphrase, folder.Path, ["restore", file, "--json", .. found.Options]);
        restored.ExitCode.ShouldBe(0, restored.Error);
        (await Agencies(found)).ShouldBe(await Agencies(lost));
        (await CommandLine.RunWith(Passphrase, folder.Path, ["restore", file, .. found.Options])).ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task A_year_on_an_office_machine_moves_to_a_server()
    {
        Assert.SkipWhen(TestDatabase.PostgresCluster is null, $"{TestDatabase.PostgresVariable} is not set: bin/test starts a PostgreSQL and sets it");
        await using var office = await TestDatabase.Fresh(DatabaseKind.Sqlite);
        await using var server = await TestDatabase.Fresh(DatabaseKind.Postgres);
        (await CommandLine.Run(["import", Repository.Sample("002"), .. office.Options])).ExitCode.ShouldBe(0);
        var copied = await CommandLine.Run("copy", "--from", office.Options[1], "--to", server.Options[1], "--json");
        copied.ExitCode.ShouldBe(0, copied.Error);
        copied.Json.GetProperty("tables").GetProperty("report").GetInt64().ShouldBe(1);
        (await Agencies(server)).ShouldBe(await Agencies(office));
    }

    [Fact]
    public async Task A_passphrase_may_be_piped_in_and_a_wrong_one_leaves_nothing_behind()
    {
        using var folder = new TempFolder();
        await using var data = await TestDatabase.Fresh(DatabaseKind.Sqlite);
        await data.Open();
        var (file, place) = (folder.File("ita.age"), folder.File("again"));
        (await CommandLine.RunPiped("รหัสผ่านจากไปป์\n", ["backup", file, .. data.Options])).ExitCode.ShouldBe(0);

        var wrong = await CommandLine.RunPiped("รหัสผ่านอื่นไปเลย\n", "restore", file, "--data", place);
        (wrong.ExitCode, wrong.Output, Directory.Exists(place)).ShouldBe((2, "", false));
        wrong.Error.ShouldContain("The passphrase of the backup is wrong");
        (await CommandLine.RunPiped("รหัสผ่านจากไปป์", "restore", file, "--data", place)).ExitCode.ShouldBe(0);
    }

    private static async Task<string> Agencies(TestDatabase database)
    {
        using var folder = new TempFolder();
        (await CommandLine.Run(["agencies", "export", folder.File("a.csv"), .. database.Options])).ExitCode.ShouldBe(0);
        return await File.ReadAllTextAsync(folder.File("a.csv"));
    }
}
