using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Audit;
using OpenIta.Basics;
using OpenIta.Frameworks;
using OpenIta.Jobs;
using OpenIta.Storage;
using OpenIta.Surveys;
using OpenIta.TestKit;
using OpenIta.Web.Operations;
using OpenIta.Web.Tests.Accounts;

namespace OpenIta.Web.Tests.Operations;

/// <summary>The clock of the machine is moved by an hour while people work, and moved back.</summary>
[Trait("speed", "long")]
public sealed class ClockMovedTests
{
    private static readonly DateTimeOffset Start = TimeProvider.System.GetUtcNow();

    /// <summary>As settings of a site in process.</summary>
    internal static readonly (string, string)[] Unhindered = [.. SurveyUnderLoad.Unhindered.Select(s => s.TrimStart('-').Split('=')).Select(s => (s[0], s[1]))];

    private readonly Machine machine = new();

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task Nobody_notices_and_no_round_opens_or_closes(int hours)
    {
        // Such as a PC whose battery is empty; how long it has been on tells that it did not sleep.
        var clock = new SteadyClock(machine, () => TimeProvider.System.GetElapsedTime(0));
        await using var site = await Site.WithServices(services =>
        {
            services.AddSingleton<TimeProvider>(clock);
            services.AddSingleton(new JobKind("test", (_, _, _) => Task.FromResult<Result<string>>("done")));
        }, Unhindered);
        // One closes in half an hour, one opened half an hour ago.
        var (closing, opened) = (await Open(site.Database, -60, 30), await Open(site.Database, -30, 600));
        await using var central = await site.As(Role.CentralAdministrator);
        var typed = new Respondent(central.OtherBrowser().Browser, closing.Code);
        (await typed.Open(_ => 1)).ShouldBeTrue();

        machine.Moved = TimeSpan.FromHours(hours);
        var receipts = new List<string?> { await Send(typed) };
        await Works(site, central, closing, opened, receipts);
        (await central.Page("/admin/operations?lang=en")).QuerySelector("main .note")!.TextContent.ShouldMatch($"moved by {(hours > 0 ? "" : "-")}3,[56]\\d\\d s");

        machine.Moved = TimeSpan.Zero;
        await Works(site, central, closing, opened, receipts);
        (await central.Page("/admin/operations")).QuerySelector("main .note").ShouldBeNull();

        // Whatever was acknowledged is there, and the log runs forward.
        (await site.Database.Read(s => s.One<long>("select count(*) from survey_response"))).ShouldBe(receipts.Count);
        receipts.Distinct().Count().ShouldBe(receipts.Count);
        var log = await site.Database.Read(s => s.List<string>("select at from audit_log order by position limit 1000"));
        log.ShouldBe(log.Order(StringComparer.Ordinal));
        log.Select(Stored.Instant).ShouldAllBe(at => (at - Start).Duration() < TimeSpan.FromMinutes(10));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task Codes_of_a_phone_that_knows_the_time_are_taken_while_it_is_wrong_and_after_it(int hours)
    {
        var clock = new SteadyClock(machine, () => TimeProvider.System.GetElapsedTime(0));
        await using var site = await Site.WithServices(services => services.AddSingleton<TimeProvider>(clock));
        await using var before = await site.As(Role.Auditor);
        var (phone, _) = await SecondStepTests.TurnOn(before);

        machine.Moved = TimeSpan.FromHours(hours);
        (await Enters(site, before, phone)).ShouldBe("/desk");
        await using var meanwhile = await site.As(Role.Auditor);
        (phone, _) = await SecondStepTests.TurnOn(meanwhile);

        machine.Moved = TimeSpan.Zero;
        (await Enters(site, meanwhile, phone)).ShouldBe("/desk");
    }

    // Each code is taken once, and the one that turned the second step on was of this moment.
    private static async Task<string> Enters(Site site, Site owner, AuthenticatorApp phone)
    {
        await using var browser = site.OtherBrowser();
        var asked = await SecondStepTests.EnterPassword(browser, owner.Person!);
        using var entered = await browser.Post(asked.QuerySelector("main form")!, ("Code", phone.Code(later: 1)));
        return entered.RequestMessage!.RequestUri!.AbsolutePath;
    }

    private static async Task Works(Site site, Site central, Survey closing, Survey opened, List<string?> receipts)
    {
        (await IsIn(central)).ShouldBeTrue("a session outlives it");
        await using var another = await site.As(Role.Auditor);
        (await IsIn(another)).ShouldBeTrue("people sign in");
        foreach (var survey in (Survey[])[closing, opened])
        {
            await using var phone = site.OtherBrowser();
            var respondent = new Respondent(phone.Browser, survey.Code);
            (await respondent.Open(_ => 2)).ShouldBeTrue();
            receipts.Add(await Send(respondent));
        }
        (await site.Services.GetRequiredService<RunSurveyCalendar>().Run()).Value.ShouldBe(0);
        var job = Guid.CreateVersion7();
        var now = site.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        await site.Database.Write<bool>(async session =>
        {
            await JobStore.Add(session, new Job(job, "test", "งานทดลอง", "", "ผู้ทดสอบ", now, now, null, 1, 0, null));
            return true;
        });
        for (var left = 100; (await site.Database.Read(s => JobStore.Find(s, job, "test")))!.State != JobState.Finished; left--)
        {
            left.ShouldBeGreaterThan(0, "schedules go on");
            await Task.Delay(100);
        }
    }

    private static async Task<string?> Send(Respondent respondent)
    {
        var receipt = await respondent.Send();
        receipt.ShouldNotBeNull();
        return receipt;
    }

    private static async Task<bool> IsIn(Site browser)
    {
        using var response = await browser.Get("/account");
        return response.StatusCode == HttpStatusCode.OK && response.RequestMessage!.RequestUri!.AbsolutePath == "/account";
    }

    private static async Task<Survey> Open(Database database, int opens, int closes)
    {
        var agency = (await database.Write<Agency>(async session => await AgencyStore.Place(session, new NamedAgency($"เทศบาลทดสอบ {opens}", null, null, "ตาก"), Start))).Value;
        return (await new OpenSurvey(database, FrameworkLibrary.Default, TimeProvider.System)
            .Run(Actor.System("test"), new SurveyOrder(agency.Id, null, "ita-2564", "EIT", Start.AddMinutes(opens), Start.AddMinutes(closes), 100))).Value;
    }

    private sealed class Machine : TimeProvider
    {
        public TimeSpan Moved { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Moved;
    }
}
