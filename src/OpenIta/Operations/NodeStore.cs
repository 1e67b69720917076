using OpenIta.Storage;

namespace OpenIta.Operations;

/// <summary>The nodes that share this database.</summary>
public static class NodeStore
{
    private const int Most = 100;

    private static readonly TimeSpan Memory = TimeSpan.FromHours(1);

    /// <summary>A sign of life; those who gave none for an hour are forgotten.</summary>
    public static async Task See(Session session, Node node)
    {
        await session.Execute("delete from node where seen_at < @Before", new { Before = Stored.Instant(node.SeenAt - Memory) });
        await session.Execute(
            """
            insert into node (id, name, version, started_at, seen_at, waiting, commit_microseconds, clock_ahead_milliseconds, own_settings)
            values (@Id, @Name, @Version, @StartedAt, @SeenAt, @Waiting, @Commit, @ClockAhead, @OwnSettings)
            on conflict (id) do update set seen_at = excluded.seen_at, waiting = excluded.waiting, commit_microseconds = excluded.commit_microseconds,
                clock_ahead_milliseconds = excluded.clock_ahead_milliseconds
            """,
            new
            {
                Id = Stored.Id(node.Id),
                node.Name,
                node.Version,
                StartedAt = Stored.Instant(node.StartedAt),
                SeenAt = Stored.Instant(node.SeenAt),
                Waiting = (long)node.Waiting,
                Commit = (long)node.Commit.TotalMicroseconds,
                ClockAhead = (long)node.ClockAhead.TotalMilliseconds,
                node.OwnSettings,
            });
    }

    /// <summary>It stops.</summary>
    public static Task Leave(Session session, Guid id) => session.Execute("delete from node where id = @Id", new { Id = Stored.Id(id) });

    public static async Task<IReadOnlyList<Node>> All(Session session) =>
    [
        .. (await session.List<Row>(
            """
            select id as "Id", name as "Name", version as "Version", started_at as "StartedAt", seen_at as "SeenAt", waiting as "Waiting",
                   commit_microseconds as "Commit", clock_ahead_milliseconds as "ClockAhead", own_settings as "OwnSettings"
            from node order by name, started_at, id limit @Most
            """,
            new { Most })).Select(r => r.Read()),
    ];

    private sealed class Row
    {
        public string Id { get; init; } = "";

        public string Name { get; init; } = "";

        public string Version { get; init; } = "";

        public string StartedAt { get; init; } = "";

        public string SeenAt { get; init; } = "";

        public long Waiting { get; init; }

        public long Commit { get; init; }

        public long ClockAhead { get; init; }

        public string OwnSettings { get; init; } = "";

        public Node Read() => new(
            Stored.Id(Id), Name, Version, Stored.Instant(StartedAt), Stored.Instant(SeenAt), (int)Waiting, TimeSpan.FromMicroseconds(Commit), TimeSpan.FromMilliseconds(ClockAhead), OwnSettings);
    }
}
