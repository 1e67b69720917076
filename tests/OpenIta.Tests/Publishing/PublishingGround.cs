using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Analysis;
using OpenIta.Basics;
using OpenIta.Cycles;
using OpenIta.Disclosures.Assigning;
using OpenIta.Frameworks;
using OpenIta.Measures;
using OpenIta.Measures.WorkPlans;
using OpenIta.Publishing;
using OpenIta.Reports;
using OpenIta.Results;
using OpenIta.Storage;
using OpenIta.Surveys;
using OpenIta.TestKit;
using OpenIta.Tests.Surveys;

namespace OpenIta.Tests.Publishing;

/// <summary>A municipality with a published result, measures with progress, a work plan, assigned items and a closed survey.</summary>
public sealed class PublishingGround : IAsyncLifetime
{
    public const string Instrument = "EIT";

    public static readonly FiscalYear Year = new(2565);

    private static readonly Actor By = Actor.System("test");
    private SurveyGround ground = null!;

    public static Framework Pack { get; } = FrameworkLibrary.Default.Find("ita-2565").Value;

    public static DateTimeOffset Now { get; } = TimeProvider.System.GetUtcNow();

    public Database Database => ground.Database;

    public Agency Agency { get; private set; } = null!;

    public ComposeReport Composer => new(Database, new AnalysisPages(Database, new AgencyPages(Database, FrameworkLibrary.Default)), FrameworkLibrary.Default);

    public Task<Result<ComposedReport>> Try(ReportRequest request) => Composer.Run(By, Agency, request, Now);

    public async Task<ComposedReport> Compose(ReportRequest request) => (await Try(request)).Value;

    public async ValueTask InitializeAsync()
    {
        ground = await SurveyGround.On(DatabaseKind.Sqlite);
        Agency = (await new ImportReport(Database, FrameworkLibrary.Default, TimeProvider.System).Run(Repository.Sample("003"))).Value.Agency;
        await Measures();
        await new ChangePlan(Database).Add(By, Agency.Id, Year, PlanPhase.Prepare, new PlanContent("วิเคราะห์ผลการประเมิน", "ประชุมคณะทำงาน", "ต.ค. 64", ["กองวิชาการ"]), Now);
        await Assign();
        await Survey();
    }

    public ValueTask DisposeAsync() => ground.DisposeAsync();

    private async Task Measures()
    {
        var content = new MeasureContent
        {
            Title = "มาตรการกำกับดูแลการใช้ทรัพย์สินของราชการ",
            Steps = ["1. จัดทำคู่มือการยืม", "2. ประชาสัมพันธ์ขั้นตอน"],
            Weakness = "ขั้นตอนการขออนุญาตยืมทรัพย์สินไม่ชัดเจน",
            Nodes = ["I20"],
            Responsible = ["กองคลัง"],
            Period = "ม.ค. 65 - มี.ค. 65",
            Monitoring = "รายงานผู้บริหารทุกไตรมาส",
            Budget = 0,
        };
        var measure = (await new SaveMeasure(Database, FrameworkLibrary.Default).Add(By, Agency.Id, Year, content, Now)).Value;
        (await new ReportProgress(Database).Run(By, Agency.Id, measure.Id, new ProgressContent(new DateOnly(2022, 3, 31), MeasureStatus.Done, "จัดทำคู่มือแล้ว", "บุคลากรเข้าใจขั้นตอน"), Now)).IsRefused.ShouldBeFalse();
    }

    private async Task Assign()
    {
        var finance = await ground.Department("กองคลัง");
        await Database.Write<bool>(async session =>
        {
            var cycle = new Cycle(Stored.NewId(Now), Year, Pack.Id, Now);
            await CycleStore.Add(session, cycle);
            await AssignmentStore.Set(session, cycle.Id, Agency.Id, "O3", [finance.Id]);
            return true;
        });
        department = finance.Id;
    }

    private Guid department;

    // Ten answered for the agency, two for the office: those two are too few to be shown.
    private async Task Survey()
    {
        var head = await ground.Open(Instrument, framework: Pack.Id);
        var part = await ground.Open(Instrument, framework: Pack.Id, department: department);
        for (var i = 0; i < 12; i++)
            (await ground.Submit.Run(SurveyGround.Form(i < 10 ? head : part, choose: _ => 2))).IsRefused.ShouldBeFalse();
        (await new CloseSurvey(Database, FrameworkLibrary.Default, TimeProvider.System).Run(SurveyGround.Anyone, head.Code)).IsRefused.ShouldBeFalse();
    }
}
