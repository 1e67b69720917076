using OpenIta.Basics;
using OpenIta.Simulation;
using OpenIta.Storage;
using OpenIta.TestKit;

namespace OpenIta.Tests.Simulation;

public class SimulateYearTests
{
    [Fact]
    public async Task The_same_seed_gives_the_same_results_to_the_last_digit_and_another_seed_gives_others()
    {
        await using var one = await TestDatabase.Fresh(DatabaseKind.Sqlite);
        await using var other = await TestDatabase.Fresh(DatabaseKind.Sqlite);
        var fingerprint = (await SmallNation.Make(await one.Open())).Value.Fingerprint;
        (await SmallNation.Make(await other.Open(), SmallNation.Plan with { Seed = 8 })).Value.Fingerprint.ShouldNotBe(fingerprint);
        if (TestDatabase.PostgresCluster is null)
            Assert.Skip($"{TestDatabase.PostgresVariable} is not set");
        await using var postgres = await TestDatabase.Fresh(DatabaseKind.Postgres);
        (await SmallNation.Make(await postgres.Open())).Value.Fingerprint.ShouldBe(fingerprint);
    }

    [Theory, OnBothDatabases]
    public async Task Stopped_in_every_stage_and_run_again_it_ends_where_it_would_have_ended(DatabaseKind kind)
    {
        await using var data = await TestDatabase.Fresh(kind);
        var database = await data.Open();
        foreach (var stage in Enum.GetValues<SimulationStage>())
            await Should.ThrowAsync<OperationCanceledException>(() => StoppedIn(database, stage));
        var ended = (await SmallNation.Make(database)).Value;

        await using var at_once = await TestDatabase.Fresh(DatabaseKind.Sqlite);
        ended.Fingerprint.ShouldBe((await SmallNation.Make(await at_once.Open())).Value.Fingerprint);
        (await Count(database, "survey_response")).ShouldBe(SmallNation.Plan.Responses);
        (await Count(database, "evidence_list")).ShouldBe(SmallNation.Plan.Agencies);
        // Run once more, it finds everything done.
        (await SmallNation.Make(database)).Value.Fingerprint.ShouldBe(ended.Fingerprint);
        (await Count(database, "survey_response")).ShouldBe(SmallNation.Plan.Responses);
    }

    [Fact]
    public async Task A_database_of_real_agencies_or_of_another_nation_is_refused()
    {
        await using var ofOthers = await TestDatabase.Fresh(DatabaseKind.Sqlite);
        var database = await ofOthers.Open();
        await database.Write<bool>(async s =>
        {
            await OpenIta.Agencies.AgencyStore.Place(s, new OpenIta.Agencies.NamedAgency("เทศบาลนครนครปฐม", null, null, "นครปฐม"), TimeProvider.System.GetUtcNow());
            return true;
        });
        (await SmallNation.Make(database)).Refusal.ShouldBeOfType<DatabaseHoldsOthers>();

        await using var ofNation = await TestDatabase.Fresh(DatabaseKind.Sqlite);
        var nation = await ofNation.Open();
        await Should.ThrowAsync<OperationCanceledException>(() => StoppedIn(nation, SimulationStage.People));
        (await SmallNation.Make(nation, SmallNation.Plan with { Seed = 8 })).Refusal.ShouldBeOfType<NationIsAnother>();
    }

    [Fact]
    public void What_cannot_be_made_is_refused()
    {
        SimulationPlan.Of(8_317, 1_350_000, 2566, 1, 0).Refusal.ShouldBeOfType<SimulationOutOfRange>();
        SimulationPlan.Of(0, 1_350_000, 2566, 1, 1).Refusal.ShouldBeOfType<SimulationOutOfRange>();
        SimulationPlan.Of(100, 100, 2566, 1, 1).Refusal.ShouldBeOfType<SimulationOutOfRange>();
        SimulationPlan.Of(8_317, 1_350_000, 2566, 1, 0.01m).Value.ShouldBe(new SimulationPlan(84, 13_500, 2566, 1));
    }

    private static async Task StoppedIn(Database database, SimulationStage stage)
    {
        using var stop = new CancellationTokenSource();
        await SmallNation.Make(database, told: async progress =>
        {
            if (progress.Stage == stage)
            {
                await stop.CancelAsync();
                stop.Token.ThrowIfCancellationRequested();
            }
        }, stop: stop.Token);
    }

    private static Task<long> Count(Database database, string table) => database.Read(session => session.One<long>(string.Concat("select count(*) from ", table)));
}
