using OpenIta.Accounts;
using OpenIta.Basics;
using OpenIta.Cycles;
using OpenIta.Mail;
using OpenIta.Storage;
using OpenIta.Surveys;
using OpenIta.TestKit;

namespace OpenIta.Tests.Surveys;

public sealed class SurveyReminderTests
{
    [Theory, OnBothDatabases]
    public async Task An_agency_whose_survey_lacks_answers_is_reminded_once_and_not_when_its_quota_is_full(DatabaseKind kind)
    {
        await using var ground = await SurveyGround.On(kind);
        await Cycle(ground);
        var survey = await ground.Open(quota: 2);
        await AddAdministrator(ground);
        var write = new WriteReminders(ground.Database, SurveyReminders.All, Clock);

        (await ground.Submit.Run(SurveyGround.Form(survey))).IsRefused.ShouldBeFalse();
        var atFirst = (await write.Run("")).Value;
        var again = (await write.Run("")).Value;
        await ground.Submit.Run(SurveyGround.Form(survey));
        Clock.Now = Clock.Now.AddDays(2);
        var whenFull = (await write.Run("")).Value;

        (atFirst, again, whenFull).ShouldBe((1, 0, 0));
        (await new MailLists(ground.Database).Latest(1)).Rows.ShouldHaveSingleItem().Subject.ShouldStartWith("เหลือ 3 วัน: ");
    }

    [Fact]
    public async Task An_agency_that_has_opened_no_survey_is_reminded()
    {
        await using var ground = await SurveyGround.On(DatabaseKind.Sqlite);
        await Cycle(ground);
        await AddAdministrator(ground);

        (await new WriteReminders(ground.Database, SurveyReminders.All, Clock).Run("")).Value.ShouldBe(1);
    }

    // Ten in the morning in Bangkok.
    private TestClock Clock { get; } = new(new DateTimeOffset(TimeProvider.System.GetUtcNow().Date.AddHours(3), TimeSpan.Zero));

    private async Task Cycle(SurveyGround ground)
    {
        var today = DateOnly.FromDateTime(Clock.Now.UtcDateTime);
        var cycle = new Cycle(Guid.NewGuid(), new FiscalYear(2564), "ita-2564", Clock.Now.AddDays(-30));
        await ground.Database.Write<bool>(async session =>
        {
            await CycleStore.Add(session, cycle);
            await CycleStore.SaveCalendar(session, cycle.Id, [PhaseWindow.Of(Phase.Eit, today.AddDays(-20), today.AddDays(3))]);
            return true;
        });
    }

    private Task<Result<Account>> AddAdministrator(SurveyGround ground) => ground.Database.Write<Account>(async session =>
    {
        var enrolled = await EnrolPerson.Run(session, "มาลี ใจดี", "malee@nakhonpathom.go.th", "hash", Clock.Now);
        await GrantStore.Add(session, new HeldGrant(Stored.NewId(Clock.Now), enrolled.Value.Id, new Grant(Role.AgencyAdministrator, new Place(ground.Agency.Id), null)), Actor.System("test"), Clock.Now);
        return enrolled;
    });
}
