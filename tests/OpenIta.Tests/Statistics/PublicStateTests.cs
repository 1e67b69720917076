using OpenIta.Agencies;
using OpenIta.Frameworks;
using OpenIta.OpenData;
using OpenIta.Results;
using OpenIta.Statistics;
using OpenIta.Storage;
using OpenIta.TestKit;

namespace OpenIta.Tests.Statistics;

public sealed class PublicStateTests
{
    [Theory, OnBothDatabases]
    public async Task Whatever_public_pages_show_changes_it_and_nothing_else_does(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var database = await test.Open();
        var seen = new List<PublicState> { await database.Read(StatisticStore.State) };

        var agencies = await database.Add(2566, ResultAudience.Everyone, ("อบต.ก", "องค์การบริหารส่วนตำบล", "M", "ตรัง", 90m, "A", []));
        await Changed("a result");
        await database.Rebuild().RunStale();
        await Changed("its statistics");
        await database.Rebuild().Run(2566);
        await Changed("statistics made again");
        await database.Write<bool>(async session =>
        {
            await AgencyStore.Save(session, (await AgencyStore.Find(session, agencies[0]))! with { Name = "องค์การบริหารส่วนตำบลใหม่" });
            return true;
        });
        await Changed("the name of an agency");
        (await new FreezeSnapshot(database, FrameworkLibrary.Default, TimeProvider.System).Run(2566)).IsRefused.ShouldBeFalse();
        await Changed("a snapshot");

        await database.Rebuild().RunStale();
        await database.Write<bool>(async session => await session.Execute("update agency set contact_name = 'ผู้ติดต่อ'") > 0);
        (await database.Read(StatisticStore.State)).ShouldBe(seen[^1]);

        async Task Changed(string what)
        {
            seen.Add(await database.Read(StatisticStore.State));
            seen.ShouldBeUnique(what);
        }
    }

    [Fact]
    public async Task However_many_ask_it_is_looked_up_once_a_second()
    {
        await using var test = await TestDatabase.Fresh(DatabaseKind.Sqlite);
        var database = await test.Open();
        var time = new SteppedTime();
        var states = new PublicStates(database, time);
        var before = await states.Now();

        await database.Add(2566, ResultAudience.Everyone, ("อบต.ก", "องค์การบริหารส่วนตำบล", "M", "ตรัง", 90m, "A", []));
        (await states.Now()).ShouldBe(before);
        time.Pass(TimeSpan.FromSeconds(1));
        var after = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => states.Now()));
        after.ShouldAllBe(s => s.Results == before.Results + 1);
    }

    [Fact]
    public async Task A_renamed_agency_stands_in_the_ranking_under_its_new_name()
    {
        await using var test = await TestDatabase.Fresh(DatabaseKind.Sqlite);
        var database = await test.Open();
        var time = new SteppedTime();
        var lists = new RankingLists(database, new PublicStates(database, time), new AgencyLists(database));
        var agencies = await database.Add(2566, ResultAudience.Everyone, ("อบต.เก่า", "องค์การบริหารส่วนตำบล", "M", "ตรัง", 90m, "A", []));
        await database.Rebuild().RunStale();
        (await Found("เก่า")).ShouldBe(1);

        await database.Write<bool>(async session =>
        {
            await AgencyStore.Save(session, (await AgencyStore.Find(session, agencies[0]))! with { Name = "องค์การบริหารส่วนตำบลใหม่" });
            return true;
        });
        time.Pass(TimeSpan.FromSeconds(1));

        ((await Found("เก่า")), (await Found("ใหม่"))).ShouldBe((0, 1));

        async Task<long> Found(string text) => (await lists.Load(new RankingQuery(2566) { Text = text })).Page.Count;
    }

    private sealed class SteppedTime : TimeProvider
    {
        private long now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => now;

        public void Pass(TimeSpan time) => now += time.Ticks;
    }
}
