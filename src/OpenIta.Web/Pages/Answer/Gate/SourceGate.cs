using System.Collections.Concurrent;
using System.Security.Cryptography;
using OpenIta.Web.Hosting;
using OpenIta.Web.Operations;

namespace OpenIta.Web.Pages.Answer.Gate;

/// <summary>
/// Slows a source that sends too much: first it waits its turn, then it is refused. Sources are known by a hash under a salt that lives
/// in memory alone and is replaced, with everything counted under it, each day, and when the limits change.
/// </summary>
public sealed class SourceGate(SourceAddress addresses, Live<SourceLimits> limits, TimeProvider time)
{
    /// <summary>Longer than this nobody waits; it bounds how many wait at once, too.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Memory = TimeSpan.FromHours(23);

    // Above this the sources of a flood share one bucket instead of filling the memory.
    private const int MostSources = 200_000;

    private Day today = new(time.GetUtcNow(), limits.Now);

    /// <summary>A place for any form that is posted. False: the source sends too much.</summary>
    public Task<bool> Post(HttpContext context) => Pass(Of(context).Posts, context.RequestAborted);

    /// <summary>A place for answers that are to be stored in an open survey.</summary>
    public Task<bool> Send(HttpContext context) => Pass(Of(context).Sends, context.RequestAborted);

    private async Task<bool> Pass(Bucket bucket, CancellationToken stop)
    {
        if (bucket.Take(LongestWait) is not { } wait)
            return false;
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, time, stop);
        return true;
    }

    private Source Of(HttpContext context)
    {
        var day = today;
        if (time.GetUtcNow() - day.Since > Memory || day.Limits != limits.Now)
        {
            var next = new Day(time.GetUtcNow(), limits.Now);
            day = Interlocked.CompareExchange(ref today, next, day) == day ? next : today;
        }
        var key = Convert.ToHexString(HMACSHA256.HashData(day.Salt, addresses.Of(context)), 0, 16);
        return day.Sources.GetOrAdd(day.Sources.Count < MostSources ? key : "others", _ => new Source(
            new Bucket(day.Limits.PostsPerSecond, day.Limits.PostsAtOnce, time), new Bucket(day.Limits.SendsPerSecond, day.Limits.SendsAtOnce, time)));
    }

    private sealed record Source(Bucket Posts, Bucket Sends);

    private sealed class Day(DateTimeOffset since, SourceLimits limits)
    {
        public DateTimeOffset Since => since;

        public SourceLimits Limits => limits;

        public byte[] Salt { get; } = RandomNumberGenerator.GetBytes(32);

        public ConcurrentDictionary<string, Source> Sources { get; } = new(StringComparer.Ordinal);
    }
}
