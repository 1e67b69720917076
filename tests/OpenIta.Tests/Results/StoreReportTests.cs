using OpenIta.Frameworks;
using OpenIta.Reports;
using OpenIta.Results;
using OpenIta.Storage;
using OpenIta.TestKit;
using static OpenIta.Tests.Results.WrittenReports;

namespace OpenIta.Tests.Results;

public sealed class StoreReportTests
{
    private static async Task<(Database, StoreReport, AgencyPages)> Open(TestDatabase test)
    {
        var database = await test.Open();
        return (database, new StoreReport(database, FrameworkLibrary.Default, TimeProvider.System), new AgencyPages(database, FrameworkLibrary.Default));
    }

    private static Task<long> Rows(Database database, string table) => database.Read(s => s.One<long>($"select count(*) from {table}"));

    [Theory, OnBothDatabases]
    public async Task The_same_file_twice_is_stored_once(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var (database, store, _) = await Open(test);
        var report = Of(2564, scores: Score("total", 68m));

        var first = (await store.Run(report)).Value;
        var second = (await store.Run(report)).Value;

        first.Outcome.ShouldBe(StoreOutcome.Stored);
        second.Outcome.ShouldBe(StoreOutcome.AlreadyThere);
        second.Report.Id.ShouldBe(first.Report.Id);
        (await Rows(database, "report")).ShouldBe(1);
        (await Rows(database, "printed_score")).ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task A_changed_file_is_a_new_version_and_the_old_one_is_kept(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var (_, store, pages) = await Open(test);

        var first = (await store.Run(Of(2564, content: "1", scores: Score("total", 68m)))).Value;
        var second = (await store.Run(Of(2564, content: "2", scores: Score("total", 69m)))).Value;
        var third = (await store.Run(Of(2564, "renamed.txt", "3", Score("total", 70m)))).Value;

        second.Outcome.ShouldBe(StoreOutcome.NewVersion);
        third.Report.Version.ShouldBe(3);
        var page = (await pages.Load(first.Agency.Id)).ShouldNotBeNull();
        page.Year(2564).ShouldNotBeNull().Total.ShouldBe(70m);
        var current = page.Reports.ShouldHaveSingleItem();
        current.OlderVersions.Select(v => (v.Version, v.Id)).ShouldBe([(2, second.Report.Id), (1, first.Report.Id)]);
        var old = (await pages.Report(first.Report.Id)).ShouldNotBeNull();
        old.Report.Scores.Single().Value.ShouldBe(68m);
        old.OlderVersions.ShouldBeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task An_old_version_handed_in_again_does_not_come_back(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var (_, store, pages) = await Open(test);
        var old = Of(2564, content: "1", scores: Score("total", 68m));
        var agency = (await store.Run(old)).Value.Agency;
        await store.Run(Of(2564, content: "2", scores: Score("total", 69m)));

        (await store.Run(old)).Value.ShouldSatisfyAllConditions(r => r.Outcome.ShouldBe(StoreOutcome.AlreadyThere), r => r.Report.Version.ShouldBe(1));

        (await pages.Load(agency.Id))!.Year(2564)!.Total.ShouldBe(69m);
    }

    [Theory, OnBothDatabases]
    public async Task Another_year_or_other_kinds_are_another_report(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var (_, store, pages) = await Open(test);

        await store.Run(Of(2564));
        await store.Run(Of(2565));
        var last = (await store.Run(Of(2565, "progress.txt") with { Kinds = [ReportKind.Progress] })).Value;

        last.Outcome.ShouldBe(StoreOutcome.Stored);
        var reports = (await pages.Load(last.Agency.Id)).ShouldNotBeNull().Reports;
        reports.Select(r => r.Report.FiscalYear).ShouldBe([2565, 2565, 2564]);
        reports.ShouldAllBe(r => r.Version == 1);
    }

    [Theory, OnBothDatabases]
    public async Task The_same_name_with_other_kinds_is_a_new_version(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var (_, store, _) = await Open(test);
        await store.Run(Of(2565));

        var changed = await store.Run(Of(2565, content: "2") with { Kinds = [ReportKind.Analysis, ReportKind.Measures] });

        changed.Value.Outcome.ShouldBe(StoreOutcome.NewVersion);
    }

    [Theory, OnBothDatabases]
    public async Task A_report_without_an_agency_is_refused_and_stores_nothing(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var (database, store, _) = await Open(test);

        (await store.Run(Of(2564) with { Agency = " " })).Refusal.ShouldBeOfType<ReportNamesNoAgency>();

        foreach (var table in (string[])["agency", "report", "printed_score", "agency_year"])
            (await Rows(database, table)).ShouldBe(0, table);
    }

    [Theory, OnBothDatabases]
    public async Task A_report_without_a_year_is_kept_and_shown(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var (database, store, pages) = await Open(test);

        var stored = (await store.Run(Of(null))).Value;

        (await pages.Load(stored.Agency.Id))!.ShouldSatisfyAllConditions(p => p.Years.ShouldBeEmpty(), p => p.Reports.Count.ShouldBe(1));
        (await new AgencyLists(database).Search(new AgencyQuery())).Page.Rows.Single().FiscalYear.ShouldBeNull();
    }

    [Theory, OnBothDatabases]
    public async Task A_report_comes_back_word_for_word(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var (_, store, pages) = await Open(test);
        const string odd = "<script>alert('ก')</script> ' \" \\ \u200b ๒๕๖๔ 😀 {0} %s = \u0001 \n\t; drop table report";
        var report = Of(2564, odd) with
        {
            Level = odd,
            Memo = new Memo(odd, null, null, "๖ กันยายน ๒๕๖๔", odd, null, [odd], new Signatory(odd, null, null, [3]), [new Opinion(odd, odd, null, [4])], [1, 2]),
            Measures = [new ReportedMeasure { Title = odd, Status = MeasureStatus.Done, Responsible = [odd], Lines = [7, 8] }],
            FieldLines = new Dictionary<string, int>(StringComparer.Ordinal) { ["agency"] = 1 },
            DisclosureItems = [new("O12", odd, [odd], [odd], MeasureStatus.InProgress, odd, [9]) { Group = odd }],
            Findings = [Finding("two-values", "1", 5, 93.20m, 83.20m, 93.20m)],
            OtherTables = [new(odd, [[odd, ""], ["", odd]], [1])],
        };

        var stored = (await store.Run(report)).Value;

        var back = (await pages.Report(stored.Report.Id)).ShouldNotBeNull().Report;
        ReportJson.Write(back).ShouldBe(ReportJson.Write(report));
        back.Memo!.Opinions.Single().Text.ShouldBe(odd);
        back.Measures.Single().ShouldSatisfyAllConditions(m => m.Title.ShouldBe(odd), m => m.Status.ShouldBe(MeasureStatus.Done));
    }

    [Theory, OnBothDatabases]
    public async Task Eight_imports_of_one_file_at_once_store_it_once(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var (database, store, _) = await Open(test);
        var report = Of(2564, scores: Score("total", 68m));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => store.Run(report))));

        outcomes.Count(o => o.Value.Outcome == StoreOutcome.Stored).ShouldBe(1);
        outcomes.Count(o => o.Value.Outcome == StoreOutcome.AlreadyThere).ShouldBe(7);
        (await Rows(database, "report")).ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task An_unknown_id_finds_nothing(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var (_, _, pages) = await Open(test);

        (await pages.Load(Guid.NewGuid())).ShouldBeNull();
        (await pages.Report(Guid.NewGuid())).ShouldBeNull();
    }
}
