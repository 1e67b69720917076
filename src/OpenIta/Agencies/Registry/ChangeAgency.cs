using OpenIta.Accounts;
using OpenIta.Audit;
using OpenIta.Basics;
using OpenIta.Storage;

namespace OpenIta.Agencies.Registry;

/// <summary>Adds an agency to the registry, or changes one, by the form.</summary>
public sealed class ChangeAgency(Database database, TimeProvider time)
{
    /// <param name="id">Null for a new agency.</param>
    public Task<Result<Agency>> Run(Actor by, Guid? id, RegistryEntry entry, CancellationToken stop = default) => database.Write<Agency>(async session =>
    {
        var now = time.GetUtcNow();
        if (!by.May(Permission.ManageAgencies, Place.Nation, now))
            return new NotAllowed();
        await session.Lock(StorageLock.Registry);
        var registry = await PreviewRegistry.Snapshot(session);
        var before = id is { } known ? await AgencyStore.Find(session, known) : null;
        if (id is not null && before is null)
            return new AgencyGone();
        var planned = new RegistryPlan { Registry = registry }.Change(before, entry, now);
        if (planned.IsRefused)
            return planned.Refusal;
        if (planned.Value is not { Fields.Count: > 0 } change)
            return planned.Value.After;
        await AgencyStore.Save(session, change.After);
        if (change.Departments is not null)
            await DepartmentStore.Replace(session, change.After.Id, change.Departments, now);
        await AuditLog.Append(session, by, change.Entry(by, now), now);
        return change.After;
    }, stop);
}
