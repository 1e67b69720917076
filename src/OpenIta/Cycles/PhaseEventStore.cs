using OpenIta.Storage;

namespace OpenIta.Cycles;

/// <summary>The openings and locks that were written down.</summary>
internal static class PhaseEventStore
{
    private const int Most = 100_000;

    public static async Task<IReadOnlySet<string>> Of(Session session, Guid cycle) => (await session.List<string>(
        $"select phase || '/' || event || '/' || for_whom || '/' || due_at from phase_event where cycle_id = @Cycle order by due_at limit {Most}",
        new { Cycle = Stored.Id(cycle) })).ToHashSet(StringComparer.Ordinal);

    /// <summary>False when it stood there already.</summary>
    public static async Task<bool> Add(Session session, PhaseHappened happened, DateTimeOffset now) => await session.Execute(
        """
        insert into phase_event (cycle_id, phase, event, for_whom, due_at, recorded_at) values (@Cycle, @Phase, @Event, @ForWhom, @DueAt, @Now)
        on conflict (cycle_id, phase, event, for_whom, due_at) do nothing
        """,
        new
        {
            Cycle = Stored.Id(happened.Cycle.Id),
            Phase = happened.Phase.ToString(),
            Event = happened.Event.ToString(),
            ForWhom = happened.Agency is { } agency ? Stored.Id(agency) : "",
            DueAt = Stored.Instant(happened.DueAt),
            Now = Stored.Instant(now),
        }) == 1;
}
