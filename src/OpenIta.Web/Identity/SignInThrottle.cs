using System.Collections.Concurrent;

namespace OpenIta.Web.Identity;

/// <summary>
/// Slows down guessing, by account and by source, without shutting the owner out: a device on which the person has signed in before has
/// a count of its own that nobody else can raise, and no wait is longer than <see cref="LongestWait"/>. Counts live in memory alone.
/// </summary>
public sealed class SignInThrottle(TimeProvider time)
{
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Forgotten = TimeSpan.FromMinutes(15);

    // Mistypes of one person, and of an office behind one address.
    private const int FreeForAccount = 5, FreeForSource = 30, MostKept = 100_000;

    private readonly ConcurrentDictionary<string, Count> counts = new(StringComparer.Ordinal);

    /// <summary>How long this attempt has to wait; zero when it may go on.</summary>
    public TimeSpan Wait(SignInAttempt attempt)
    {
        var now = time.GetUtcNow();
        var longest = TimeSpan.Zero;
        foreach (var (key, free) in Keys(attempt))
            if (counts.TryGetValue(key, out var count) && count.OpenAt(free) - now is var wait && wait > longest)
                longest = wait;
        return longest;
    }

    public void Failed(SignInAttempt attempt)
    {
        var now = time.GetUtcNow();
        if (counts.Count > MostKept)
            Prune(now);
        foreach (var (key, _) in Keys(attempt))
            counts.AddOrUpdate(key, new Count(1, now), (_, before) => now - before.Last > Forgotten ? new Count(1, now) : new Count(before.Failures + 1, now));
    }

    public void Succeeded(SignInAttempt attempt)
    {
        // What a source did to other accounts stays on its count.
        foreach (var (key, _) in Keys(attempt).Where(k => k.Key[0] != 's'))
            counts.TryRemove(key, out _);
    }

    private static IEnumerable<(string Key, int Free)> Keys(SignInAttempt attempt) => attempt.KnownDevice is { } device
        ? [($"d{device}", FreeForAccount)]
        : [($"a{attempt.AccountKey}", FreeForAccount), ($"s{attempt.Source}", FreeForSource)];

    private void Prune(DateTimeOffset now)
    {
        foreach (var (key, count) in counts)
            if (now - count.Last > Forgotten)
                counts.TryRemove(key, out _);
    }

    private sealed record Count(int Failures, DateTimeOffset Last)
    {
        // 1, 2, 4, 8, 16, 30, 30 … seconds after the free ones.
        public DateTimeOffset OpenAt(int free) => Failures < free
            ? DateTimeOffset.MinValue
            : Last + TimeSpan.FromSeconds(Math.Min(Math.Pow(2, Failures - free), LongestWait.TotalSeconds));
    }
}

/// <param name="AccountKey">The address that was typed, in one spelling; it need not have an account.</param>
/// <param name="Source">Where the request comes from.</param>
/// <param name="KnownDevice">Mark of a device on which this very account has signed in before; null for any other.</param>
public sealed record SignInAttempt(string AccountKey, string Source, string? KnownDevice);
