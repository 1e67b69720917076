using OpenIta.Agencies;
using OpenIta.Accounts;
using OpenIta.Basics;
using OpenIta.Cycles;
using OpenIta.Mail;
using OpenIta.Storage;
using OpenIta.TestKit;

namespace OpenIta.Tests.Cycles;

public sealed class ReminderTests
{
    // Nine in the morning in Bangkok, on the day of February 2021; the registration ends with the 28th.
    private static DateTimeOffset Morning(int day) => new(2021, 2, day, 2, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(15, null)]
    [InlineData(14, 14)]
    [InlineData(8, 14)]
    [InlineData(7, 7)]
    [InlineData(2, 3)]
    [InlineData(1, 1)]
    [InlineData(0, 1)]
    [InlineData(-1, null)]
    public void The_reminder_of_the_last_lead_day_that_has_come_is_due(int daysLeft, int? lead) => Reminder.LeadDue(daysLeft).ShouldBe(lead);

    [Theory, OnBothDatabases]
    public async Task A_person_is_written_to_once_on_each_lead_day_and_the_letter_goes_out_over_SMTP(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        await using var server = SmtpServer.Start();
        var running = await RunningCycle.In(test);
        await AddPerson(running, "malee@huanong.go.th", Role.AgencyAdministrator);
        var write = Writer(running);
        var send = new SendMail(running.Database, new SmtpSettings("127.0.0.1", server.Port, "ita@example.go.th", Encrypt: false, null, null), running.Clock);

        var written = new List<int>();
        for (var day = 10; day <= 28; day++)
        {
            running.Clock.Now = Morning(day);
            written.Add((await write.Run("https://ita.example")).Value);
            (await write.Run("https://ita.example")).Value.ShouldBe(0, "again on the same day");
            await send.Run();
        }

        written.Sum().ShouldBe(4);
        server.Letters.Count.ShouldBe(4);
        var first = server.Letters.First();
        first.To.ShouldBe(["malee@huanong.go.th"]);
        first.Subject.ShouldBe("เหลือ 14 วัน: ลงทะเบียนและยืนยันข้อมูล ITA ปีงบประมาณ พ.ศ. 2564");
        first.Body.ShouldContain("องค์การบริหารส่วนตำบลหัวหนอง");
        first.Body.ShouldContain("สิ้นวันอาทิตย์ที่ 28 กุมภาพันธ์ 2564");
        first.Body.ShouldContain($"https://ita.example/desk/{running.Agency.Id}");
    }

    [Theory, OnBothDatabases]
    public async Task A_run_that_comes_late_writes_one_reminder_and_not_those_it_missed(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var running = await RunningCycle.In(test);
        await AddPerson(running, "malee@huanong.go.th", Role.AgencyAdministrator);
        running.Clock.Now = Morning(26);

        (await Writer(running).Run("")).Value.ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task Who_has_nothing_left_to_do_is_not_written_to_and_the_executive_is_once_it_is_their_turn(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var running = await RunningCycle.In(test);
        await AddPerson(running, "malee@huanong.go.th", Role.AgencyAdministrator);
        await AddPerson(running, "nayok@huanong.go.th", Role.Executive);
        await AddPerson(running, "gone@huanong.go.th", Role.Executive, until: Morning(1));
        var change = new ChangeRegistration(running.Database, running.Clock);
        running.Clock.Now = Morning(10);
        await change.Fill(running.Officer, running.Cycle.Id, running.Agency.Id, new Contact("มาลี", "", "043", "malee@huanong.go.th"), 60, 500, 0, submit: true, Morning(10));

        running.Clock.Now = Morning(22);
        await Writer(running).Run("");
        await change.Approve(running.Executive, running.Cycle.Id, running.Agency.Id, 2, Morning(22));
        running.Clock.Now = Morning(26);
        await Writer(running).Run("");

        (await new MailLists(running.Database).Latest(1)).Rows.Select(r => r.Recipient).ShouldBe(["nayok@huanong.go.th"]);
    }

    [Fact]
    public async Task At_night_and_after_the_end_nobody_is_written_to_and_an_extension_moves_the_days()
    {
        await using var test = await TestDatabase.Fresh(DatabaseKind.Sqlite);
        var running = await RunningCycle.In(test);
        await AddPerson(running, "malee@huanong.go.th", Role.AgencyAdministrator);

        running.Clock.Now = new DateTimeOffset(2021, 2, 26, 20, 0, 0, TimeSpan.Zero);
        (await Writer(running).Run("")).Value.ShouldBe(0, "three in the morning in Bangkok");
        running.Clock.Now = new DateTimeOffset(2021, 3, 2, 2, 0, 0, TimeSpan.Zero);
        (await Writer(running).Run("")).Value.ShouldBe(0, "it is over");
        (await new ExtendPhase(running.Database, running.Clock).Run(RunningCycle.Administrator, running.Cycle.Id, Phase.Registration, running.Agency.Id, new(2021, 3, 5), "น้ำท่วม")).IsRefused.ShouldBeFalse();
        (await Writer(running).Run("")).Value.ShouldBe(1);
    }

    private static WriteReminders Writer(RunningCycle running) => new(running.Database, [Reminder.Registration], running.Clock);

    private static Task<Result<Account>> AddPerson(RunningCycle running, string email, Role role, DateTimeOffset? until = null) => running.Database.Write<Account>(async session =>
    {
        var enrolled = await EnrolPerson.Run(session, "มาลี ใจดี", email, "hash", RunningCycle.Start);
        await GrantStore.Add(session, new HeldGrant(Stored.NewId(RunningCycle.Start), enrolled.Value.Id, new Grant(role, new Place(running.Agency.Id), until)), Actor.System("test"), RunningCycle.Start);
        return enrolled;
    });
}
