using OpenIta.Frameworks;
using OpenIta.Surveys;
using OpenIta.TestKit;

namespace OpenIta.Tests.Surveys;

public class SurveyDirectoryTests
{
    [Theory, OnBothDatabases]
    public async Task A_crowd_that_comes_at_once_is_one_question_to_the_database(DatabaseKind kind)
    {
        await using var ground = await SurveyGround.On(kind);
        var survey = await ground.Open();
        var directory = new SurveyDirectory(ground.Database, FrameworkLibrary.Default, new TestClock(TimeProvider.System.GetUtcNow()));
        var found = await Task.WhenAll(Enumerable.Range(0, 1_000).Select(_ => Task.Run(() => directory.Find(survey.Code))));
        found.Select(f => f.Value).Distinct(ReferenceEqualityComparer.Instance).ShouldHaveSingleItem();
    }

    [Theory, OnBothDatabases]
    public async Task What_failed_is_looked_up_anew(DatabaseKind kind)
    {
        await using var ground = await SurveyGround.On(kind);
        var survey = await ground.Open();
        var directory = new SurveyDirectory(ground.Database, FrameworkLibrary.Default, TimeProvider.System);
        await ground.Rename("survey", "gone");
        await Should.ThrowAsync<System.Data.Common.DbException>(() => directory.Find(survey.Code));
        await ground.Rename("gone", "survey");
        (await directory.Find(survey.Code)).Value.Survey.Id.ShouldBe(survey.Id);
    }
}
