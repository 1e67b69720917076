using System.Diagnostics.Metrics;

namespace OpenIta.Surveys;

/// <summary>
/// Counts what <see cref="ResponseWriter"/> does, for those who look after the program. Whoever watches the counts must not see a single
/// person answer: they move only when <see cref="Release"/> finds a crowd, and a queue of fewer counts as none.
/// </summary>
public sealed class ResponseMeter
{
    /// <summary>Fewer submissions than this are not told.</summary>
    public const int Crowd = 10;

    private readonly Lock guard = new();
    private readonly List<Batch> held = [];
    private readonly Counter<long> submissions;
    private readonly Histogram<double> commits;
    private readonly Histogram<long> sizes;

    public ResponseMeter(Meter meter)
    {
        submissions = meter.CreateCounter<long>("openita.submissions", "{submission}", "Answered surveys that were sent, told in groups");
        commits = CommitTime.Of(meter);
        sizes = meter.CreateHistogram<long>("openita.batch.size", "{submission}", "Submissions stored in one transaction", advice: new() { HistogramBucketBoundaries = [1, 2, 4, 8, 16, 32, 64, 128, 256] });
    }

    /// <summary>What was committed since the last release becomes visible, when it was a crowd; else it waits for the next.</summary>
    /// <returns>How long each commit took; none when there was no crowd.</returns>
    public IReadOnlyList<TimeSpan> Release()
    {
        Batch[] crowd;
        lock (guard)
        {
            if (held.Sum(b => b.Accepted + b.Refused) < Crowd)
                return [];
            crowd = [.. held];
            held.Clear();
        }
        submissions.Add(crowd.Sum(b => (long)b.Accepted), new KeyValuePair<string, object?>("outcome", "accepted"));
        submissions.Add(crowd.Sum(b => (long)b.Refused), new KeyValuePair<string, object?>("outcome", "refused"));
        foreach (var batch in crowd)
        {
            commits.Record(batch.Took.TotalSeconds, CommitTime.OfAnswers);
            sizes.Record(batch.Accepted + batch.Refused);
        }
        return [.. crowd.Select(b => b.Took)];
    }

    internal void Stored(int accepted, int refused, TimeSpan took)
    {
        lock (guard)
            held.Add(new Batch(accepted, refused, took));
    }

    private sealed record Batch(int Accepted, int Refused, TimeSpan Took);
}

/// <summary>How long the database takes to keep something for good.</summary>
public static class CommitTime
{
    public static readonly KeyValuePair<string, object?> OfAnswers = new("work", "answers");
    public static readonly KeyValuePair<string, object?> OfNode = new("work", "node");

    public static Histogram<double> Of(Meter meter) => meter.CreateHistogram<double>(
        "openita.commit.duration", "s", "Time of a transaction until it is on disk", advice: new() { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] });
}
