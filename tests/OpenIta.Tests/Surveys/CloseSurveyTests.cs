using System.Text;
using OpenIta.Accounts;
using OpenIta.Frameworks;
using OpenIta.Results;
using OpenIta.Scoring;
using OpenIta.Scoring.Answers;
using OpenIta.Surveys;
using OpenIta.TestKit;

namespace OpenIta.Tests.Surveys;

public class CloseSurveyTests
{
    [Theory, OnBothDatabases]
    public async Task Tallies_are_those_of_what_was_sent_and_equal_a_recount_of_the_stored_responses(DatabaseKind kind)
    {
        await using var ground = await SurveyGround.On(kind);
        var head = await ground.Open();
        var part = await ground.Open(department: (await ground.Department("กองคลัง")).Id);
        var sent = new Dictionary<(string, string), long>();
        var random = new Random(7);
        for (var i = 0; i < 30; i++)
        {
            var form = SurveyGround.Form(i % 3 == 0 ? part : head, choose: f => random.Next(1, f.Scale.Options.Count + 1));
            foreach (var (field, option) in form.Answers)
                sent[(field, option)] = sent.GetValueOrDefault((field, option)) + 1;
            (await ground.Submit.Run(form)).IsRefused.ShouldBeFalse();
        }

        var closed = (await Close(ground).Run(SurveyGround.Anyone, part.Code)).Value;

        closed.Family.All.ShouldAllBe(s => s.ClosedAt != null);
        closed.Tallies[head.Id].Respondents.ShouldBe(30);
        closed.Tallies[part.Id].Respondents.ShouldBe(10);
        var recount = (await new CheckTally(ground.Database, FrameworkLibrary.Default).Run(head.Code)).Value;
        recount.Agrees.ShouldBeTrue();
        foreach (var (field, choice, respondents) in recount.Counts)
            respondents.ShouldBe(sent.GetValueOrDefault((field, choice.ToString(System.Globalization.CultureInfo.InvariantCulture))));
    }

