namespace OpenIta.Operations;

/// <summary>A running program, as it last told of itself.</summary>
/// <param name="Id">New with each start.</param>
/// <param name="Name">Its machine, for people.</param>
/// <param name="Waiting">Submissions in its queue.</param>
/// <param name="Commit">How long its last commits took: 95 of 100 took no longer.</param>
/// <param name="ClockAhead">By how much its machine's clock is ahead of the database's.</param>
/// <param name="OwnSettings">The shared settings it was started with itself: their names, with a comma between them.</param>
public sealed record Node(Guid Id, string Name, string Version, DateTimeOffset StartedAt, DateTimeOffset SeenAt, int Waiting, TimeSpan Commit, TimeSpan ClockAhead, string OwnSettings = "")
{
    /// <summary>How often a node tells of itself.</summary>
    public static readonly TimeSpan Pace = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Patience = 4 * Pace;

    /// <summary>It was lost, or cannot reach the database.</summary>
    public bool IsSilent(DateTimeOffset now) => now - SeenAt > Patience;
}
