using OpenIta.Frameworks;
using OpenIta.Reports;
using OpenIta.Results;
using OpenIta.Storage;
using OpenIta.TestKit;
using static OpenIta.Tests.Results.WrittenReports;

namespace OpenIta.Tests.Results;

/// <summary>When a file is a new version of a report, when it is another report, and when it is the same one read better.</summary>
public sealed class ReportIdentityTests
{
    private const string FirstHalf = "รายงานผลการดำเนินการตามมาตรการ รอบ 6 เดือน", SecondHalf = "รายงานผลการดำเนินการตามมาตรการ รอบ 12 เดือน";

    private static StoreReport Store(Database database) => new(database, FrameworkLibrary.Default, TimeProvider.System);

    private static async Task<AgencyPage> Page(Database database, Guid agency) =>
        (await new AgencyPages(database, FrameworkLibrary.Default).Load(agency)).ShouldNotBeNull();

    private static PublishedReport Titled(string title, string file, params PrintedScore[] scores) =>
        Of(2566, file, scores: scores) with { Narrative = [new Narrative(null, null, title, [1])] };

    [Theory, OnBothDatabases]
    public async Task Two_reports_of_one_year_and_kind_with_other_titles_both_stand(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var database = await test.Open();

        var first = (await Store(database).Run(Titled(FirstHalf, "half.txt", Score("1", 90m)))).Value;
        var second = (await Store(database).Run(Titled(SecondHalf, "whole.txt", Score("1", 92m)))).Value;

        second.Outcome.ShouldBe(StoreOutcome.Stored);
        (await Page(database, first.Agency.Id)).Reports.Select(r => (r.Version, r.OlderVersions.Count)).ShouldBe([(1, 0), (1, 0)]);
    }

    [Theory, OnBothDatabases]
    public async Task Two_reports_with_one_title_about_different_instruments_both_stand(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var database = await test.Open();

        await Store(database).Run(Titled("รายงานผลการวิเคราะห์", "iit.txt", Score("1", 90m), Score("2", 91m), Score("IIT", 90.5m)));
        var eit = await Store(database).Run(Titled("รายงานผลการวิเคราะห์", "eit.txt", Score("6", 80m), Score("7", 81m), Score("EIT", 80.5m)));

        eit.Value.Outcome.ShouldBe(StoreOutcome.Stored);
        (await Page(database, eit.Value.Agency.Id)).Reports.Count.ShouldBe(2);
    }

    [Theory, OnBothDatabases]
    public async Task A_renamed_file_with_the_same_title_and_nodes_is_a_new_version(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var database = await test.Open();

        await Store(database).Run(Titled("รายงานผลการวิเคราะห์\nประจำปีงบประมาณ พ.ศ. ๒๕๖๖", "report.pdf", Score("1", 90m), Score("2", 91m)));
        var corrected = await Store(database).Run(Titled("รายงานผลการวิเคราะห์ ประจำปีงบประมาณ พ.ศ. 2566", "report-final.docx", Score("1", 90.1m), Score("2", 91m), Score("3", 88m)));

        corrected.Value.ShouldSatisfyAllConditions(r => r.Outcome.ShouldBe(StoreOutcome.NewVersion), r => r.Report.Version.ShouldBe(2));
    }

    [Theory, OnBothDatabases]
    public async Task A_file_that_is_read_better_today_is_read_again_in_its_version(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var database = await test.Open();
        var asReadThen = Of(2566, scores: Score("total", 68m));
        var asReadToday = asReadThen with { Scores = [Score("total", 86m)], Findings = [Finding("arithmetic", "total", 1, null, 86m)] };
        var first = (await Store(database).Run(asReadThen)).Value;
        await Store(database).Run(Of(2566, content: "2", scores: Score("total", 70m)));

        var old = (await Store(database).Run(asReadToday)).Value;
        var once = (await Store(database).Run(asReadToday)).Value;

        (old.Outcome, old.Report.Id, old.Report.Version).ShouldBe((StoreOutcome.ReadAgain, first.Report.Id, 1));
        once.Outcome.ShouldBe(StoreOutcome.AlreadyThere);
        var page = await Page(database, first.Agency.Id);
        page.Reports.ShouldHaveSingleItem().ShouldSatisfyAllConditions(r => r.Version.ShouldBe(2), r => r.Report.Scores.Single().Value.ShouldBe(70m));
        page.Year(2566)!.Total.ShouldBe(70m);
        (await new AgencyPages(database, FrameworkLibrary.Default).Report(first.Report.Id))!.Report.Scores.Single().Value.ShouldBe(86m);
        (await database.Read(s => s.One<long>("select count(*) from finding"))).ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task A_report_whose_agency_was_misread_moves_with_its_versions(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var database = await test.Open();
        const string rightName = "องค์การบริหารส่วนตำบลหัวหนองแก้ว";
        var wrong = (await Store(database).Run(Of(2566, content: "1", scores: Score("total", 68m)))).Value.Agency;
        var current = Of(2566, content: "2", scores: Score("total", 70m));
        await Store(database).Run(current);

        var moved = (await Store(database).Run(current with { Agency = rightName })).Value;

        (moved.Outcome, moved.Agency.Name).ShouldBe((StoreOutcome.ReadAgain, rightName));
        (await Page(database, moved.Agency.Id)).Reports.ShouldHaveSingleItem().ShouldSatisfyAllConditions(r => r.Version.ShouldBe(2), r => r.OlderVersions.ShouldHaveSingleItem());
        (await Page(database, wrong.Id)).ShouldSatisfyAllConditions(p => p.Reports.ShouldBeEmpty(), p => p.Years.ShouldBeEmpty());
    }
}
