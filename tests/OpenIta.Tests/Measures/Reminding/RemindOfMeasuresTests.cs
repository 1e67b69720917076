using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Basics;
using OpenIta.Frameworks;
using OpenIta.Mail;
using OpenIta.Measures;
using OpenIta.Measures.Reminding;
using OpenIta.Reports;
using OpenIta.Results;
using OpenIta.Storage;
using OpenIta.TestKit;

namespace OpenIta.Tests.Measures.Reminding;

public sealed class RemindOfMeasuresTests
{
    private static readonly FiscalYear Year = new(2566);
    private static readonly Actor Program = Actor.System("test");

    [Theory, OnBothDatabases]
    public async Task Each_quarter_that_ends_without_a_report_is_told_of_once_and_the_end_of_the_period_too(DatabaseKind kind)
    {
        await using var fresh = await TestDatabase.Fresh(kind);
        await using var server = SmtpServer.Start();
        var town = await Town.In(fresh);
        await town.Person("malee@example.go.th", Role.AgencyAdministrator);
        var measure = await town.Add("จัดทำคู่มือ", "ตลอดปีงบประมาณ", Rhythm.Quarter);
        var send = new SendMail(town.Database, new SmtpSettings("127.0.0.1", server.Port, "ita@example.go.th", Encrypt: false, null, null), town.Clock);

        var days = new List<string>();
        for (var day = new DateOnly(2022, 10, 1); day <= new DateOnly(2023, 12, 31); day = day.AddDays(1))
        {
            if (await town.Remind(day) == 0)
                continue;
            days.Add(day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            await send.Run();
        }

        // The fiscal year 2566 is October 2022 to September 2023; its quarters and its period end on these eves.
        days.ShouldBe(["2023-01-01", "2023-04-01", "2023-07-01", "2023-10-01"]);
        server.Letters.Count.ShouldBe(4);
        var first = server.Letters.First();
        first.To.ShouldBe(["malee@example.go.th"]);
        first.Body.ShouldContain("1. จัดทำคู่มือ: ค้างรายงานผลถึง 31 ธันวาคม 2565");
        first.Body.ShouldContain($"https://ita.example/desk/{town.Agency}/measure/{measure.Id}");
        server.Letters.Last().Body.ShouldContain("ครบกำหนดเมื่อ 30 กันยายน 2566");
        (await town.Database.Read(s => ReminderStore.Of(s, measure.Id))).Select(r => r.DueOn.Month).ShouldBe([9, 6, 3, 12]);
    }

    [Theory, OnBothDatabases]
    public async Task What_was_reported_or_is_done_is_not_reminded_of(DatabaseKind kind)
    {
        await using var fresh = await TestDatabase.Fresh(kind);
        var town = await Town.In(fresh);
        await town.Person("malee@example.go.th", Role.AgencyAdministrator);
        var measure = await town.Add("จัดทำคู่มือ", "ตลอดปีงบประมาณ", Rhythm.Quarter);
        await town.Report(measure, new DateOnly(2022, 12, 31), MeasureStatus.InProgress);
        (await town.Remind(new DateOnly(2023, 1, 10))).ShouldBe(0);
        (await town.Remind(new DateOnly(2023, 4, 1))).ShouldBe(1);
        await town.Report(measure, new DateOnly(2023, 4, 2), MeasureStatus.Done);
        (await town.Remind(new DateOnly(2023, 7, 1))).ShouldBe(0);
        (await town.Remind(new DateOnly(2023, 10, 1))).ShouldBe(0);
    }

    [Fact]
    public async Task One_letter_tells_of_all_measures_and_goes_to_those_who_answer_for_them()
    {
        await using var fresh = await TestDatabase.Fresh(DatabaseKind.Sqlite);
        var town = await Town.In(fresh);
        var department = await town.Department("กองคลัง");
        await town.Person("malee@example.go.th", Role.AgencyAdministrator);
        await town.Person("klang@example.go.th", Role.DepartmentOfficer, department);
        await town.Person("chang@example.go.th", Role.DepartmentOfficer, await town.Department("กองช่าง"));
        await town.Person("nayok@example.go.th", Role.Executive);
        await town.Add("จัดทำคู่มือ", "ตลอดปีงบประมาณ", Rhythm.Quarter, "กอง คลัง");
        await town.Add("อบรม", "ตลอดปีงบประมาณ", Rhythm.Quarter, "สำนักปลัด");
        (await town.Remind(new DateOnly(2023, 1, 1))).ShouldBe(2);
        (await new MailLists(town.Database).Latest(1)).Rows.Select(r => (r.Recipient, r.Subject)).ShouldBe(
        [
            ("malee@example.go.th", "ค้างรายงานผลมาตรการ ITA 2 รายการ: องค์การบริหารส่วนตำบลห้วยทรายเหนือ"),
            ("klang@example.go.th", "ค้างรายงานผลมาตรการ ITA 1 รายการ: องค์การบริหารส่วนตำบลห้วยทรายเหนือ"),
        ],
        ignoreOrder: true);
    }

    [Fact]
    public async Task Nobody_is_written_to_at_night_or_about_plans_of_former_years()
    {
        await using var fresh = await TestDatabase.Fresh(DatabaseKind.Sqlite);
        var town = await Town.In(fresh);
        await town.Person("malee@example.go.th", Role.AgencyAdministrator);
        await town.Add("จัดทำคู่มือ", "ตลอดปีงบประมาณ", Rhythm.Quarter);
        town.Clock.Now = new DateTimeOffset(2022, 12, 31, 18, 0, 0, TimeSpan.Zero);
        (await new RemindOfMeasures(town.Database, town.Clock).Run("")).Value.ShouldBe(0, "one in the morning in Bangkok");
        (await town.Remind(new DateOnly(2024, 1, 1))).ShouldBe(0);
    }

    [Theory, OnBothDatabases]
    public async Task Measures_that_were_stored_before_reminders_were_known_are_found_too(DatabaseKind kind)
    {
        await using var fresh = await TestDatabase.Fresh(kind);
        var town = await Town.In(fresh);
        await town.Person("malee@example.go.th", Role.AgencyAdministrator);
        await town.Add("จัดทำคู่มือ", "ตลอดปีงบประมาณ", Rhythm.Quarter);
        await town.Database.Write<int>(async s => await s.Execute("update agency_measure set due_on = null, remind_on = null"));
        (await town.Remind(new DateOnly(2022, 12, 1))).ShouldBe(0);
        (await town.Overdue(new DateOnly(2023, 1, 1))).ShouldBe(1);
        (await town.Remind(new DateOnly(2023, 1, 1))).ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task The_overdue_list_shows_each_reader_the_agencies_they_may_see(DatabaseKind kind)
    {
        await using var fresh = await TestDatabase.Fresh(kind);
        var town = await Town.In(fresh);
        await town.Add("จัดทำคู่มือ", "ม.ค. ๖๖ - มี.ค. ๖๖", null);
        var day = new DateOnly(2023, 4, 1);
        var province = (await town.Database.Read(s => AgencyStore.Find(s, town.Agency)))!.Province!;
        (await town.Overdue(day.AddDays(-1))).ShouldBe(0);
        (await town.Overdue(day)).ShouldBe(1);
        (await town.Overdue(day, new Grant(Role.Auditor, Place.Nation, null))).ShouldBe(1);
        (await town.Overdue(day, new Grant(Role.ProvincialMonitor, new Place(Province: province), null))).ShouldBe(1);
        (await town.Overdue(day, new Grant(Role.ProvincialMonitor, new Place(Province: "แพร่"), null))).ShouldBe(0);
        (await town.Overdue(day, new Grant(Role.AgencyAdministrator, new Place(Guid.NewGuid()), null))).ShouldBe(0);
        (await town.Overdue(day, new Grant(Role.Assessor, new Place(town.Agency), null))).ShouldBe(0);
    }

    private sealed record Town(Database Database, Guid Agency, TestClock Clock)
    {
        public static async Task<Town> In(TestDatabase fresh)
        {
            var database = await fresh.Open();
            var agency = (await new StoreReport(database, FrameworkLibrary.Default, TimeProvider.System).Run(PublishedReports.HuaiSaiNuea)).Value.Agency;
            return new Town(database, agency.Id, new TestClock(Morning(new DateOnly(2022, 10, 1))));
        }

        public async Task<Measure> Add(string title, string period, Rhythm? every, string responsible = "สำนักปลัด") => (await new SaveMeasure(Database, FrameworkLibrary.Default).Add(
            Program, Agency, Year, new MeasureContent { Title = title, Responsible = [responsible], Period = period, ReportEvery = every }, Clock.Now)).Value;

        public async Task Report(Measure measure, DateOnly until, MeasureStatus status) =>
            (await new ReportProgress(Database).Run(Program, Agency, measure.Id, new ProgressContent(until, status, "ดำเนินการแล้ว", null), Morning(until.AddDays(1)))).IsRefused.ShouldBeFalse();

        public async Task<int> Remind(DateOnly day)
        {
            Clock.Now = Morning(day);
            return (await new RemindOfMeasures(Database, Clock).Run("https://ita.example")).Value;
        }

        public async Task<long> Overdue(DateOnly day, Grant? grant = null) => (await new OverdueMeasures(Database).Of(
            new Actor(Guid.NewGuid(), "", [grant ?? new Grant(Role.AgencyAdministrator, new Place(Agency), null)]), 1, Morning(day))).Count;

        public async Task<Guid> Department(string name)
        {
            var department = new Department(Stored.NewId(Clock.Now), Agency, name, 0);
            await Database.Write<bool>(async s =>
            {
                await DepartmentStore.Save(s, department);
                return true;
            });
            return department.Id;
        }

        public async Task Person(string email, Role role, Guid? department = null) => await Database.Write<bool>(async session =>
        {
            var enrolled = await EnrolPerson.Run(session, "มาลี ใจดี", email, "hash", Clock.Now);
            await GrantStore.Add(session, new HeldGrant(Stored.NewId(Clock.Now), enrolled.Value.Id, new Grant(role, new Place(Agency, department), null)), Program, Clock.Now);
            return true;
        });

        // Nine in the morning in Bangkok.
        private static DateTimeOffset Morning(DateOnly day) => new(day, new TimeOnly(2, 0), TimeSpan.Zero);
    }
}
