using OpenIta.Operations;
using OpenIta.Storage;
using OpenIta.TestKit;

namespace OpenIta.Tests.Operations;

public sealed class NodeStoreTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 2, 0, 0, TimeSpan.Zero);

    [Theory, OnBothDatabases]
    public async Task A_node_is_known_as_it_last_told_and_forgotten_after_an_hour_of_silence(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var database = await test.Open();
        var first = new Node(Guid.CreateVersion7(), "a", "1.0", Now, Now, 0, TimeSpan.FromMilliseconds(3), TimeSpan.Zero, "second-step,smtp:host");
        var second = first with { Id = Guid.CreateVersion7(), Name = "b" };
        await See(first);
        await See(second);
        var later = second with { SeenAt = Now.AddMinutes(59), Waiting = 40, Commit = TimeSpan.FromMicroseconds(12_345), ClockAhead = TimeSpan.FromSeconds(-3) };
        await See(later);
        (await database.Read(NodeStore.All)).ShouldBe([first, later]);

        await See(later with { SeenAt = Now.AddMinutes(61) });
        (await database.Read(NodeStore.All)).ShouldBe([later with { SeenAt = Now.AddMinutes(61) }]);

        await database.Write<bool>(async s =>
        {
            await NodeStore.Leave(s, later.Id);
            return true;
        });
        (await database.Read(NodeStore.All)).ShouldBeEmpty();

        Task See(Node node) => database.Write<bool>(async s =>
        {
            await NodeStore.See(s, node);
            return true;
        });
    }

    [Theory, OnBothDatabases]
    public async Task The_last_backup_is_known_and_the_size_of_the_database(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var database = await test.Open();
        (await database.Read(WorkLists.LastBackup)).ShouldBeNull();
        using var folder = new TempFolder();

        (await new WriteBackup(test.Location, new TestClock(Now)) { Work = 1 }.Run(folder.File("backup"), "a passphrase of some length")).IsRefused.ShouldBeFalse();

        (await database.Read(WorkLists.LastBackup)).ShouldBe(Now);
        var size = await database.Size();
        size.Bytes.ShouldBeInRange(100_000, 100_000_000);
        (size.Free > 0).ShouldBe(kind == DatabaseKind.Sqlite);
        ((await database.Clock() - TimeProvider.System.GetUtcNow())?.Duration() < TimeSpan.FromMinutes(1)).ShouldBe(kind == DatabaseKind.Postgres);
    }

    [Fact]
    public void Percentiles_are_those_of_the_nearest_rank_and_old_times_are_forgotten()
    {
        var clock = new ManualTicks();
        var times = new RecentTimes(clock);
        times.Percentile(0.95).ShouldBeNull();
        times.Add(Enumerable.Range(1, 20).Select(i => TimeSpan.FromMilliseconds(i)));
        times.Percentile(0.5).ShouldBe(TimeSpan.FromMilliseconds(10));
        times.Percentile(0.95).ShouldBe(TimeSpan.FromMilliseconds(19));
        clock.Ticks += (RecentTimes.Memory + TimeSpan.FromSeconds(1)).Ticks;
        times.Percentile(0.5).ShouldBeNull();
    }

    private sealed class ManualTicks : TimeProvider
    {
        public long Ticks { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Ticks;
    }
}
