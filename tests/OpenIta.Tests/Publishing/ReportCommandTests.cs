using OpenIta.Accounts;
using OpenIta.Basics;
using OpenIta.Frameworks;
using OpenIta.Measures;
using OpenIta.Reports;
using OpenIta.Results;
using OpenIta.TestKit;

namespace OpenIta.Tests.Publishing;

/// <summary>What is stored, written as an official document and read again, says the same.</summary>
public class ReportCommandTests
{
    [Fact]
    public async Task Measures_of_a_published_report_written_anew_are_read_back_without_loss()
    {
        await using var fresh = await TestDatabase.Fresh(DatabaseKind.Sqlite);
        using var folder = new TempFolder();
        var database = await fresh.Open();
        var stored = (await new ImportReport(database, FrameworkLibrary.Default, TimeProvider.System).Run(Repository.Sample("001"))).Value;
        (await new ImportMeasures(database).Run(Actor.System("test"), stored.Agency.Id, stored.Report.Id, TimeProvider.System.GetUtcNow())).IsRefused.ShouldBeFalse();

        var file = folder.File("progress.docx");
        var run = await CommandLine.Run(["report", "progress", "--agency", stored.Agency.Name, "--year", "2568", "--format", "docx", "-o", file, .. fresh.Options]);
        run.ExitCode.ShouldBe(0, run.Error);
        var read = ReportReader.Read(file).Value;
        read.Agency.ShouldBe(stored.Agency.Name);
        read.Measures.Select(m => ThaiText.Squeeze(m.Title)).ShouldBe(stored.Report.Report.Measures.Select(m => ThaiText.Squeeze(m.Title)));
        read.Measures.Select(m => ThaiText.Squeeze(m.Outcome ?? "")).ShouldBe(stored.Report.Report.Measures.Select(m => ThaiText.Squeeze(m.Outcome ?? "")));
    }

    [Fact]
    public async Task An_analysis_is_written_with_every_indicator_and_read_back_with_the_same_scores()
    {
        await using var fresh = await TestDatabase.Fresh(DatabaseKind.Sqlite);
        using var folder = new TempFolder();
        var database = await fresh.Open();
        var agency = (await new StoreReport(database, FrameworkLibrary.Default, TimeProvider.System).Run(PublishedReports.Huanong)).Value.Agency;
        var file = folder.File("analysis.html");
        var run = await CommandLine.Run(["report", "analysis", "--agency", agency.Id.ToString(), "--year", "2564", "--format", "html", "--digits", "thai", "-o", file, .. fresh.Options]);
        run.ExitCode.ShouldBe(0, run.Error);
        var read = ReportReader.Read(file).Value;
        foreach (var score in PublishedReports.Huanong.Scores)
            read.Scores.ShouldContain(s => s.Code == score.Code && s.Value == score.Value, score.Code);
    }

    [Fact]
    public async Task A_year_without_measures_is_refused_with_its_reason()
    {
        await using var fresh = await TestDatabase.Fresh(DatabaseKind.Sqlite);
        using var folder = new TempFolder();
        var database = await fresh.Open();
        var agency = (await new StoreReport(database, FrameworkLibrary.Default, TimeProvider.System).Run(PublishedReports.Huanong)).Value.Agency;
        var run = await CommandLine.Run(["report", "progress", "--agency", agency.Id.ToString(), "--year", "2564", "--format", "html", "-o", folder.File("x.html"), .. fresh.Options]);
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("2564");
    }

    [Fact]
    public async Task Reports_of_all_agencies_are_written_once_and_a_second_run_writes_what_is_missing()
    {
        await using var fresh = await TestDatabase.Fresh(DatabaseKind.Sqlite);
        using var folder = new TempFolder();
        var database = await fresh.Open();
        var import = new ImportReport(database, FrameworkLibrary.Default, TimeProvider.System);
        foreach (var sample in Repository.Samples)
            (await import.Run(sample)).IsRefused.ShouldBeFalse();
        string[] all = ["report", "all", "--year", "2564", "--format", "docx", "--out", folder.Path, .. fresh.Options];

        var first = await CommandLine.Run(all);
        first.ExitCode.ShouldBe(0, first.Error);
        var files = Directory.GetFiles(folder.Path);
        files.ShouldNotBeEmpty();
        first.Output.ShouldContain($"written {files.Length}, kept 0, skipped {5 - files.Length} of 5");
        files.ShouldAllBe(f => !ReportReader.Read(f).IsRefused);

        // As a run leaves it that was ended in the middle of a file.
        File.Move(files[0], files[0] + ".part");
        var second = await CommandLine.Run(all);
        second.Output.ShouldContain($"written 1, kept {files.Length - 1}, skipped {5 - files.Length} of 5");
        Directory.GetFiles(folder.Path).ShouldBe(files, ignoreOrder: true);

        // In another language they are other reports.
        var english = await CommandLine.Run([.. all, "--lang", "en", "--digits", "thai"]);
        english.Output.ShouldContain($"written {files.Length}, kept 0, ");
        Directory.GetFiles(folder.Path).Length.ShouldBe(2 * files.Length);
    }

    [Fact]
    public async Task Of_one_province_only_its_agencies_are_written_and_a_report_that_contradicts_itself_is_left_out_with_the_reason()
    {
        await using var fresh = await TestDatabase.Fresh(DatabaseKind.Sqlite);
        using var folder = new TempFolder();
        var database = await fresh.Open();
        using var reports = new TempFolder();
        // The indicators of EIT have a mean of 95.66.
        var contradicting = reports.File("003.txt");
        await File.WriteAllTextAsync(contradicting, (await File.ReadAllTextAsync(Repository.Sample("003"))).Replace("95.65", "95.05", StringComparison.Ordinal));
        foreach (var sample in Repository.Samples.Where(s => s != Repository.Sample("003")).Append(contradicting))
            await new ImportReport(database, FrameworkLibrary.Default, TimeProvider.System).Run(sample);
        var run = await CommandLine.Run(["report", "all", "--year", "2565", "--province", "นครปฐม", "--format", "html", "--out", folder.Path, .. fresh.Options]);
        run.Output.ShouldContain("written 0, kept 0, skipped 1 of 1");
        run.Error.ShouldContain("เทศบาลนครนครปฐม");
        run.Error.ShouldContain("95.66");
        Directory.GetFiles(folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_report_with_a_difference_that_rounding_explains_is_written()
    {
        await using var fresh = await TestDatabase.Fresh(DatabaseKind.Sqlite);
        using var folder = new TempFolder();
        await new ImportReport(await fresh.Open(), FrameworkLibrary.Default, TimeProvider.System).Run(Repository.Sample("003"));
        // EIT is printed as 95.65; the mean of its printed indicators is 95.6567.
        var run = await CommandLine.Run(["report", "all", "--year", "2565", "--format", "html", "--out", folder.Path, .. fresh.Options]);
        run.Output.ShouldContain("written 1, kept 0, skipped 0 of 1");
    }
}
