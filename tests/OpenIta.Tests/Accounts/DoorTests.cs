using OpenIta.Accounts;
using OpenIta.Storage;
using OpenIta.TestKit;

namespace OpenIta.Tests.Accounts;

public class DoorTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Theory, OnBothDatabases]
    public async Task After_the_free_tries_each_one_waits_twice_as_long_up_to_a_minute(DatabaseKind kind)
    {
        await using var data = await TestDatabase.Fresh(kind);
        var database = await data.Open();
        var door = Door.Password("somchai@example.go.th");
        var now = Now;
        var waits = new List<int>();
        for (var i = 0; i < 14; i++)
        {
            if (await Refused(database, door, now) is { } wait)
            {
                waits.Add(wait.Seconds);
                now += TimeSpan.FromSeconds(wait.Seconds);
                (await Refused(database, door, now)).ShouldBeNull();
            }
        }
        waits.ShouldBe([5, 10, 20, 40, 60, 60, 60, 60, 60]);
    }

    [Theory, OnBothDatabases]
    public async Task Of_many_tries_at_once_only_the_free_ones_pass(DatabaseKind kind)
    {
        await using var data = await TestDatabase.Fresh(kind);
        var database = await data.Open();
        var door = Door.Password("somchai@example.go.th");
        var refused = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => Refused(database, door, Now)));
        refused.Count(r => r is null).ShouldBe(door.FreeTries);
    }

    [Theory, OnBothDatabases]
    public async Task Guessing_from_elsewhere_does_not_slow_the_browser_that_the_owner_used_before(DatabaseKind kind)
    {
        await using var data = await TestDatabase.Fresh(kind);
        var database = await data.Open();
        for (var i = 0; i < 20; i++)
            await Refused(database, Door.Password("somchai@example.go.th"), Now);
        (await Refused(database, Door.Password("somchai@example.go.th", "own browser"), Now)).ShouldBeNull();
        (await Refused(database, Door.Password("malee@example.go.th"), Now)).ShouldBeNull();
    }

    [Theory, OnBothDatabases]
    public async Task The_right_password_opens_the_door_again_and_a_day_forgets(DatabaseKind kind)
    {
        await using var data = await TestDatabase.Fresh(kind);
        var database = await data.Open();
        var door = Door.Password("Somchai@example.go.th");
        for (var i = 0; i < 6; i++)
            await Refused(database, door, Now);
        (await Refused(database, Door.Password("somchai@EXAMPLE.go.th"), Now)).ShouldNotBeNull();
        (await Refused(database, door, Now.AddDays(1))).ShouldBeNull();
        await database.Write<bool>(async session =>
        {
            await TryStore.Forgive(session, [door]);
            return true;
        });
        for (var i = 0; i < door.FreeTries; i++)
            (await Refused(database, door, Now.AddDays(1))).ShouldBeNull();
    }

    private static async Task<TooManyTries?> Refused(Database database, Door door, DateTimeOffset now)
    {
        var taken = await database.Write(session => TryStore.Take(session, [door], now));
        return taken.IsRefused ? taken.Refusal.ShouldBeOfType<TooManyTries>() : null;
    }
}
