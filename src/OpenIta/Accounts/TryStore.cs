using OpenIta.Basics;
using OpenIta.Storage;

namespace OpenIta.Accounts;

public sealed record TooManyTries(int Seconds) : Refusal(
    $"ลองหลายครั้งเกินไป โปรดรอ {Seconds} วินาทีแล้วลองใหม่ หรือตั้งรหัสผ่านใหม่ทางอีเมล", $"Too many tries: wait {Seconds} seconds and try again, or get a new password by e-mail");

/// <summary>Counts tries. A try counts before it is known to be wrong, so that many at once are no way around.</summary>
public static class TryStore
{
    private static readonly TimeSpan Memory = TimeSpan.FromHours(6);

    /// <summary>Counts one try at every door, or refuses when one of them has to wait.</summary>
    public static async Task<Result<bool>> Take(Session session, IReadOnlyList<Door> doors, DateTimeOffset now)
    {
        await session.Lock(StorageLock.SignIn);
        await session.Execute("delete from sign_in_try where last_at < @Before", new { Before = Stored.Instant(now - Memory) });
        foreach (var door in doors)
        {
            var past = await session.Find<Row>("""select tries as "Tries", last_at as "LastAt" from sign_in_try where door = @Key""", new { door.Key });
            // Clocks of nodes differ a little: a try of the future was made just now.
            if (past is not null && Earlier(Stored.Instant(past.LastAt), now) + door.WaitAfter(past.Tries) - now is { Ticks: > 0 } wait)
                return new TooManyTries((int)Math.Ceiling(wait.TotalSeconds));
        }
        foreach (var door in doors)
            await session.Execute(
                "insert into sign_in_try (door, tries, last_at) values (@Key, 1, @Now) on conflict (door) do update set tries = sign_in_try.tries + 1, last_at = excluded.last_at",
                new { door.Key, Now = Stored.Instant(now) });
        return true;
    }

    /// <summary>The try was right: the account starts anew, and its source is one try better off.</summary>
    public static async Task Forgive(Session session, IReadOnlyList<Door> doors)
    {
        foreach (var door in doors)
            await session.Execute(
                door.Kind == "source" ? "update sign_in_try set tries = tries - 1 where door = @Key and tries > 0" : "delete from sign_in_try where door = @Key",
                new { door.Key });
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private sealed class Row
    {
        public long Tries { get; init; }

        public string LastAt { get; init; } = "";
    }
}
