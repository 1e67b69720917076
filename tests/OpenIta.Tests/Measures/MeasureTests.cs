using System.Text.Json;
using OpenIta.Accounts;
using OpenIta.Basics;
using OpenIta.Frameworks;
using OpenIta.Measures;
using OpenIta.Measures.WorkPlans;
using OpenIta.Reports;
using OpenIta.Results;
using OpenIta.Storage;
using OpenIta.TestKit;

namespace OpenIta.Tests.Measures;

public class MeasureTests
{
    private static readonly FiscalYear Year = new(2566);
    private static readonly DateTimeOffset Now = new(2023, 2, 10, 3, 0, 0, TimeSpan.Zero);
    private static readonly Actor Program = Actor.System("test");

    [Theory, OnBothDatabases]
    public async Task A_measure_is_kept_as_typed_and_changed_only_from_its_last_version(DatabaseKind kind)
    {
        await using var fresh = await TestDatabase.Fresh(kind);
        var (database, agency) = await Town(fresh);
        var save = new SaveMeasure(database, FrameworkLibrary.Default);
        var added = (await save.Add(Program, agency, Year, Content(), Now)).Value;
        var changed = (await save.Change(Program, agency, added.Id, added.Version, Content() with { Budget = 5000 }, Now)).Value;
        (await save.Change(Program, agency, added.Id, added.Version, Content(), Now)).Refusal.ShouldBeOfType<MeasureChangedMeanwhile>();
        var stored = (await database.Read(s => MeasureStore.Of(s, agency, Year))).ShouldHaveSingleItem();
        JsonSerializer.Serialize(stored.Content).ShouldBe(JsonSerializer.Serialize(changed.Content));
        stored.Number.ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task Progress_is_added_with_its_evidence_and_the_last_report_is_how_the_measure_stands(DatabaseKind kind)
    {
        await using var fresh = await TestDatabase.Fresh(kind);
        var (database, agency) = await Town(fresh);
        var save = new SaveMeasure(database, FrameworkLibrary.Default);
        var measure = (await save.Add(Program, agency, Year, Content(), Now)).Value;
        var report = new ReportProgress(database);
        var file = new EvidenceFile("C:\\คู่มือ.pdf", [1, 2, 3], new DateOnly(2023, 1, 5));
        var first = new ProgressContent(new DateOnly(2022, 12, 31), MeasureStatus.InProgress, "แต่งตั้งคณะทำงาน", null) { Pages = [new Evidence.Page("ประกาศ", "https://www.example.go.th/1", null)] };
        (await report.Run(Program, agency, measure.Id, first, Now)).IsRefused.ShouldBeFalse();
        var second = new ProgressContent(new DateOnly(2023, 1, 31), MeasureStatus.Done, "เผยแพร่คู่มือ", "บุคลากรทราบ") { Files = [file] };
        (await report.Run(Program, agency, measure.Id, second, Now.AddMinutes(1))).IsRefused.ShouldBeFalse();

        var stored = (await database.Read(s => MeasureStore.Find(s, agency, measure.Id)))!;
        stored.Status.ShouldBe(MeasureStatus.Done);
        stored.Progress.Select(p => p.Text).ShouldBe(["เผยแพร่คู่มือ", "แต่งตั้งคณะทำงาน"]);
        // SHA-256 of the bytes 01 02 03.
        stored.Progress[0].Evidence.ShouldBe([new Evidence.File("คู่มือ.pdf", "039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81", 3, new DateOnly(2023, 1, 5))]);
        stored.Progress[1].Evidence.ShouldBe([new Evidence.Page("ประกาศ", "https://www.example.go.th/1", null)]);
        (await save.Remove(Program, agency, measure.Id, Now)).Refusal.ShouldBeOfType<MeasureHasProgress>();
    }

    [Theory, OnBothDatabases]
    public async Task Measures_are_copied_forward_once_with_their_results_and_their_period_moved(DatabaseKind kind)
    {
        await using var fresh = await TestDatabase.Fresh(kind);
        var (database, agency) = await Town(fresh);
        var old = (await new SaveMeasure(database, FrameworkLibrary.Default).Add(Program, agency, Year, Content(), Now)).Value;
        var copy = new CopyMeasures(database, FrameworkLibrary.Default);
        var next = new FiscalYear(2567);
        var copied = (await copy.Run(Program, agency, Year, next, Now)).Value.ShouldHaveSingleItem();
        (copied.ContinuedFrom, copied.Content.Period).ShouldBe((old.Id, "ม.ค. ๖๗ - มี.ค. ๖๗"));
        // FY2567 asks no I20 that is known by its words; what it was about is still the fourth indicator.
        copied.Content.Nodes.ShouldBe(["4"]);
        (await copy.Run(Program, agency, Year, next, Now)).Refusal.ShouldBeOfType<NothingToCopy>();
    }

    [Theory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("002")]
    [InlineData("003")]
    [InlineData("004")]
    public async Task Measures_and_progress_of_a_published_report_come_in_once_and_can_be_carried_on(string sample)
    {
        await using var fresh = await TestDatabase.Fresh(DatabaseKind.Sqlite);
        var database = await fresh.Open();
        var stored = (await new ImportReport(database, FrameworkLibrary.Default, TimeProvider.System).Run(Repository.Sample(sample))).Value;
        var import = new ImportMeasures(database);
        var waiting = await database.Read(s => ImportMeasures.Waiting(s, stored.Agency.Id));
        var measures = (await import.Run(Program, stored.Agency.Id, stored.Report.Id, TimeProvider.System.GetUtcNow())).Value;
        waiting.ShouldHaveSingleItem().Rows.ShouldBe(measures.Count);
        measures.Count.ShouldBe(stored.Report.Report.Measures.Count + stored.Report.Report.IndicatorProgress.Count);
        measures.ShouldAllBe(m => m.Content.Title.Length > 0);
        (await import.Run(Program, stored.Agency.Id, stored.Report.Id, TimeProvider.System.GetUtcNow())).Refusal.ShouldBeOfType<NothingToImport>();

        var list = await database.Read(s => MeasureStore.Of(s, stored.Agency.Id, measures[0].Year));
        list.Select(m => m.Content.Title).ShouldBe(measures.Select(m => m.Content.Title));
        list.Select(m => m.Status).ShouldBe(measures.Select(m => m.Status));
        var carriedOn = new ProgressContent(Bangkok.DayOf(TimeProvider.System.GetUtcNow()), MeasureStatus.Done, "ดำเนินการครบแล้ว", null);
        (await new ReportProgress(database).Run(Program, stored.Agency.Id, list[0].Id, carriedOn, TimeProvider.System.GetUtcNow())).IsRefused.ShouldBeFalse();
        (await database.Read(s => MeasureStore.Find(s, stored.Agency.Id, list[0].Id)))!.Status.ShouldBe(MeasureStatus.Done);
    }

    [Fact]
    public async Task The_work_plan_of_nakhon_pathom_comes_in_by_its_phases()
    {
        await using var fresh = await TestDatabase.Fresh(DatabaseKind.Sqlite);
        var database = await fresh.Open();
        var stored = (await new ImportReport(database, FrameworkLibrary.Default, TimeProvider.System).Run(Repository.Sample("003"))).Value;
        var plan = new ChangePlan(database);
        (await plan.Import(Program, stored.Agency.Id, stored.Report.Id, Now)).Value.ShouldBe(stored.Report.Report.WorkPlan.Count);
        (await plan.Import(Program, stored.Agency.Id, stored.Report.Id, Now)).Refusal.ShouldBeOfType<NothingToImport>();
        var steps = await database.Read(s => PlanStore.Of(s, stored.Agency.Id, new FiscalYear(2565)));
        steps.Select(s => s.Content.Step).ShouldBe(stored.Report.Report.WorkPlan.Select(s => s.Step), ignoreOrder: true);
        steps.Select(s => s.Phase).ShouldBeInOrder();
    }

    [Theory]
    [InlineData("2023-03-31", false)]
    [InlineData("2023-04-01", true)]
    public void A_measure_is_overdue_from_the_day_after_its_period(string today, bool overdue) =>
        Of(Content() with { Period = "ม.ค. ๖๖ - มี.ค. ๖๖" }).IsOverdue(DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(overdue);

    [Fact]
    public void A_report_is_due_for_the_last_quarter_that_ended_and_was_not_told_of()
    {
        var measure = Of(Content() with { Period = "ตลอดปีงบประมาณ", ReportEvery = Rhythm.Quarter });
        measure.ReportDue(new DateOnly(2022, 12, 31)).ShouldBeNull();
        measure.ReportDue(new DateOnly(2023, 1, 1)).ShouldBe(new DateOnly(2022, 12, 31));
        var told = measure with { Progress = [new ProgressReport(Guid.Empty, new DateOnly(2022, 12, 31), MeasureStatus.InProgress, "ก", null, "", default)] };
        told.ReportDue(new DateOnly(2023, 3, 31)).ShouldBeNull();
        told.ReportDue(new DateOnly(2023, 4, 1)).ShouldBe(new DateOnly(2023, 3, 31));
    }

    [Fact]
    public void Without_a_title_or_an_owner_or_with_a_code_of_another_year_it_is_refused()
    {
        var framework = FrameworkLibrary.Default.OfYear(2566);
        MeasureRules.Check(Content() with { Title = " " }, Year, framework).Refusal.ShouldBeOfType<MeasureWithoutTitle>();
        MeasureRules.Check(Content() with { Responsible = [" "] }, Year, framework).Refusal.ShouldBeOfType<MeasureWithoutOwner>();
        MeasureRules.Check(Content() with { Nodes = ["O99"] }, Year, framework).Refusal.ShouldBe(new MeasureNodeUnknown("O99", 2566));
        MeasureRules.Check(Content() with { Nodes = ["O๑๒ "] }, Year, framework).Value.Nodes.ShouldBe(["O12"]);
        MeasureRules.Check(Content() with { Weakness = new string('ก', 10_001) }, Year, framework).Refusal.ShouldBeOfType<MeasureTextTooLong>();
    }

    [Theory]
    [InlineData("ไม่ใช้งบประมาณ", "0")]
    [InlineData("๑๐,๐๐๐ บาท", "10000")]
    [InlineData("10,000.50", "10000.50")]
    [InlineData("", null)]
    public void A_budget_is_an_amount_or_none(string text, string? baht) =>
        BudgetText.Read(text).Value.Baht.ShouldBe(baht is null ? null : decimal.Parse(baht, System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("ประมาณหมื่นบาท")]
    [InlineData("-5")]
    public void A_budget_that_is_no_amount_is_refused(string text) => BudgetText.Read(text).Refusal.ShouldBeOfType<BudgetWrong>();

    private static MeasureContent Content() => new()
    {
        Title = "จัดทำคู่มือการยืมทรัพย์สินของราชการ",
        Steps = ["ทบทวนขั้นตอน", "เผยแพร่คู่มือ"],
        Weakness = "บุคลากรไม่ทราบแนวปฏิบัติ",
        Nodes = ["I20"],
        Responsible = ["กองคลัง"],
        Period = "ม.ค. ๖๖ - มี.ค. ๖๖",
        Monitoring = "รายงานผู้บริหารทุกไตรมาส",
        ReportEvery = Rhythm.Quarter,
        Budget = 0,
    };

    private static Measure Of(MeasureContent content) => new(Guid.Empty, Guid.Empty, Year, 1, content);

    private static async Task<(Database Database, Guid Agency)> Town(TestDatabase fresh)
    {
        var database = await fresh.Open();
        return (database, (await new StoreReport(database, FrameworkLibrary.Default, TimeProvider.System).Run(PublishedReports.HuaiSaiNuea)).Value.Agency.Id);
    }
}
