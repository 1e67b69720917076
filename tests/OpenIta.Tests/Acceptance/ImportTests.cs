using OpenIta.TestKit;

namespace OpenIta.Tests.Acceptance;

/// <summary>Reports kept by <c>openita import</c>, counted in the database itself.</summary>
public sealed class ImportTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory, OnBothDatabases]
    public async Task The_five_samples_are_stored_once_however_often_they_are_imported(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Fresh(kind);
        for (var round = 0; round < 2; round++)
        {
            var run = await Import(database, [.. Repository.Samples]);
            run.ExitCode.ShouldBe(0, run.Error);
        }
        (await Count(database, "report")).ShouldBe(5);
        (await Count(database, "agency")).ShouldBe(5);
    }

    [Theory, OnBothDatabases]
    public async Task A_changed_file_is_a_new_version_and_the_old_one_is_kept(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Fresh(kind);
        var text = await File.ReadAllTextAsync(ReportReading.Unseen("analysis-2566-slip.txt"));
        await Import(database, folder.Write("report.txt", text));
        var run = await Import(database, folder.Write("report.txt", text.Replace("38.95", "83.95", StringComparison.Ordinal)));
        run.ExitCode.ShouldBe(0, run.Error);
        (await Count(database, "report")).ShouldBe(2);
        (await Count(database, "report where version = 2 and superseded_by is null")).ShouldBe(1);
        (await Count(database, "report where version = 1 and superseded_by is not null")).ShouldBe(1);
        (await Count(database, "agency")).ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task Going_back_to_the_old_text_makes_no_copy_of_it(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Fresh(kind);
        var text = await File.ReadAllTextAsync(ReportReading.Unseen("analysis-2566-slip.txt"));
        var changed = text.Replace("38.95", "83.95", StringComparison.Ordinal);
        foreach (var version in (string[])[text, changed, changed])
            (await Import(database, folder.Write("report.txt", version))).ExitCode.ShouldBe(0);
        (await Count(database, "report")).ShouldBe(2);
    }

    [Theory, OnBothDatabases]
    public async Task A_refused_file_stores_nothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Fresh(kind);
        foreach (var file in (string[])[folder.File("nowhere.txt"), folder.Write("empty.txt", ""), folder.Write("binary.txt", [0, 1, 2, 255]), folder.Write("poem.txt", "ฝนตกที่หน้าต่าง\nแดดออกที่ปลายฟ้า\n")])
            (await Import(database, file)).ShouldBeRefused(Path.GetFileName(file));
        (await Count(database, "report")).ShouldBe(0);
        (await Count(database, "agency")).ShouldBe(0);
    }

    [Fact]
    public async Task The_data_folder_is_made_when_it_is_missing()
    {
        var data = Path.Combine(folder.Path, "new", "data");
        (await CommandLine.Run("import", Repository.Sample("002"), "--data", data)).ExitCode.ShouldBe(0);
        Directory.EnumerateFiles(data).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_made_is_refused()
    {
        var file = folder.Write("file", "not a folder");
        (await CommandLine.Run("import", Repository.Sample("002"), "--data", Path.Combine(file, "data"))).ShouldBeRefused();
    }

    [Fact]
    public async Task An_unreachable_PostgreSQL_is_refused_without_its_password()
    {
        var run = await CommandLine.Run("import", Repository.Sample("002"), "--postgres", "Host=127.0.0.1;Port=1;Username=x;Password=a-secret-word;Timeout=3");
        run.ShouldBeRefused();
        run.Error.ShouldNotContain("a-secret-word");
    }

    [Fact]
    public async Task Two_homes_for_the_data_are_one_too_many() =>
        (await CommandLine.Run("import", Repository.Sample("002"), "--data", folder.Path, "--postgres", "Host=127.0.0.1")).ExitCode.ShouldBe(2);

    private static Task<CommandResult> Import(TestDatabase database, params string[] files) => CommandLine.Run(["import", .. files, .. database.Options]);

    private static async Task<long> Count(TestDatabase database, string of) =>
        await (await database.Open()).Read(session => session.One<long>("select count(*) from " + of));
}
