using OpenIta.Accounts;
using OpenIta.Frameworks;
using OpenIta.Storage;
using OpenIta.Surveys;
using OpenIta.Surveys.Paper;
using OpenIta.TestKit;

namespace OpenIta.Tests.Surveys;

public class PaperTests
{
    private static readonly Actor First = Keyer("แรก");
    private static readonly Actor Second = Keyer("สอง");

    [Theory, OnBothDatabases]
    public async Task Two_entries_alike_become_one_response_of_the_second_part_and_leave_nothing_of_them(DatabaseKind kind)
    {
        await using var ground = await SurveyGround.On(kind);
        var (enter, survey, number) = await Printed(ground);
        var answers = SurveyGround.Form(survey, choose: f => f.Code == "E2" ? 3 : 1).Answers.ToList();

        (await enter.Run(First, number, answers)).Value.ShouldBeOfType<PaperEntry.First>();
        (await ground.Count("survey_response")).ShouldBe(0);
        (await enter.Run(Second, ReadableCode.Printed(number), answers)).Value.ShouldBeOfType<PaperEntry.Stored>();
        (await ground.Count("survey_response")).ShouldBe(1);
        (await ground.Database.Read(session => session.One<long>("select part from survey_response"))).ShouldBe((long)SurveyPart.Collected);
        (await ground.Database.Read(session => session.One<long>("select count(*) from paper_form where answers is not null or keyer_id is not null"))).ShouldBe(0);
        (await enter.Run(First, number, answers)).Refusal.ShouldBeOfType<PaperAlreadyEntered>();
    }

    [Theory, OnBothDatabases]
    public async Task Entries_that_differ_are_compared_field_by_field_and_stored_as_decided(DatabaseKind kind)
    {
        await using var ground = await SurveyGround.On(kind);
        var (enter, survey, number) = await Printed(ground);
        await enter.Run(First, number, [.. SurveyGround.Form(survey, choose: f => f.Code is "E2" or "E7" ? 4 : 1).Answers]);
        var second = SurveyGround.Form(survey, choose: f => f.Code == "E7" ? 2 : 1).Answers.ToList();

        var differs = (await enter.Run(Second, number, second)).Value.ShouldBeOfType<PaperEntry.Differs>();
        differs.Differences.Select(d => (d.Field.Code, d.First, d.Second)).ShouldBe([("E2", (byte)4, (byte)1), ("E7", (byte)4, (byte)2)]);
        (await ground.Count("survey_response")).ShouldBe(0);
        (await enter.Run(Second, number, second, isDecided: true)).Value.ShouldBeOfType<PaperEntry.Stored>();
        (await ground.Count("survey_response")).ShouldBe(1);
    }

    [Fact]
    public async Task The_second_entry_is_made_by_another_person()
    {
        await using var ground = await SurveyGround.On(DatabaseKind.Sqlite);
        var (enter, survey, number) = await Printed(ground);
        var answers = SurveyGround.Form(survey).Answers.ToList();
        await enter.Run(First, number, answers);

        (await enter.Run(First, number, answers)).Refusal.ShouldBeOfType<SecondKeyerIsFirst>();
        (await enter.Run(First, number, answers, isDecided: true)).Refusal.ShouldBeOfType<SecondKeyerIsFirst>();
    }

    [Fact]
    public async Task A_paper_that_was_stored_before_the_program_ended_is_finished_and_not_counted_again()
    {
        await using var ground = await SurveyGround.On(DatabaseKind.Sqlite);
        var (enter, survey, number) = await Printed(ground);
        var answers = SurveyGround.Form(survey).Answers.ToList();
        await enter.Run(First, number, answers);
        var form = (await ground.Database.Read(session => PaperStore.Find(session, number)))!;
        // As if the program had ended between storing the response and finishing the paper.
        var stored = await ground.Submit.Run(SurveyGround.Form(survey) with { FormKey = form.FormKey, Part = SurveyPart.Collected });

        var again = (await enter.Run(Second, number, answers)).Value.ShouldBeOfType<PaperEntry.Stored>();
        again.Receipt.Number.ShouldBe(stored.Value.Number);
        (await ground.Count("survey_response")).ShouldBe(1);
    }

    [Fact]
    public async Task Unknown_and_mistyped_numbers_people_without_the_role_and_surveys_by_code_are_refused()
    {
        await using var ground = await SurveyGround.On(DatabaseKind.Sqlite);
        var (enter, survey, number) = await Printed(ground);
        var answers = SurveyGround.Form(survey).Answers.ToList();
        var officer = new Actor(Guid.NewGuid(), "x", [new Grant(Role.DepartmentOfficer, new Place(ground.Agency.Id), null)]);
        var issue = new IssuePaperForms(ground.Database, TimeProvider.System);

        (await enter.Run(First, "ABC", answers)).Refusal.ShouldBeOfType<PaperNumberUnknown>();
        (await enter.Run(First, ReadableCode.Secret.New(), answers)).Refusal.ShouldBeOfType<PaperNumberUnknown>();
        (await enter.Run(officer, number, answers)).Refusal.ShouldBeOfType<NotAllowed>();
        (await issue.Run(officer, survey, 1)).Refusal.ShouldBeOfType<NotAllowed>();
        (await issue.Run(First, await ground.Open("IIT"), 1)).Refusal.ShouldBeOfType<PaperIsForOpenSurveys>();
        (await issue.Run(First, survey, 0)).Refusal.ShouldBeOfType<CodeCountOutOfRange>();
    }

    private static Actor Keyer(string name) => new(Guid.NewGuid(), name, [new Grant(Role.Assessor, Place.Nation, null)]);

    private static async Task<(EnterPaperForm Enter, Survey Survey, string Number)> Printed(SurveyGround ground)
    {
        var survey = await ground.Open("EIT");
        var numbers = await new IssuePaperForms(ground.Database, TimeProvider.System).Run(First, survey, 2);
        var directory = new SurveyDirectory(ground.Database, FrameworkLibrary.Default, TimeProvider.System);
        return (new EnterPaperForm(ground.Database, directory, ground.Submit, TimeProvider.System), survey, numbers.Value[0]);
    }
}
