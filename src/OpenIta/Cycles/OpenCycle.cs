using OpenIta.Accounts;
using OpenIta.Audit;
using OpenIta.Basics;
using OpenIta.Frameworks;
using OpenIta.Storage;

namespace OpenIta.Cycles;

/// <summary>Opens the round of a fiscal year on a framework with its calendar. From then on the phases open and lock by themselves.</summary>
public sealed class OpenCycle(Database database, FrameworkLibrary frameworks, TimeProvider time)
{
    /// <summary>Of the new cycle; one is made where none is given.</summary>
    public Guid? Id { get; init; }

    public Task<Result<Cycle>> Run(Actor by, string framework, IReadOnlyList<PhaseWindow> calendar, CancellationToken stop = default) =>
        database.Write<Cycle>(async session =>
        {
            var now = time.GetUtcNow();
            if (!by.May(Permission.ManageCycle, Place.Nation, now))
                return new NotAllowed();
            var pack = frameworks.Find(framework);
            if (pack.IsRefused)
                return pack.Refusal;
            var cycle = new Cycle(Id ?? Stored.NewId(now), pack.Value.Year, pack.Value.Id, now);
            if (CalendarRules.Faults(cycle.Year, calendar) is [var (_, fault), ..])
                return fault;
            await session.Lock(StorageLock.Cycles);
            if (await CycleStore.Find(session, cycle.Programme, cycle.Year) is not null)
                return new CycleExists(cycle.Programme, cycle.Year);
            await CycleStore.Add(session, cycle);
            await CycleStore.SaveCalendar(session, cycle.Id, calendar);
            await AuditLog.Append(session, by, new AuditEntry("cycle.open", cycle.Framework, After: Text(calendar)) { Role = by.Using(Permission.ManageCycle, Place.Nation, now)?.Role }, now);
            return cycle;
        }, stop);

    internal static string Text(IEnumerable<PhaseWindow> calendar) =>
        string.Join('\n', calendar.OrderBy(w => w.Phase).Select(w => FormattableString.Invariant($"{w.Phase}: {w.FirstDay:yyyy-MM-dd} – {w.LastDay:yyyy-MM-dd}")));
}
