using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Agencies.Registry;
using OpenIta.Audit;
using OpenIta.Basics;
using OpenIta.Storage;

namespace OpenIta.Cycles;

/// <summary>Gives a phase a later end, for all agencies or for one, with a reason. A phase that is over opens again.</summary>
public sealed class ExtendPhase(Database database, TimeProvider time, params IReadOnlyList<ExtensionRule> rules)
{
    public const int LongestReason = 1_000;

    /// <param name="agency">Null for all agencies.</param>
    public Task<Result<Extension>> Run(Actor by, Guid cycle, Phase phase, Guid? agency, DateOnly lastDay, string reason, CancellationToken stop = default) =>
        database.Write<Extension>(async session =>
        {
            var now = time.GetUtcNow();
            if (!by.May(Permission.ManageCycle, Place.Nation, now))
                return new NotAllowed();
            if (string.IsNullOrWhiteSpace(reason))
                return new ReasonMissing();
            if (reason.Length > LongestReason)
                return new ReasonTooLong(LongestReason);
            await session.Lock(StorageLock.Cycles);
            if (await CycleStore.Find(session, cycle) is not { } found)
                return new CycleUnknown();
            if (agency is { } one && await AgencyStore.Find(session, one) is null)
                return new AgencyGone();
            if ((await CycleStore.Of(session, cycle, agency)).FirstOrDefault(w => w.Phase == phase) is not { } window)
                return new PhaseNotInCycle(phase);
            if (lastDay <= window.LastDay || lastDay < Bangkok.DayOf(now))
                return new ExtensionNotLater(window.LastDay);
            if (lastDay > window.LastDay.AddYears(1))
                return new ExtensionTooLong();
            if (agency is { } alone)
                foreach (var rule in rules.Where(r => r.Phase == phase))
                    if (await rule.Check(session, found, alone) is { } refusal)
                        return refusal;
            var extension = new Extension(Stored.NewId(now), cycle, phase, agency, Bangkok.StartOf(lastDay.AddDays(1)), reason.Trim(), by.Name, now);
            await ExtensionStore.Add(session, extension);
            await AuditLog.Append(session, by, Entry(by, found, window, extension), now);
            return extension;
        }, stop);

    private static AuditEntry Entry(Actor by, Cycle cycle, PhaseWindow before, Extension extension) => new(
        "phase.extend", $"{cycle.Framework} {extension.Phase}", extension.Agency,
        FormattableString.Invariant($"{before.LastDay:yyyy-MM-dd}"),
        FormattableString.Invariant($"{(before with { Closes = extension.Closes }).LastDay:yyyy-MM-dd}\n{extension.Reason}"))
    {
        Role = by.Using(Permission.ManageCycle, Place.Nation, extension.GivenAt)?.Role,
    };
}
