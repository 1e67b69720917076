using OpenIta.Accounts;
using OpenIta.Basics;
using OpenIta.Cycles;
using OpenIta.Frameworks;
using OpenIta.Storage;
using OpenIta.Surveys;
using OpenIta.TestKit;

namespace OpenIta.Tests.Surveys;

public sealed class SurveyExtensionTests
{
    private static readonly Actor Administrator = new(Guid.NewGuid(), "ผู้ดูแลระบบกลาง", [new Grant(Role.CentralAdministrator, Place.Nation, null)]);

    [Theory, OnBothDatabases]
    public async Task A_survey_that_is_closed_and_scored_is_not_opened_again_by_an_extension_for_its_agency(DatabaseKind kind)
    {
        await using var ground = await SurveyGround.On(kind);
        var today = Bangkok.DayOf(TimeProvider.System.GetUtcNow());
        var cycle = new Cycle(Guid.NewGuid(), new FiscalYear(2564), "ita-2564", TimeProvider.System.GetUtcNow());
        await ground.Database.Write<bool>(async session =>
        {
            await CycleStore.Add(session, cycle);
            await CycleStore.SaveCalendar(session, cycle.Id, [PhaseWindow.Of(Phase.Eit, today.AddDays(-20), today.AddDays(1))]);
            return true;
        });
        var survey = await ground.Open();
        var extend = new ExtendPhase(ground.Database, TimeProvider.System, SurveyExtensions.All);

        var whileOpen = await extend.Run(Administrator, cycle.Id, Phase.Eit, ground.Agency.Id, today.AddDays(2), "น้ำท่วม");
        await new CloseSurvey(ground.Database, FrameworkLibrary.Default, TimeProvider.System).Run(SurveyGround.Anyone, survey.Code);
        var whenClosed = await extend.Run(Administrator, cycle.Id, Phase.Eit, ground.Agency.Id, today.AddDays(3), "น้ำท่วม");
        var forAll = await extend.Run(Administrator, cycle.Id, Phase.Eit, null, today.AddDays(3), "น้ำท่วม");

        whileOpen.IsRefused.ShouldBeFalse();
        whenClosed.Refusal.ShouldBe(new SurveyIsScored("EIT"));
        forAll.IsRefused.ShouldBeFalse();
        (await ground.Database.Read(s => SurveyStore.Find(s, survey.Id)))!.ClosedAt.ShouldNotBeNull();
        (await ground.Submit.Run(SurveyGround.Form(survey))).Refusal.ShouldBeOfType<SurveyClosed>();
    }
}
