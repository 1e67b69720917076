namespace OpenIta.Web.Pages.Answer.Gate;

/// <summary>Places that are used up and come back with time. Takers queue: each place is promised to one.</summary>
/// <param name="full">Places when nothing was taken for a while.</param>
internal sealed class Bucket(double perSecond, double full, TimeProvider time)
{
    private readonly Lock gate = new();
    private double taken;
    private long at = time.GetTimestamp();

    /// <summary>How long to wait for a place; null when that would be longer than <paramref name="most"/>, and then none is taken.</summary>
    public TimeSpan? Take(TimeSpan most)
    {
        lock (gate)
        {
            var now = time.GetTimestamp();
            taken = Math.Max(0, taken - time.GetElapsedTime(at, now).TotalSeconds * perSecond);
            at = now;
            var wait = TimeSpan.FromSeconds(Math.Max(0, (taken + 1 - full) / perSecond));
            if (wait > most)
                return null;
            taken += 1;
            return wait;
        }
    }
}
