namespace OpenIta.Operations;

/// <summary>Durations of the last minutes. For one writer at a time and any readers.</summary>
public sealed class RecentTimes(TimeProvider time)
{
    public static readonly TimeSpan Memory = TimeSpan.FromMinutes(5);

    // Of a flood the latest are as good as all.
    private const int Most = 20_000;

    private readonly Lock guard = new();
    private readonly Queue<(long At, TimeSpan Took)> times = new();

    public void Add(params IEnumerable<TimeSpan> took)
    {
        lock (guard)
        {
            foreach (var one in took)
                times.Enqueue((time.GetTimestamp(), one));
            Forget();
        }
    }

    /// <summary>How long no more than this share of them took, by the nearest rank; null when there was none.</summary>
    public TimeSpan? Percentile(double share)
    {
        lock (guard)
        {
            Forget();
            if (times.Count == 0)
                return null;
            var sorted = times.Select(t => t.Took).Order().ToList();
            return sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Count) - 1)];
        }
    }

    private void Forget()
    {
        while (times.TryPeek(out var oldest) && (times.Count > Most || time.GetElapsedTime(oldest.At) > Memory))
            times.Dequeue();
    }
}
