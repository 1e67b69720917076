using System.Diagnostics.Metrics;
using System.Reflection;
using OpenIta.Basics;
using OpenIta.Jobs;
using OpenIta.Operations;
using OpenIta.Storage;
using OpenIta.Surveys;

namespace OpenIta.Web.Operations;

/// <summary>
/// This program among the nodes: every half minute it tells that it is there, looks at the clock and the settings they share, and counts what
/// metrics and the operators' page show. It takes itself out when it stops.
/// </summary>
public sealed class ThisNode(Database database, ResponseWriter writer, ResponseMeter responses, Meter meter, StoredSettings settings, IConfiguration configuration, TimeProvider time) : IAsyncDisposable
{
    /// <summary>As <c>bin/run</c> or the release was built.</summary>
    public static readonly string Version = typeof(Database).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    private readonly Guid id = Stored.NewId(time.GetUtcNow());
    private readonly DateTimeOffset startedAt = time.GetUtcNow();
    private readonly Histogram<double> commits = CommitTime.Of(meter);
    private readonly string ownSettings = string.Join(',', settings.Own(configuration));
    private bool isKnown;

    /// <summary>How long the answers of respondents took to store, where they were a crowd.</summary>
    public RecentTimes AnswerCommits { get; } = new(time);

    /// <summary>How long it took to tell of itself: a transaction that is always there to be measured.</summary>
    public RecentTimes OwnCommits { get; } = new(time);

    public int Waiting => writer.QueueLength;

    /// <summary>As of the last time; null before the first.</summary>
    public NodeSight? Seen { get; private set; }

    /// <summary>Letters wait for a mail server that does not take them. Says nothing about anybody's letter.</summary>
    public bool IsMailAway => Seen?.Work.MailDelayed > 0;

    public async Task<Result<bool>> Tell(CancellationToken stop = default)
    {
        var clock = time as SteadyClock;
        if (clock is not null)
            await clock.Follow(database, stop);
        AnswerCommits.Add(responses.Release());
        var started = time.GetTimestamp();
        var seen = await database.Write<bool>(async session =>
        {
            await NodeStore.See(session, new Node(
                id, Environment.MachineName, Version, startedAt, time.GetUtcNow(), Waiting, SlowCommit ?? TimeSpan.Zero, clock?.Ahead ?? TimeSpan.Zero, ownSettings));
            return true;
        }, stop);
        if (seen.IsRefused)
            return seen;
        isKnown = true;
        var took = time.GetElapsedTime(started);
        OwnCommits.Add(took);
        commits.Record(took.TotalSeconds, CommitTime.OfNode);
        await settings.Read(database, stop);
        var now = time.GetUtcNow();
        Seen = new NodeSight(await database.Read(s => WorkLists.Counts(s, now, now - Job.Lease), stop), await database.Size(stop), (await database.Read(NodeStore.All, stop)).Count);
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        if (isKnown)
            await database.Write<bool>(async session =>
            {
                await NodeStore.Leave(session, id);
                return true;
            });
    }

    private TimeSpan? SlowCommit => AnswerCommits.Percentile(0.95) ?? OwnCommits.Percentile(0.95);

    /// <summary>How long this program has been running.</summary>
    public TimeSpan Uptime => time.GetUtcNow() - startedAt;
}

/// <summary>What a node saw when it last looked.</summary>
public sealed record NodeSight(WorkCounts Work, DatabaseSize Size, int Nodes);
