using OpenIta.Storage;

namespace OpenIta.Agencies.Registry;

/// <summary>What a sheet would do to the registry: the fate of every row, nothing stored.</summary>
public sealed class PreviewRegistry(Database database, TimeProvider time)
{
    public async Task<RegistryFates> Run(IReadOnlyList<RegistryRow> rows, CancellationToken stop = default)
    {
        var registry = await database.Read(Snapshot, stop);
        var count = registry.Count;
        var plan = new RegistryPlan { Registry = registry };
        var now = time.GetUtcNow();
        return new RegistryFates([.. rows.Select(r => plan.Judge(r, now))], count);
    }

    internal static async Task<RegistryIndex> Snapshot(Session session) => new(await AgencyStore.All(session), await DepartmentStore.OfAll(session));
}

/// <summary>What became, or would become, of the rows of a sheet.</summary>
/// <param name="Before">How many agencies the registry held before.</param>
public sealed record RegistryFates(IReadOnlyList<RowFate> Rows, int Before)
{
    public int Count(Fate fate) => Rows.Count(r => r.Fate == fate);

    /// <summary>Agencies that the sheet does not name; they stay as they are.</summary>
    public int NotNamed => Before - Count(Fate.Changed) - Count(Fate.Unchanged);
}
