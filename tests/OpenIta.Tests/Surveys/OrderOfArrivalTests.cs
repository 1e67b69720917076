using OpenIta.Frameworks;
using OpenIta.Surveys;
using OpenIta.TestKit;

namespace OpenIta.Tests.Surveys;

/// <summary>Answers that lie as they came, because the program died before it wrote them anew. On SQLite they never do.</summary>
public sealed class OrderOfArrivalTests
{
    private const int People = 12, Others = 2;

    [Theory, OnBothDatabases]
    public async Task What_a_crash_left_is_erased_when_its_survey_closes(DatabaseKind kind)
    {
        await using var ground = await SurveyGround.On(kind);
        var left = await Left(ground);
        (await Shown(ground)).ShouldBe(kind == DatabaseKind.Postgres ? [left.Number] : []);

        (await new RunSurveyCalendar(ground.Database, FrameworkLibrary.Default, new TestClock(left.Closes)).Run()).IsRefused.ShouldBeFalse();

        (await Shown(ground)).ShouldBeEmpty();
        (await ground.Count("survey_response")).ShouldBe(People + Others);
    }

    [Theory, OnBothDatabases]
    public async Task What_a_crash_left_is_erased_when_the_program_starts(DatabaseKind kind)
    {
        await using var ground = await SurveyGround.On(kind);
        var left = await Left(ground);
        (await Shown(ground)).ShouldBe(kind == DatabaseKind.Postgres ? [left.Number] : []);

        await using (new ResponseWriter(ground.Database, TimeProvider.System))
            await ground.UntilErased();

        (await ground.Count("survey_response")).ShouldBe(People + Others);
    }

    // Each in a transaction of its own, and no writer is told.
    private static async Task<Survey> Left(SurveyGround ground)
    {
        // The writer that runs looked for what was left when it started: it is past that when it has erased something.
        var first = await ground.Open();
        for (var person = 0; person < Others; person++)
            (await ground.Submit.Run(SurveyGround.Form(first))).IsRefused.ShouldBeFalse();
        await ground.UntilErased();
        var survey = await ground.Open(framework: "ita-2565");
        var answers = SurveyGround.Sheet(survey).Pack(SurveyGround.Form(survey).Answers).Value;
        for (var person = 0; person < People; person++)
            await ground.Database.Write<bool>(async session =>
            {
                var sent = new Submission(survey, SurveyPart.Own, answers, "th", FormKey.New(), null, TimeProvider.System.GetUtcNow());
                return (await ResponseWriter.SubmitTogether(session, [sent])).Single().Map(_ => true);
            });
        return survey;
    }

    private static async Task<IReadOnlyList<long>> Shown(SurveyGround ground) => (await ground.Database.Reorder(order => order.Shown(ResponseStore.Table))).Value;
}