    [Theory, OnBothDatabases]
    public async Task Closing_all_surveys_together_stores_what_closing_each_stores(DatabaseKind kind)
    {
        await using var together = await SurveyGround.On(kind);
        await using var each = await SurveyGround.On(kind);
        var later = new TestClock(TimeProvider.System.GetUtcNow().AddDays(2));
        foreach (var ground in new[] { together, each })
        {
            var head = await ground.Open();
            var part = await ground.Open(department: (await ground.Department("กองคลัง")).Id, closes: TimeSpan.FromDays(1.5));
            await ground.Open(framework: "ita-2565", closes: TimeSpan.FromDays(9));
            var random = new Random(11);
            for (var i = 0; i < 24; i++)
                (await ground.Submit.Run(SurveyGround.Form(i % 4 == 0 ? part : head, choose: f => random.Next(1, f.Scale.Options.Count + 1)))).IsRefused.ShouldBeFalse();
        }
        (await new CloseSurveys(together.Database, FrameworkLibrary.Default, later).Run(SurveyGround.Anyone)).Value.ShouldBe(1);
        var head1 = (await each.Database.Read(s => SurveyStore.Of(s, each.Agency.Id, "ita-2564", "EIT")))[0];
        (await new CloseSurvey(each.Database, FrameworkLibrary.Default, later).Run(SurveyGround.Anyone, head1.Code)).IsRefused.ShouldBeFalse();

        foreach (var sql in new[] { "select counts from survey_tally", "select coalesce(scores, '') from survey_tally", "select instrument || standing || scores || answers from assessed_result", "select scores from unpublished_result", "select act || after_text from audit_log where act = 'survey.close'" })
            (await together.Database.Read(s => s.List<string>(sql))).ShouldBe(await each.Database.Read(s => s.List<string>(sql)), ignoreOrder: true, customMessage: sql);
        (await together.Database.Read(s => SurveyStore.Of(s, together.Agency.Id))).Count(s => s.ClosedAt is null).ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task A_tally_that_was_changed_does_not_agree_any_more(DatabaseKind kind)
    {
        await using var ground = await SurveyGround.On(kind);
        var survey = await Answered(ground, 6);
        await Close(ground).Run(SurveyGround.Anyone, survey.Code);
        await ground.Database.Write<bool>(async s => await s.Execute("update survey_tally set counts = replace(counts, ',1,', ',2,')") > 0);
        (await new CheckTally(ground.Database, FrameworkLibrary.Default).Run(survey.Code)).Value.Agrees.ShouldBeFalse();
    }

    [Theory, OnBothDatabases]
    public async Task Scores_are_those_that_the_scoring_of_the_exported_answers_gives(DatabaseKind kind)
    {
        await using var ground = await SurveyGround.On(kind);
        var survey = await Answered(ground, 9);
        await Close(ground).Run(SurveyGround.Anyone, survey.Code);
        var csv = (await new ExportResponses(ground.Database, FrameworkLibrary.Default, TimeProvider.System).Run(SurveyGround.Anyone, survey.Code)).Value;

        var sheet = SurveyGround.Sheet(survey);
        var means = AnswerFile.Read(new MemoryStream(csv), "export", new AnswerForm(sheet.Framework, "EIT")).Value.Means().Value;
        var expected = ScoreCalculator.CalculateKnown(sheet.Framework, new ScoreInputs(new Dictionary<string, decimal>(), means)).Value;
        var stored = await ground.Database.Read(s => TallyStore.Scores(s, survey.Number));
        stored["EIT"].ShouldBe(expected.Nodes["EIT"].Score);
        stored.ShouldAllBe(n => expected.Nodes[n.Key].Score == n.Value);
        var assessed = (await ground.Database.Read(s => AssessedScoreStore.Of(s, ground.Agency.Id))).ShouldHaveSingleItem();
        assessed.Answers.ShouldBe(means, ignoreOrder: true, comparer: new SameMean());
        var tally = await ground.Database.Read(s => TallyStore.Tally(s, survey.Number));
        foreach (var (field, mean) in means)
            mean.Options.ShouldAllBe(o => tally[SheetTally.NameOf(field, o.Option)] == o.Count);
    }

    [Theory, OnBothDatabases]
    public async Task The_agencys_results_are_computed_from_what_was_answered_and_are_not_public_yet(DatabaseKind kind)
    {
        await using var ground = await SurveyGround.On(kind);
        var survey = await Answered(ground, 7);
        await Close(ground).Run(SurveyGround.Anyone, survey.Code);

        var pages = new AgencyPages(ground.Database, FrameworkLibrary.Default);
        var seen = (await pages.Load(ground.Agency.Id, SurveyGround.Anyone, TimeProvider.System.GetUtcNow()))!.Years.ShouldHaveSingleItem();
        var stored = await ground.Database.Read(s => TallyStore.Scores(s, survey.Number));
        foreach (var (node, score) in stored)
            seen.Node(node)!.Score.ShouldBe(score, node);
        seen.Node("EIT").ShouldNotBeNull();
        ScoreOrigin.Of(seen, "EIT")!.ShouldNotBeNull();
        (await pages.Load(ground.Agency.Id))!.Years.ShouldBeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task Nothing_is_stored_after_closing_but_a_retry_of_what_was_stored_gets_its_receipt(DatabaseKind kind)
    {
        await using var ground = await SurveyGround.On(kind);
        var survey = await ground.Open();
        var form = SurveyGround.Form(survey);
        var receipt = (await ground.Submit.Run(form)).Value;
        await Close(ground).Run(SurveyGround.Anyone, survey.Code);
        (await ground.Submit.Run(SurveyGround.Form(survey))).Refusal.ShouldBeOfType<SurveyClosed>();
        (await ground.Submit.Run(form)).Value.ShouldBe(receipt);
        (await ground.Count("survey_response")).ShouldBe(1);
        (await Close(ground).Run(SurveyGround.Anyone, survey.Code)).Refusal.ShouldBeOfType<SurveyAlreadyClosed>();
    }

    [Theory, OnBothDatabases]
    public async Task A_survey_that_closes_while_many_answer_counts_exactly_those_who_got_a_receipt(DatabaseKind kind)
    {
        await using var ground = await SurveyGround.On(kind);
        var survey = await ground.Open();
        var sending = Task.WhenAll(Enumerable.Range(0, 300).Select(async i =>
        {
            await Task.Delay(i);
            return await ground.Submit.Run(SurveyGround.Form(survey));
        }));
        await Task.Delay(120);
        var closed = (await Close(ground).Run(SurveyGround.Anyone, survey.Code)).Value;
        var sent = await sending;
        closed.Tallies[survey.Id].Respondents.ShouldBe(sent.Count(s => !s.IsRefused));
        sent.Where(s => s.IsRefused).ShouldAllBe(s => s.Refusal is SurveyClosed);
    }

    [Theory, OnBothDatabases]
    public async Task Of_fewer_than_k_respondents_nothing_is_stored_as_a_score_shown_or_exported(DatabaseKind kind)
    {
        await using var ground = await SurveyGround.On(kind);
        var survey = await Answered(ground, 4);
        var closed = (await Close(ground).Run(SurveyGround.Anyone, survey.Code)).Value;
        closed.Scores.ShouldBeEmpty();
        (await ground.Database.Read(s => s.List<string?>("select scores from survey_tally"))).ShouldBe([null]);
        (await ground.Database.Read(s => AssessedScoreStore.Of(s, ground.Agency.Id))).ShouldBeEmpty();
        (await new CheckTally(ground.Database, FrameworkLibrary.Default).Run(survey.Code)).Refusal.ShouldBeOfType<TooFewToShow>();
        (await new ExportResponses(ground.Database, FrameworkLibrary.Default, TimeProvider.System).Run(SurveyGround.Anyone, survey.Code)).Refusal.ShouldBeOfType<TooFewToExport>();
    }

    [Theory, OnBothDatabases]
    public async Task A_small_department_and_what_would_give_it_away_have_no_scores(DatabaseKind kind)
    {
        await using var ground = await SurveyGround.On(kind);
        var head = await ground.Open();
        var departments = new List<Survey>();
        foreach (var (name, answers) in new[] { ("กองคลัง", 12), ("กองช่าง", 8), ("หน่วยตรวจสอบภายใน", 2) })
        {
            departments.Add(await ground.Open(department: (await ground.Department(name)).Id));
            for (var i = 0; i < answers; i++)
                await ground.Submit.Run(SurveyGround.Form(departments[^1]));
        }
        var closed = (await Close(ground).Run(SurveyGround.Anyone, head.Code)).Value;
        closed.Scores.Keys.ShouldBe([head.Id, departments[0].Id], ignoreOrder: true);
        closed.Scores[departments[0].Id].Nodes.Keys.ShouldBe(["EIT", "6", "7", "8"], ignoreOrder: true);
    }

    [Theory, OnBothDatabases]
    public async Task Only_the_owner_of_the_framework_exports_and_only_when_the_survey_is_closed(DatabaseKind kind)
    {
        await using var ground = await SurveyGround.On(kind);
        var survey = await Answered(ground, 6);
        var export = new ExportResponses(ground.Database, FrameworkLibrary.Default, TimeProvider.System);
        (await export.Run(SurveyGround.Anyone, survey.Code)).Refusal.ShouldBeOfType<SurveyStillOpen>();
        (await new CheckTally(ground.Database, FrameworkLibrary.Default).Run(survey.Code)).Refusal.ShouldBeOfType<SurveyStillOpen>();
        await Close(ground).Run(SurveyGround.Anyone, survey.Code);
        foreach (var role in Enum.GetValues<Role>().Except([Role.CentralAdministrator]))
            (await export.Run(Having(role, new Place(ground.Agency.Id, Province: ground.Agency.Province)), survey.Code)).Refusal.ShouldBeOfType<NotAllowed>();
        (await export.Run(Having(Role.CentralAdministrator, Place.Nation), survey.Code)).IsRefused.ShouldBeFalse();
    }

    [Theory, OnBothDatabases]
    public async Task An_export_holds_field_codes_and_option_numbers_and_nothing_else(DatabaseKind kind)
    {
        await using var ground = await SurveyGround.On(kind);
        var survey = await ground.Open();
        var sheet = SurveyGround.Sheet(survey);
        var sent = new List<string>();
        for (var i = 0; i < 40; i++)
        {
            var form = SurveyGround.Form(survey, choose: Marked(sheet, i));
            sent.Add(string.Join(',', form.Answers.Select(a => a.Value)));
            await ground.Submit.Run(form);
        }
        await Close(ground).Run(SurveyGround.Anyone, survey.Code);
        var export = new ExportResponses(ground.Database, FrameworkLibrary.Default, TimeProvider.System);
        var lines = Encoding.UTF8.GetString((await export.Run(SurveyGround.Anyone, survey.Code)).Value).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldBe(string.Join(',', sheet.Fields.Select(f => f.Code)));
        lines[1..].ShouldBe(sent, ignoreOrder: true);
        lines[1..].SequenceEqual(sent).ShouldBeFalse();
        Encoding.UTF8.GetString((await export.Run(SurveyGround.Anyone, survey.Code)).Value).ShouldNotBe(string.Join('\n', lines) + "\n");
    }

    /// <summary>Answers that spell a number in the options of the first fields.</summary>
    internal static Func<AnswerField, int> Marked(AnswerSheet sheet, int number) =>
        asked => sheet.PlaceOf(asked.Code)!.Value is < 12 and var place ? 1 + ((number >> place) & 1) : 1;

    private static async Task<Survey> Answered(SurveyGround ground, int respondents)
    {
        var survey = await ground.Open();
        var random = new Random(respondents);
        for (var i = 0; i < respondents; i++)
            (await ground.Submit.Run(SurveyGround.Form(survey, choose: f => random.Next(1, f.Scale.Options.Count + 1)))).IsRefused.ShouldBeFalse();
        return survey;
    }

    private static Actor Having(Role role, Place at) => new(Guid.NewGuid(), "ผู้ทดสอบ", [new Grant(role, at, null)]);

    private static CloseSurvey Close(SurveyGround ground) => new(ground.Database, FrameworkLibrary.Default, TimeProvider.System);

    // Single options are kept in tallies alone.
    private sealed class SameMean : IEqualityComparer<KeyValuePair<string, FieldMean>>
    {
        public bool Equals(KeyValuePair<string, FieldMean> x, KeyValuePair<string, FieldMean> y) =>
            x.Key == y.Key && x.Value.Mean == y.Value.Mean && x.Value.Count == y.Value.Count;

        public int GetHashCode(KeyValuePair<string, FieldMean> obj) => obj.Key.GetHashCode(StringComparison.Ordinal);
    }
}
