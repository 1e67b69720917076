using OpenIta.Audit;
using OpenIta.Frameworks;
using OpenIta.Results;
using OpenIta.Statistics;
using OpenIta.Storage;
using OpenIta.Surveys;
using OpenIta.TestKit;

namespace OpenIta.Tests.Surveys;

public class CloseSurveysTests
{
    private static readonly FrameworkLibrary Frameworks = FrameworkLibrary.Default;

    [Theory, OnBothDatabases]
    public async Task All_surveys_closed_at_once_give_an_agency_what_each_closed_by_itself_gives(DatabaseKind kind)
    {
        await using var one = await SurveyGround.On(kind);
        await using var nation = await SurveyGround.On(kind);
        var byOne = await Answered(one);
        var atOnce = await Answered(nation);

        foreach (var head in byOne.Where(s => s.Department is null))
            (await new CloseSurvey(one.Database, Frameworks, TimeProvider.System).Run(SurveyGround.Anyone, head.Code)).IsRefused.ShouldBeFalse();
        (await new CloseSurveys(nation.Database, Frameworks, new TestClock(atOnce.Max(s => s.Closes))).Run(SurveyGround.Anyone)).Value.ShouldBe(2);

        foreach (var (left, right) in byOne.Zip(atOnce))
        {
            (await nation.Database.Read(s => TallyStore.Tally(s, right.Number))).ShouldBe(await one.Database.Read(s => TallyStore.Tally(s, left.Number)), ignoreOrder: true);
            (await nation.Database.Read(s => TallyStore.Scores(s, right.Number))).ShouldBe(await one.Database.Read(s => TallyStore.Scores(s, left.Number)), ignoreOrder: true);
        }
        var (expected, result) = (await Result(one), await Result(nation));
        result.Total.ShouldNotBeNull();
        (result.Total, result.Level).ShouldBe((expected.Total, expected.Level));
        result.Scores.ShouldBe(expected.Scores, ignoreOrder: true);
    }

    [Theory, OnBothDatabases]
    public async Task Beside_marks_that_are_public_already_what_was_answered_is_for_readers_of_scores_alone(DatabaseKind kind)
    {
        await using var one = await SurveyGround.On(kind);
        await using var nation = await SurveyGround.On(kind);
        foreach (var head in (await Answered(one, Standing.Published)).Where(s => s.Department is null))
            await new CloseSurvey(one.Database, Frameworks, TimeProvider.System).Run(SurveyGround.Anyone, head.Code);

        var closes = (await Answered(nation, Standing.Published)).Max(s => s.Closes);
        await new CloseSurveys(nation.Database, Frameworks, new TestClock(closes)).Run(SurveyGround.Anyone);

        foreach (var (audience, isToldOfAnswers) in new[] { (ResultAudience.Everyone, false), (ResultAudience.ReadersOfScores, true) })
        {
            var (expected, result) = (await Result(one, audience), await Result(nation, audience));
            result.Scores.ContainsKey("EIT").ShouldBe(isToldOfAnswers);
            result.Scores["OIT"].ShouldBe(81.25m);
            (result.Total, result.Level).ShouldBe((expected.Total, expected.Level));
            result.Scores.ShouldBe(expected.Scores, ignoreOrder: true);
        }
    }

    [Theory, OnBothDatabases]
    public async Task What_was_counted_of_the_year_is_counted_again(DatabaseKind kind)
    {
        await using var ground = await SurveyGround.On(kind);
        var surveys = await Answered(ground);
        (await ground.Database.Read(StatisticStore.Stale)).ShouldNotContain(2564);

        await new CloseSurveys(ground.Database, Frameworks, new TestClock(surveys.Max(s => s.Closes))).Run(SurveyGround.Anyone);

        (await ground.Database.Read(StatisticStore.Stale)).ShouldContain(2564);
    }

    [Theory, OnBothDatabases]
    public async Task Who_changes_a_survey_just_then_and_writes_it_down_is_waited_for(DatabaseKind kind)
    {
        await using var ground = await SurveyGround.On(kind);
        var surveys = await Answered(ground);
        var changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var change = ground.Database.Write<bool>(async session =>
        {
            await SurveyStore.Update(session, surveys[0] with { Quota = 998 });
            changed.SetResult();
            await UntilSomebodyWaits(ground, kind);
            await AuditLog.Append(session, SurveyGround.Anyone, new AuditEntry("survey.extend", surveys[0].Code), TimeProvider.System.GetUtcNow());
            return true;
        });
        await changed.Task;

        var closed = await new CloseSurveys(ground.Database, Frameworks, new TestClock(surveys.Max(s => s.Closes))).Run(SurveyGround.Anyone);

        closed.Value.ShouldBe(2);
        (await change).Value.ShouldBeTrue();
        (await ground.Database.Read(s => SurveyStore.Find(s, surveys[0].Id)))!.ClosedAt.ShouldNotBeNull();
        (await new VerifyAuditLog(ground.Database).Run()).IsWhole.ShouldBeTrue();
    }

    // On SQLite whoever writes waits at the door; on PostgreSQL for the row.
    private static async Task UntilSomebodyWaits(SurveyGround ground, DatabaseKind kind)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (kind == DatabaseKind.Postgres && await ground.Database.Read(s => s.One<long>(
            "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")) == 0)
            await Task.Delay(20, limit.Token);
    }

    // Both surveys, one with a department beside, and the other instrument's score.
    private static async Task<IReadOnlyList<Survey>> Answered(SurveyGround ground, Standing ofMarks = Standing.Final)
    {
        var oit = new AssessedScores(ground.Agency.Id, 2564, "OIT", ofMarks, TimeProvider.System.GetUtcNow(), new Dictionary<string, decimal> { ["OIT"] = 81.25m });
        await ground.Database.Write<bool>(async session =>
        {
            await AssessedScoreStore.Save(session, Frameworks.OfYear(2564)!, oit);
            return true;
        });
        var (eit, iit) = (await ground.Open(), await ground.Open("IIT"));
        var department = await ground.Open(department: (await ground.Department("กองคลัง")).Id);
        var random = new Random(4);
        foreach (var code in await ground.Codes(iit, 7))
            await Answer(iit, code);
        foreach (var survey in Enumerable.Repeat(eit, 9).Concat(Enumerable.Repeat(department, 8)))
            await Answer(survey, null);
        return [eit, iit, department];

        async Task Answer(Survey survey, string? code) =>
            (await ground.Submit.Run(SurveyGround.Form(survey, code, field => random.Next(1, field.Scale.Options.Count + 1)))).IsRefused.ShouldBeFalse();
    }

    private static async Task<YearSummary> Result(SurveyGround ground, ResultAudience audience = ResultAudience.ReadersOfScores) =>
        (await ground.Database.Read(s => ResultStore.OfYear(s, audience, 2564))).ShouldHaveSingleItem().Year;
}
