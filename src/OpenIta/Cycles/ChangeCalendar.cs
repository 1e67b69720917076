using OpenIta.Accounts;
using OpenIta.Audit;
using OpenIta.Basics;
using OpenIta.Storage;

namespace OpenIta.Cycles;

/// <summary>Moves phases that have not begun. One that has begun can only be extended, with a reason.</summary>
public sealed class ChangeCalendar(Database database, TimeProvider time)
{
    public Task<Result<Cycle>> Run(Actor by, Guid id, IReadOnlyList<PhaseWindow> calendar, CancellationToken stop = default) =>
        database.Write<Cycle>(async session =>
        {
            var now = time.GetUtcNow();
            if (!by.May(Permission.ManageCycle, Place.Nation, now))
                return new NotAllowed();
            await session.Lock(StorageLock.Cycles);
            if (await CycleStore.Find(session, id) is not { } cycle)
                return new CycleUnknown();
            if (CalendarRules.Faults(cycle.Year, calendar) is [var (_, fault), ..])
                return fault;
            var before = await CycleStore.Announced(session, id);
            if (before.FirstOrDefault(w => w.Opens <= now && !calendar.Contains(w)) is { } begun)
                return new PhaseHasBegun(begun.Phase);
            await CycleStore.SaveCalendar(session, id, calendar);
            await AuditLog.Append(
                session, by,
                new AuditEntry("cycle.calendar", cycle.Framework, Before: OpenCycle.Text(before), After: OpenCycle.Text(calendar)) { Role = by.Using(Permission.ManageCycle, Place.Nation, now)?.Role }, now);
            return cycle;
        }, stop);
}
