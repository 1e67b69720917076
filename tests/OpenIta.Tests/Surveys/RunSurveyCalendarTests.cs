using OpenIta.Basics;
using OpenIta.Cycles;
using OpenIta.Frameworks;
using OpenIta.Storage;
using OpenIta.Surveys;
using OpenIta.TestKit;

namespace OpenIta.Tests.Surveys;

public class RunSurveyCalendarTests
{
    [Theory, OnBothDatabases]
    public async Task A_survey_whose_time_is_over_is_closed_and_scored_once(DatabaseKind kind)
    {
        await using var ground = await SurveyGround.On(kind);
        var survey = await ground.Open();
        for (var i = 0; i < 6; i++)
            await ground.Submit.Run(SurveyGround.Form(survey));
        var still = await ground.Open(framework: "ita-2565");
        (await Calendar(ground, survey.Closes.AddSeconds(-1)).Run()).Value.ShouldBe(0);
        (await Calendar(ground, survey.Closes).Run()).Value.ShouldBeGreaterThanOrEqualTo(1);
        (await ground.Database.Read(s => TallyStore.Scores(s, survey.Number))).Keys.ShouldContain("EIT");
        (await Calendar(ground, survey.Closes).Run()).Value.ShouldBe(0);
        still.ClosedAt.ShouldBeNull();
    }

    [Theory, OnBothDatabases]
    public async Task A_survey_of_a_cycle_stays_open_as_long_as_the_phase_is_extended_for_its_agency(DatabaseKind kind)
    {
        await using var ground = await SurveyGround.On(kind);
        var now = TimeProvider.System.GetUtcNow();
        var cycle = new Cycle(Stored.NewId(now), new FiscalYear(2564), "ita-2564", now);
        var closes = now.AddDays(1);
        await ground.Database.Write<bool>(async s =>
        {
            await CycleStore.Add(s, cycle);
            await CycleStore.SaveCalendar(s, cycle.Id, [new PhaseWindow(Phase.Eit, now.AddDays(-1), closes)]);
            return true;
        });
        var order = new SurveyOrder(ground.Agency.Id, null, "ita-2564", "EIT", now.AddDays(-1), closes, 10) { Cycle = cycle.Id };
        var survey = (await new OpenSurvey(ground.Database, FrameworkLibrary.Default, TimeProvider.System).Run(SurveyGround.Anyone, order)).Value;
        var longer = closes.AddDays(7);
        await ground.Database.Write<bool>(async s =>
        {
            await CycleStore.SaveCalendar(s, cycle.Id, [new PhaseWindow(Phase.Eit, now.AddDays(-1), longer)]);
            return true;
        });
        (await Calendar(ground, closes).Run()).Value.ShouldBe(0);
        var followed = (await ground.Database.Read(s => SurveyStore.Find(s, survey.Id)))!;
        (followed.ClosedAt, followed.At(closes)).ShouldBe((null, SurveyState.Open));
        (await Calendar(ground, longer).Run()).Value.ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task A_week_after_closing_codes_form_keys_and_the_keys_of_their_hashes_are_gone(DatabaseKind kind)
    {
        await using var ground = await SurveyGround.On(kind);
        var survey = await ground.Open("IIT");
        var code = (await ground.Codes(survey, 6))[0];
        await ground.Submit.Run(SurveyGround.Form(survey, code));
        await Calendar(ground, survey.Closes).Run();
        (await ground.Count("access_code")).ShouldBe(6);
        await Calendar(ground, survey.Closes + RunSurveyCalendar.Retries + TimeSpan.FromDays(1)).Run();
        foreach (var table in new[] { "access_code", "submission_key", "survey_secret" })
            (await ground.Count(table)).ShouldBe(0, table);
        (await ground.Count("survey_response")).ShouldBe(1);
        (await ground.Submit.Run(SurveyGround.Form(survey, code))).Refusal.ShouldBeOfType<SurveyClosed>();
    }

    private static RunSurveyCalendar Calendar(SurveyGround ground, DateTimeOffset now) => new(ground.Database, FrameworkLibrary.Default, new TestClock(now));
}
