using OpenIta.Basics;
using OpenIta.Surveys;
using OpenIta.TestKit;

namespace OpenIta.Tests.Surveys;

public class ResponseWriterTests
{
    [Theory, OnBothDatabases]
    public async Task A_full_queue_refuses_at_once_and_what_it_took_is_stored(DatabaseKind kind)
    {
        await using var ground = await SurveyGround.On(kind);
        var survey = await ground.Open(quota: 100_000);
        Task<Result<Receipt>>[] sending = [];
        // While somebody else holds the table nothing is stored: the places of the queue run out, whatever the machine.
        await ground.Database.Write<bool>(async session =>
        {
            if (kind == DatabaseKind.Postgres)
                await session.Execute("lock table survey_response in exclusive mode");
            sending = [.. Enumerable.Range(0, 6_000).Select(_ => ground.Submit.Run(SurveyGround.Form(survey)))];
            (await await Task.WhenAny(sending)).IsRefused.ShouldBeTrue();
            return true;
        });
        var sent = await Task.WhenAll(sending);
        sent.Where(s => s.IsRefused).ShouldNotBeEmpty();
        sent.Where(s => s.IsRefused).ShouldAllBe(s => s.Refusal is SurveyBusy);
        (await ground.Count("survey_response")).ShouldBe(sent.Count(s => !s.IsRefused));
        sent.Count(s => !s.IsRefused).ShouldBeGreaterThanOrEqualTo(4096);
    }

    [Theory, OnBothDatabases]
    public async Task Those_who_wait_when_the_database_fails_are_told_and_the_next_are_stored(DatabaseKind kind)
    {
        await using var ground = await SurveyGround.On(kind);
        var survey = await ground.Open();
        await ground.Rename("survey_response", "gone");
        await Should.ThrowAsync<System.Data.Common.DbException>(() => ground.Submit.Run(SurveyGround.Form(survey)));
        await ground.Rename("gone", "survey_response");
        (await ground.Submit.Run(SurveyGround.Form(survey))).IsRefused.ShouldBeFalse();
        (await ground.Count("survey_response")).ShouldBe(1);
    }

    [Fact]
    public async Task Those_who_send_while_the_server_is_away_for_a_moment_keep_their_place_and_are_stored_once()
    {
        Assert.SkipWhen(TestDatabase.PostgresCluster is null, $"{TestDatabase.PostgresVariable} is not set: bin/test starts a PostgreSQL and sets it");
        await using var ground = await SurveyGround.On(DatabaseKind.Postgres);
        var survey = await ground.Open();
        (await ground.Submit.Run(SurveyGround.Form(survey))).IsRefused.ShouldBeFalse();
        await ground.Data.TakeAway();
        var form = SurveyGround.Form(survey);
        // One of them twice, as somebody does who sees nothing happen.
        var sending = Task.WhenAll(((SentForm[])[form, .. Enumerable.Range(0, 20).Select(_ => SurveyGround.Form(survey)), form]).Select(f => ground.Submit.Run(f)));
        await Task.Delay(TimeSpan.FromSeconds(1));
        sending.IsCompleted.ShouldBeFalse();
        await ground.Data.BringBack();

        var receipts = (await sending).Select(s => s.Value.Number).ToList();

        receipts.Distinct().Count().ShouldBe(21);
        receipts[0].ShouldBe(receipts[^1]);
        (await ground.Count("survey_response")).ShouldBe(22);
    }

    [Theory, OnBothDatabases]
    public async Task Ending_the_program_stores_what_is_waiting(DatabaseKind kind)
    {
        await using var ground = await SurveyGround.On(kind);
        var survey = await ground.Open();
        var sending = Task.WhenAll(Enumerable.Range(0, 500).Select(_ => ground.Submit.Run(SurveyGround.Form(survey))));
        await ground.Restart();
        var sent = await sending;
        (await ground.Count("survey_response")).ShouldBe(sent.Count(s => !s.IsRefused));
    }

    [Theory, OnBothDatabases]
    public async Task What_is_acknowledged_survives_a_power_cut_whatever_the_database_does_by_default(DatabaseKind kind)
    {
        await using var ground = await SurveyGround.On(kind);
        var durable = await ground.Database.Write<string>(async session => await session.One<string>(kind == DatabaseKind.Sqlite ? "pragma synchronous" : "select current_setting('synchronous_commit')"));
        // 2 is FULL: the write-ahead log is flushed to the disk at each commit.
        durable.Value.ShouldBe(kind == DatabaseKind.Sqlite ? "2" : "on");
    }
}
