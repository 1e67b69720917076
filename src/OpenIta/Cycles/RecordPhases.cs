using OpenIta.Accounts;
using OpenIta.Audit;
using OpenIta.Basics;
using OpenIta.Storage;

namespace OpenIta.Cycles;

/// <summary>
/// Writes into the audit log that a phase opened or locked, each once. It changes nothing: whether a phase is open is computed from the clock,
/// so a run that comes late, twice, on two machines or under a clock that was moved back opens and locks nothing.
/// </summary>
public sealed class RecordPhases(Database database, TimeProvider time)
{
    private static readonly Actor Calendar = Actor.System("ปฏิทิน");

    /// <summary>How many openings and locks were new.</summary>
    public async Task<Result<int>> Run(CancellationToken stop = default)
    {
        var now = time.GetUtcNow();
        // Looked up without the lock of a writer: on most days nothing is due.
        var due = await database.Read(s => Due(s, now), stop);
        return due.Count == 0 ? 0 : await database.Write<int>(async session =>
        {
            var written = 0;
            foreach (var happened in due)
                if (await PhaseEventStore.Add(session, happened, now))
                {
                    await AuditLog.Append(session, Calendar, happened.Entry(), now);
                    written++;
                }
            return written;
        }, stop);
    }

    private static async Task<IReadOnlyList<PhaseHappened>> Due(Session session, DateTimeOffset now)
    {
        var due = new List<PhaseHappened>();
        foreach (var cycle in await CycleStore.All(session))
        {
            var known = await PhaseEventStore.Of(session, cycle.Id);
            due.AddRange((await Happened(session, cycle, now)).Where(h => !known.Contains(h.Key)));
        }
        return due;
    }

    private static async Task<IEnumerable<PhaseHappened>> Happened(Session session, Cycle cycle, DateTimeOffset now)
    {
        var all = await CycleStore.Of(session, cycle.Id);
        var happened = all.Where(w => w.Opens <= now).Select(w => new PhaseHappened(cycle, w.Phase, PhaseEvent.Opens, null, w.Opens))
            .Concat(all.Where(w => w.Closes <= now).Select(w => new PhaseHappened(cycle, w.Phase, PhaseEvent.Locks, null, w.Closes)));
        // An agency with an end of its own, later than that of all.
        var own = (await ExtensionStore.Of(session, cycle.Id)).Where(e => e.Agency is not null)
            .GroupBy(e => (e.Agency, e.Phase)).Select(g => g.MaxBy(e => e.Closes)!)
            .Where(e => e.Closes <= now && all.Any(w => w.Phase == e.Phase && w.Closes < e.Closes));
        return happened.Concat(own.Select(e => new PhaseHappened(cycle, e.Phase, PhaseEvent.Locks, e.Agency, e.Closes)));
    }
}

/// <summary>Opens: the first instant of the phase came. Locks: the first instant after it came.</summary>
internal enum PhaseEvent { Opens, Locks }

/// <param name="Agency">The agency alone; null when it holds for all.</param>
internal sealed record PhaseHappened(Cycle Cycle, Phase Phase, PhaseEvent Event, Guid? Agency, DateTimeOffset DueAt)
{
    public string Key => $"{Phase}/{Event}/{(Agency is { } agency ? Stored.Id(agency) : "")}/{Stored.Instant(DueAt)}";

    public AuditEntry Entry() => new(Event == PhaseEvent.Opens ? "phase.open" : "phase.lock", $"{Cycle.Framework} {Phase}", Agency, null, Stored.Instant(DueAt));
}
