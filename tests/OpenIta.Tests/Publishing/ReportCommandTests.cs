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
}
