using OpenIta.Storage;

namespace OpenIta.Statistics;

/// <summary>Another one than before whenever anything changed that dashboards, rankings, open data and the API show to everyone.</summary>
public sealed record PublicState(long Results, long Statistics, long Agencies, long Snapshots);

/// <summary>
/// The state of now, looked up in the database at most once a second however many ask, so that every node notices a change within that
/// time. When the database is away, so is the state.
/// </summary>
public sealed class PublicStates(Database database, TimeProvider time)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private Task<PublicState>? known;
    private long since;

    public Task<PublicState> Now()
    {
        lock (gate)
        {
            if (known is null || known.IsFaulted || (known.IsCompleted && time.GetElapsedTime(since) >= Remembered))
                (known, since) = (database.Read(StatisticStore.State), time.GetTimestamp());
            return known;
        }
    }
}
