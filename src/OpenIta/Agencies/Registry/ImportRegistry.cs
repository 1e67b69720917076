using OpenIta.Accounts;
using OpenIta.Audit;
using OpenIta.Basics;
using OpenIta.Storage;

namespace OpenIta.Agencies.Registry;

/// <summary>
/// Takes a sheet into the registry. It goes in parts, so that others can write in between and progress is seen; taking the same sheet again
/// finds what was done before unchanged. Agencies the sheet does not name stay as they are.
/// </summary>
public sealed class ImportRegistry(Database database, TimeProvider time)
{
    private const int PartSize = 1_000;

    /// <param name="progress">Told how many rows are done, of how many.</param>
    public async Task<Result<RegistryFates>> Run(Actor by, IReadOnlyList<RegistryRow> rows, Func<int, int, Task>? progress = null, CancellationToken stop = default)
    {
        if (!by.May(Permission.ManageAgencies, Place.Nation, time.GetUtcNow()))
            return new NotAllowed();
        RegistryPlan? plan = null;
        var fates = new List<RowFate>();
        var before = 0;
        foreach (var part in rows.Chunk(PartSize))
        {
            var taken = await database.Write<IReadOnlyList<RowFate>>(async session =>
            {
                await session.Lock(StorageLock.Registry);
                var registry = await PreviewRegistry.Snapshot(session);
                before = plan is null ? registry.Count : before;
                plan = (plan ?? new RegistryPlan { Registry = registry }).Against(registry);
                return await Take(session, by, plan, part);
            }, stop);
            if (taken.IsRefused)
                return taken.Refusal;
            fates.AddRange(taken.Value);
            if (progress is not null)
                await progress(fates.Count, rows.Count);
        }
        return new RegistryFates(fates, before);
    }

    private async Task<List<RowFate>> Take(Session session, Actor by, RegistryPlan plan, RegistryRow[] rows)
    {
        var now = time.GetUtcNow();
        var fates = rows.Select(r => plan.Judge(r, now)).ToList();
        var changes = fates.Select(f => f.Change).OfType<RegistryChange>().ToList();
        await AgencyStore.Save(session, [.. changes.Select(c => c.After)]);
        await DepartmentStore.Replace(session, changes.Where(c => c.Departments is not null).ToDictionary(c => c.After.Id, c => c.Departments!), now);
        await AuditLog.Append(session, by, [.. changes.Select(c => c.Entry(by, now))], now);
        return fates;
    }
}
