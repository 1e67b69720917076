using OpenIta.Basics;
using OpenIta.Storage;

namespace OpenIta.Jobs;

/// <summary>Jobs in the database.</summary>
public static class JobStore
{
    private const string Columns = """
        id as "Id", kind as "Kind", title as "Title", input as "Input", started_by as "StartedBy", created_at as "CreatedAt", released_at as "ReleasedAt",
        finished_at as "FinishedAt", total as "Total", done as "Done", outcome as "Outcome"
        """;

    public static Task Add(Session session, Job job) => session.Execute(
        """
        insert into job (id, kind, title, input, started_by, created_at, released_at, total, done)
        values (@Id, @Kind, @Title, @Input, @StartedBy, @CreatedAt, @ReleasedAt, @Total, 0)
        """,
        new
        {
            Id = Stored.Id(job.Id),
            job.Kind,
            job.Title,
            job.Input,
            job.StartedBy,
            CreatedAt = Stored.Instant(job.CreatedAt),
            ReleasedAt = job.ReleasedAt is { } at ? Stored.Instant(at) : null,
            job.Total,
        });

    public static async Task<Job?> Find(Session session, Guid id, string kind) =>
        (await session.Find<Row>($"select {Columns} from job where id = @Id and kind = @Kind", new { Id = Stored.Id(id), Kind = kind }))?.Read();

    /// <summary>The latest of a kind, without their input.</summary>
    public static async Task<IReadOnlyList<Job>> Latest(Session session, string kind, int most) =>
    [
        .. (await session.List<Row>(
            """
            select id as "Id", kind as "Kind", title as "Title", '' as "Input", started_by as "StartedBy", created_at as "CreatedAt", released_at as "ReleasedAt",
                   finished_at as "FinishedAt", total as "Total", done as "Done", outcome as "Outcome"
            from job where kind = @Kind order by created_at desc, id desc limit @Most
            """,
            new { Kind = kind, Most = most })).Select(r => r.Read()),
    ];

    /// <summary>Lets a prepared job go; false when it was let go or thrown away before.</summary>
    public static async Task<bool> Release(Session session, Guid id, DateTimeOffset now) => await session.Execute(
        "update job set released_at = @Now where id = @Id and released_at is null and finished_at is null", new { Id = Stored.Id(id), Now = Stored.Instant(now) }) == 1;

    /// <summary>Throws a prepared job away; false when it was let go before.</summary>
    public static async Task<bool> Discard(Session session, Guid id) =>
        await session.Execute("delete from job where id = @Id and released_at is null", new { Id = Stored.Id(id) }) == 1;

    /// <summary>Prepared jobs that nobody let go.</summary>
    public static Task DiscardForgotten(Session session, DateTimeOffset before) =>
        session.Execute("delete from job where released_at is null and created_at < @Before", new { Before = Stored.Instant(before) });

    /// <summary>The oldest job that is released and that nobody runs, taken for the caller; null when there is none. One that failed its tries is given up.</summary>
    internal static async Task<Job?> Take(Session session, DateTimeOffset now)
    {
        await session.Execute(
            """
            update job set finished_at = @Now, outcome = @Outcome, refusal = @Refusal, input = ''
            where released_at is not null and finished_at is null and touched_at < @Dead and tries >= @Most
            """,
            new { Now = Stored.Instant(now), Outcome = new JobGivenUp(Job.Tries).Message, Refusal = new JobGivenUp(Job.Tries).Key, Dead = Stored.Instant(now - Job.Lease), Most = Job.Tries });
        var next = await session.Find<Row>(
            $"""
            select {Columns} from job where released_at is not null and finished_at is null and (touched_at is null or touched_at < @Dead)
            order by released_at, id limit 1
            """,
            new { Dead = Stored.Instant(now - Job.Lease) });
        return next is not null && await session.Execute(
            "update job set touched_at = @Now, done = 0, tries = tries + 1 where id = @Id and finished_at is null and (touched_at is null or touched_at < @Dead)",
            new { next.Id, Now = Stored.Instant(now), Dead = Stored.Instant(now - Job.Lease) }) == 1 ? next.Read() : null;
    }

    /// <summary>Ends a released job: at once when nobody runs it, else as soon as its runner gives the next sign of life. False when it is finished.</summary>
    public static async Task<bool> End(Session session, Guid id, string by, DateTimeOffset now)
    {
        var waiting = await session.Execute(
            "update job set finished_at = @Now, outcome = @Outcome, refusal = @Refusal, input = '' where id = @Id and released_at is not null and touched_at is null and finished_at is null",
            new { Id = Stored.Id(id), Now = Stored.Instant(now), Outcome = new JobEnded(by).Message, Refusal = new JobEnded(by).Key });
        return waiting == 1 || await session.Execute(
            "update job set ended_by = @By where id = @Id and released_at is not null and finished_at is null", new { Id = Stored.Id(id), By = by }) == 1;
    }

    /// <summary>A sign of life; who ended the job, where somebody did.</summary>
    internal static async Task<string?> Touch(Session session, Guid id, int done, int total, DateTimeOffset now)
    {
        await session.Execute(
            "update job set touched_at = @Now, done = @Done, total = @Total where id = @Id", new { Id = Stored.Id(id), Done = done, Total = total, Now = Stored.Instant(now) });
        return await session.Find<string>("select ended_by from job where id = @Id", new { Id = Stored.Id(id) });
    }

    /// <summary>Lets the next runner take it without waiting for the lease to run out; it was no try.</summary>
    internal static Task GiveBack(Session session, Guid id) => session.Execute("update job set touched_at = null, tries = tries - 1 where id = @Id and finished_at is null", new { Id = Stored.Id(id) });

    // The input is of no use any more and may be large.
    internal static Task Finish(Session session, Guid id, Result<string> result, DateTimeOffset now) => session.Execute(
        "update job set finished_at = @Now, outcome = @Outcome, refusal = @Refusal, input = '' where id = @Id",
        new { Id = Stored.Id(id), Outcome = result.IsRefused ? result.Refusal.Message : result.Value, Refusal = result.Refusal?.Key, Now = Stored.Instant(now) });

    private sealed class Row
    {
        public string Id { get; init; } = "";

        public string Kind { get; init; } = "";

        public string Title { get; init; } = "";

        public string Input { get; init; } = "";

        public string StartedBy { get; init; } = "";

        public string CreatedAt { get; init; } = "";

        public string? ReleasedAt { get; init; }

        public string? FinishedAt { get; init; }

        public int Total { get; init; }

        public int Done { get; init; }

        public string? Outcome { get; init; }

        public Job Read() => new(
            Stored.Id(Id), Kind, Title, Input, StartedBy, Stored.Instant(CreatedAt), ReleasedAt is null ? null : Stored.Instant(ReleasedAt),
            FinishedAt is null ? null : Stored.Instant(FinishedAt), Total, Done, Outcome);
    }
}
