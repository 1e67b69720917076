using OpenIta.Storage;

namespace OpenIta.Operations;

/// <summary>What waits, runs and failed behind the pages.</summary>
public static class WorkLists
{
    /// <summary>How long back failures are told.</summary>
    public static readonly TimeSpan Failures = TimeSpan.FromDays(7);

    // Clocks of several machines are this far apart at times.
    private static readonly TimeSpan Doubt = TimeSpan.FromMinutes(2);

    /// <param name="alive">A job whose program gave a sign of life since then is running.</param>
    public static async Task<WorkCounts> Counts(Session session, DateTimeOffset now, DateTimeOffset alive)
    {
        var at = new { Now = Stored.Instant(now), Alive = Stored.Instant(alive), Since = Stored.Instant(now - Failures), Never };
        var jobs = await session.One<JobRow>(
            """
            select coalesce(sum(case when finished_at is null and touched_at is null then 1 else 0 end), 0) as "Waiting",
                   coalesce(sum(case when finished_at is null and touched_at >= @Alive then 1 else 0 end), 0) as "Running",
                   coalesce(sum(case when finished_at is null and touched_at < @Alive then 1 else 0 end), 0) as "Silent",
                   coalesce(sum(case when finished_at >= @Since and refusal is not null and refusal <> 'JobEnded' then 1 else 0 end), 0) as "Failed"
            from job where released_at is not null and (finished_at is null or finished_at >= @Since)
            """,
            at);
        var mail = await session.One<MailRow>(
            """
            select coalesce(sum(case when due_at < @Never then 1 else 0 end), 0) as "Waiting",
                   coalesce(sum(case when due_at < @Never and failure is not null then 1 else 0 end), 0) as "Delayed",
                   coalesce(sum(case when due_at >= @Never and written_at >= @Since then 1 else 0 end), 0) as "GivenUp"
            from mail where sent_at is null
            """,
            at);
        return new WorkCounts(jobs.Waiting, jobs.Running, jobs.Silent, jobs.Failed, mail.Waiting, mail.Delayed, mail.GivenUp);
    }

    /// <summary>Jobs that wait, run or failed, the latest first.</summary>
    public static async Task<IReadOnlyList<OpenWork>> Jobs(Session session, DateTimeOffset now, DateTimeOffset alive, int most) =>
    [
        .. (await session.List<OpenRow>(
            """
            select id as "Id", kind as "Kind", title as "Title", started_by as "StartedBy", released_at as "ReleasedAt", touched_at as "TouchedAt",
                   finished_at as "FinishedAt", total as "Total", done as "Done"
            from job where released_at is not null and (finished_at is null or (finished_at >= @Since and refusal is not null and refusal <> 'JobEnded'))
            order by released_at desc, id desc limit @Most
            """,
            new { Since = Stored.Instant(now - Failures), Most = most })).Select(r => r.Read(alive)),
    ];

    /// <summary>When the last entry of the audit log was written, where that is later than now by more than minutes: the clock is wrong, or was.</summary>
    public static async Task<DateTimeOffset?> LaterThanNow(Session session, DateTimeOffset now) =>
        await session.Find<string>("select at from audit_log order by position desc limit 1") is { } last && Stored.Instant(last) is var at && at > now + Doubt ? at : null;

    /// <summary>When the last backup was taken; null when none ever was.</summary>
    public static async Task<DateTimeOffset?> LastBackup(Session session) =>
        await session.One<string?>("select max(taken_at) from backup_taken") is { } taken ? Stored.Instant(taken) : null;

    // As a letter that is given up is due (Mail.MailStore).
    private const string Never = "9999";

    private sealed class JobRow
    {
        public long Waiting { get; init; }

        public long Running { get; init; }

        public long Silent { get; init; }

        public long Failed { get; init; }
    }

    private sealed class MailRow
    {
        public long Waiting { get; init; }

        public long Delayed { get; init; }

        public long GivenUp { get; init; }
    }

    private sealed class OpenRow
    {
        public string Id { get; init; } = "";

        public string Kind { get; init; } = "";

        public string Title { get; init; } = "";

        public string StartedBy { get; init; } = "";

        public string ReleasedAt { get; init; } = "";

        public string? TouchedAt { get; init; }

        public string? FinishedAt { get; init; }

        public long Total { get; init; }

        public long Done { get; init; }

        public OpenWork Read(DateTimeOffset alive) => new(
            Stored.Id(Id), Kind, Title, StartedBy, Stored.Instant(FinishedAt ?? TouchedAt ?? ReleasedAt), Done, Total,
            FinishedAt is not null ? WorkState.Failed : TouchedAt is null ? WorkState.Waiting : Stored.Instant(TouchedAt) >= alive ? WorkState.Running : WorkState.Silent);
    }
}

/// <param name="JobsSilent">Their program died; another one takes them.</param>
/// <param name="MailDelayed">Of those that wait: an attempt failed, another one follows.</param>
/// <param name="MailGivenUp">In the last week.</param>
public sealed record WorkCounts(long JobsWaiting, long JobsRunning, long JobsSilent, long JobsFailed, long MailWaiting, long MailDelayed, long MailGivenUp);

public enum WorkState { Waiting, Running, Silent, Failed }

/// <param name="At">When it failed, gave its last sign of life, or was let go.</param>
public sealed record OpenWork(Guid Id, string Kind, string Title, string StartedBy, DateTimeOffset At, long Done, long Total, WorkState State);
