using OpenIta.Surveys;
using OpenIta.TestKit;

namespace OpenIta.Tests.Surveys;

public class SubmitResponseTests
{
    [Theory, OnBothDatabases]
    public async Task A_form_that_is_sent_again_gets_the_same_receipt_and_is_stored_once(DatabaseKind kind)
    {
        await using var ground = await SurveyGround.On(kind);
        var form = SurveyGround.Form(await ground.Open());
        var first = (await ground.Submit.Run(form)).Value;
        (await ground.Submit.Run(form)).Value.ShouldBe(first);
        await ground.Restart();
        (await ground.Submit.Run(form)).Value.ShouldBe(first);
        ReadableCode.Secret.Read(first.Number).ShouldBe(first.Number);
        (await ground.Count("survey_response")).ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task A_form_that_arrives_a_hundred_times_at_once_is_stored_once(DatabaseKind kind)
    {
        await using var ground = await SurveyGround.On(kind);
        var form = SurveyGround.Form(await ground.Open());
        var receipts = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => ground.Submit.Run(form)));
        receipts.Select(r => r.Value).Distinct().ShouldHaveSingleItem();
        (await ground.Count("survey_response")).ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task On_the_last_place_one_of_200_is_within_the_quota_and_all_are_stored(DatabaseKind kind)
    {
        await using var ground = await SurveyGround.On(kind);
        var survey = await ground.Open(quota: 5);
        for (var i = 0; i < 4; i++)
            (await ground.Submit.Run(SurveyGround.Form(survey))).Value.WithinQuota.ShouldBeTrue();
        var receipts = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => ground.Submit.Run(SurveyGround.Form(survey))));
        receipts.Count(r => r.Value.WithinQuota).ShouldBe(1);
        receipts.Select(r => r.Value.Number).Distinct().Count().ShouldBe(200);
        (await ground.Count("survey_response")).ShouldBe(204);
        var fill = (await ground.Database.Read(session => FillStore.Of(session, [survey.Id]))).ShouldHaveSingleItem();
        (fill.InQuota, fill.OverQuota).ShouldBe((5, 199));
    }

    [Theory, OnBothDatabases]
    public async Task Of_200_who_send_one_access_code_at_once_one_is_stored(DatabaseKind kind)
    {
        await using var ground = await SurveyGround.On(kind);
        var survey = await ground.Open("IIT");
        var code = (await ground.Codes(survey, 3))[0];
        var sent = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => ground.Submit.Run(SurveyGround.Form(survey, code))));
        sent.Count(s => !s.IsRefused).ShouldBe(1);
        sent.Where(s => s.IsRefused).ShouldAllBe(s => s.Refusal is AccessCodeSpent);
        (await ground.Count("survey_response")).ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task Spent_unknown_mistyped_and_missing_codes_are_told_apart_and_nothing_is_stored(DatabaseKind kind)
    {
        await using var ground = await SurveyGround.On(kind);
        var survey = await ground.Open("IIT");
        var code = (await ground.Codes(survey, 2))[0];
        (await ground.Submit.Run(SurveyGround.Form(survey, ReadableCode.Printed(code).ToLowerInvariant()))).IsRefused.ShouldBeFalse();
        (await ground.Submit.Run(SurveyGround.Form(survey, code))).Refusal.ShouldBeOfType<AccessCodeSpent>();
        (await ground.Submit.Run(SurveyGround.Form(survey, ReadableCode.Secret.New()))).Refusal.ShouldBeOfType<AccessCodeUnknown>();
        (await ground.Submit.Run(SurveyGround.Form(survey, code[..^1]))).Refusal.ShouldBeOfType<AccessCodeMistyped>();
        (await ground.Submit.Run(SurveyGround.Form(survey, " "))).Refusal.ShouldBeOfType<AccessCodeMissing>();
        (await ground.Count("survey_response")).ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task A_code_of_one_survey_does_not_admit_to_another(DatabaseKind kind)
    {
        await using var ground = await SurveyGround.On(kind);
        var of2564 = await ground.Open("IIT");
        var of2565 = await ground.Open("IIT", framework: "ita-2565");
        var code = (await ground.Codes(of2564, 1))[0];
        (await ground.Submit.Run(SurveyGround.Form(of2565, code))).Refusal.ShouldBeOfType<AccessCodeUnknown>();
        (await ground.Submit.Run(SurveyGround.Form(of2564, code))).IsRefused.ShouldBeFalse();
    }

    [Theory, OnBothDatabases]
    public async Task Unknown_mistyped_closed_and_early_surveys_are_told_apart(DatabaseKind kind)
    {
        await using var ground = await SurveyGround.On(kind);
        var open = await ground.Open();
        var early = await ground.Open(framework: "ita-2565", opens: TimeSpan.FromHours(1));
        var late = await ground.Open(framework: "ita-2566", closes: TimeSpan.FromHours(-1));
        (await ground.Submit.Run(SurveyGround.Form(early))).Refusal.ShouldBeOfType<SurveyNotYetOpen>();
        (await ground.Submit.Run(SurveyGround.Form(late))).Refusal.ShouldBeOfType<SurveyClosed>();
        (await ground.Submit.Run(SurveyGround.Form(open) with { SurveyCode = ReadableCode.OfSurvey.New() })).Refusal.ShouldBeOfType<SurveyUnknown>();
        (await ground.Submit.Run(SurveyGround.Form(open) with { SurveyCode = open.Code[..^1] })).Refusal.ShouldBeOfType<SurveyCodeMistyped>();
        (await ground.Count("survey_response")).ShouldBe(0);
    }

    [Theory, OnBothDatabases]
    public async Task What_was_received_before_the_limit_counts_whenever_it_is_stored(DatabaseKind kind)
    {
        await using var ground = await SurveyGround.On(kind);
        var survey = await ground.Open(closes: TimeSpan.FromHours(-1));
        (await ground.Submit.Run(SurveyGround.Form(survey) with { ReceivedAt = survey.Closes.AddMilliseconds(-1) })).IsRefused.ShouldBeFalse();
        (await ground.Submit.Run(SurveyGround.Form(survey) with { ReceivedAt = survey.Closes })).Refusal.ShouldBeOfType<SurveyClosed>();
    }

    [Theory, OnBothDatabases]
    public async Task A_form_without_a_proper_key_is_not_stored(DatabaseKind kind)
    {
        await using var ground = await SurveyGround.On(kind);
        var survey = await ground.Open();
        foreach (var key in new[] { null, "", "1", new string('A', 23), new string('!', 22), "'; drop table survey;--" })
            (await ground.Submit.Run(SurveyGround.Form(survey) with { FormKey = key })).Refusal.ShouldBeOfType<FormKeyMalformed>();
        (await ground.Count("survey_response")).ShouldBe(0);
    }
}
