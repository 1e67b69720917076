using OpenIta.Accounts;
using OpenIta.Analysis;
using OpenIta.Agencies;
using OpenIta.Agencies.Registry;
using OpenIta.Basics;
using OpenIta.Cycles;
using OpenIta.Disclosures;
using OpenIta.Disclosures.Allotting;
using OpenIta.Disclosures.Assigning;
using OpenIta.Disclosures.Judging;
using OpenIta.Frameworks;
using OpenIta.Jobs;
using OpenIta.Mail;
using OpenIta.Publishing;
using OpenIta.Publishing.Batches;
using OpenIta.Publishing.Issuing;
using OpenIta.Reports.Writing;
using OpenIta.Results;
using OpenIta.Sheets;
using OpenIta.Storage;
using OpenIta.Surveys;
using OpenIta.TestKit;
using OpenIta.Web.Tests;
using OpenIta.Web.Tests.Disclosures;

namespace OpenIta.Browser.Tests.Staff;

/// <summary>
/// What the pages of staff look like in the middle of a year: a municipality from its published report that declares 43 items, one that appeals,
/// sixty agencies allotted to two assessors, three hundred in the registry, long names, a difference to settle, letters that wait.
/// </summary>
internal sealed record StaffTown(
    Guid Agency, Guid Appealing, Guid Department, Guid Cycle, Guid Report, Guid Job, Guid Batch, Guid Letter, string Survey, IReadOnlyDictionary<Role, Account> People)
{
    private const string LongName = "สำนักงานคณะกรรมการพิเศษเพื่อประสานงานโครงการอันเนื่องมาจากพระราชดำริและการพัฒนาพื้นที่ลุ่มน้ำปากพนัง";
    private static readonly Actor Program = Actor.System("test");

    public static async Task<StaffTown> In(Database database)
    {
        var now = TimeProvider.System.GetUtcNow();
        var stored = (await new ImportReport(database, FrameworkLibrary.Default, TimeProvider.System).Run(Repository.Sample("003"))).Value;
        var agency = stored.Agency.Id;
        var cycle = await ApprovedTown.Cycle(database);
        await new ImportRegistry(database, TimeProvider.System).Run(Program, RegistrySheet.Read(SheetFile.Write(SyntheticRegistry.Sheet(300), SheetFormat.Csv), "a.csv").Value);
        await database.Write<bool>(async session =>
        {
            await CycleStore.SaveCalendar(session, cycle, [.. Enum.GetValues<Phase>().Select(p => new PhaseWindow(p, p is Phase.Publication ? now.AddDays(20) : now.AddDays(-30), now.AddDays(p is Phase.Publication ? 50 : 3 + (int)p)))]);
            await AgencyStore.Save(session, (await AgencyStore.Find(session, agency))! with { Domains = ["nakhonpathomcity.go.th"], ShortName = "ทน.นครปฐม" });
            await AgencyStore.Place(session, new NamedAgency(LongName, null, "พยุหะคีรี", "นครสวรรค์"), now);
            await Outbox.Write(session, new Letter("a", "malee@nakhonpathomcity.go.th", "เชิญเข้าใช้ระบบในฐานะผู้ดูแลระบบของหน่วยงาน", "https://ita.example.go.th/invite/" + new string('a', 64)), now);
            return true;
        });
        var report = (await database.Read(s => ImportResponsibilities.Reports(s, agency)))[0].Id;
        await new ImportResponsibilities(database, FrameworkLibrary.Default).Run(Program, agency, report, now);
        var department = (await database.Read(s => DepartmentStore.Of(s, agency)))[0].Id;
        // The officer of the longest work list: every item.
        await new AssignItems(database, FrameworkLibrary.Default).Run(Program, agency, [.. ApprovedTown.Pack.DisclosureItems.Select(d => d.Code)], [department], AssignMode.Add, now);
        await Issue(database, agency, now);
        var people = new Dictionary<Role, Account>();
        foreach (var role in Enum.GetValues<Role>().Where(r => r != Role.Assessor))
            people[role] = await TestPeople.Add(database, new Grant(role, PlaceOf(role, agency, department), null));
        people[Role.Assessor] = await TestPeople.Add(database);
        var appealing = await Assess(database, cycle, people[Role.Assessor], now);
        var rows = RegistrySheet.Read(SheetFile.Write(SyntheticRegistry.Sheet(310), SheetFormat.Csv), "หน่วยงาน.csv").Value;
        var job = RegistryImportJob.Prepare(new Actor(people[Role.CentralAdministrator].Id, "ผู้ดูแล", []), "หน่วยงาน.csv", rows, now);
        await database.Write<bool>(async session =>
        {
            await JobStore.Add(session, job);
            return true;
        });
        var letter = (await new MailLists(database).Latest(1)).Rows[0].Id;
        return new StaffTown(agency, appealing, department, cycle, report, job.Id, await WrittenBatch(database, people[Role.CentralAdministrator], now), letter, await OpenSurvey(database, agency, cycle, now), people);
    }

    /// <summary>The address of an endpoint with what it names; new parts of addresses have to be said here.</summary>
    public string AddressOf(string endpoint)
    {
        var isJudging = endpoint.StartsWith("/assess", StringComparison.Ordinal) || endpoint.StartsWith("/adjudicate", StringComparison.Ordinal) || endpoint.Contains("/scores", StringComparison.Ordinal);
        var address = endpoint.Replace("{agency}", (isJudging ? Appealing : Agency).ToString(), StringComparison.Ordinal);
        foreach (var (name, value) in new[]
        {
            ("code", endpoint.Contains("/surveys", StringComparison.Ordinal) || endpoint.StartsWith("/collect", StringComparison.Ordinal) ? Survey : "O12"), ("year", "2566"), ("person", People[Role.Executive].Id.ToString()),
            ("report", Report.ToString()), ("job", (endpoint.StartsWith("/admin/reports", StringComparison.Ordinal) ? Batch : Job).ToString()), ("letter", Letter.ToString()), ("cycle", Cycle.ToString()), ("framework", "ita-2565"),
        })
            address = address.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        address.ShouldNotContain("{", Case.Sensitive, "say here what the new part of an address may be");
        return address;
    }

    // The analysis of the year's result, issued: the item it answers offers it.
    private static async Task Issue(Database database, Guid agency, DateTimeOffset now)
    {
        var found = (await database.Read(s => AgencyStore.Find(s, agency)))!;
        var executive = new Actor(Guid.NewGuid(), "ผู้บริหาร", [new Grant(Role.Executive, new Place(agency), null)]);
        var compose = new ComposeReport(database, new AnalysisPages(database, new AgencyPages(database, FrameworkLibrary.Default)), FrameworkLibrary.Default);
        (await new IssueReport(database, compose).Run(executive, found, new IssueOrder(new ReportRequest(ComposedKind.Analysis, new FiscalYear(2565)), "ตามที่ประกาศ", null), now)).IsRefused.ShouldBeFalse();
    }

    // Released and written before the program of the test starts its own jobs: its page stays still.
    private static async Task<Guid> WrittenBatch(Database database, Account administrator, DateTimeOffset now)
    {
        var by = new Actor(administrator.Id, administrator.Name, [new Grant(Role.CentralAdministrator, Place.Nation, null)]);
        var order = new BatchOrder(new ReportRequest(ComposedKind.Analysis, new FiscalYear(2565)), ReportFormat.Docx, null);
        var job = (await new StartBatch(database).Run(by, order, "รายงานผลการวิเคราะห์พร้อมมาตรการ 2565 ทั้งประเทศ", now)).Value;
        var outcome = $$"""{"written":1,"leftOut":[{"thai":"ยังไม่มีผลการประเมิน","english":"There is no result yet","count":120,"named":["{{LongName}}","เทศบาลตำบลเขาทอง"]}]}""";
        await database.Write<bool>(async session => await session.Execute(
            "update job set finished_at = @Now, outcome = @Outcome where id = @Id", new { Id = Stored.Id(job.Id), Now = Stored.Instant(now), Outcome = outcome }) == 1);
        return job.Id;
    }

    private static Place PlaceOf(Role role, Guid agency, Guid department) => role switch
    {
        Role.CentralAdministrator or Role.Auditor or Role.Adjudicator => Place.Nation,
        Role.ProvincialMonitor => new Place(Province: "นครปฐม"),
        Role.DepartmentOfficer => new Place(agency, department),
        _ => new Place(agency),
    };

    // Sixty agencies for two assessors, every tenth scored by both; one is scored, announced and disputed, and in one the two differ.
    private static async Task<Guid> Assess(Database database, Guid cycle, Account assessor, DateTimeOffset now)
    {
        var other = await TestPeople.Add(database);
        var agencies = new List<Guid>();
        for (var i = 0; i < 60; i++)
            agencies.Add(await ApprovedTown.Add(database, cycle, $"เทศบาลตำบลเขาทองหมายเลข {i + 1}"));
        agencies.Add(await ApprovedTown.Add(database, cycle, LongName));
        foreach (var person in new[] { assessor, other })
            await new EnterAssessor(database).Run(Program, person.Email, null, "เลย", now);
        await new AllotAgencies(database, FrameworkLibrary.Default).Run(Program, new AllotmentRules(true, 10, "2566"), now);
        var twice = (await database.Read(s => AllotmentStore.All(s, cycle))).GroupBy(a => a.Agency).First(g => g.Count() == 2);
        foreach (var seat in twice)
            foreach (var item in ApprovedTown.Pack.DisclosureItems)
                await Judge(database, seat, item.Code, seat.Seat == 1 && item.Code == "O12" ? 0 : 100, now);
        return twice.Key;
    }

    private static Task<Result<Judgement>> Judge(Database database, Allotment seat, string item, decimal mark, DateTimeOffset now) => new JudgeItem(database, FrameworkLibrary.Default).Run(
        new Actor(seat.Person, "ผู้ประเมิน", [new Grant(Role.Assessor, new Place(seat.Agency), null)]), seat.Agency, item,
        mark == 100 ? new JudgementForm(100, null, [], "") : new JudgementForm(mark, MarkReason.WrongYear, [], "เป็นแผนปี 2565 หน้าเว็บไซต์ไม่ได้ปรับปรุงให้เป็นปัจจุบันตามที่องค์ประกอบด้านข้อมูลกำหนด"), now);

    private static async Task<string> OpenSurvey(Database database, Guid agency, Guid cycle, DateTimeOffset now)
    {
        var order = new SurveyOrder(agency, null, "ita-2566", "IIT", now.AddDays(-1), now.AddDays(10), 52) { Cycle = cycle };
        return (await new OpenSurvey(database, FrameworkLibrary.Default, TimeProvider.System).Run(Program, order)).Value.Code;
    }
}
