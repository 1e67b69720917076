using OpenIta.Sheets;
using OpenIta.Storage;

namespace OpenIta.Agencies.Registry;

/// <summary>The registry as a file that can be imported again unchanged.</summary>
public sealed class ExportRegistry(Database database)
{
    public async Task<byte[]> Run(SheetFormat format, CancellationToken stop = default)
    {
        var (agencies, departments) = await database.Read(async s => (await AgencyStore.All(s), await DepartmentStore.OfAll(s)), stop);
        return SheetFile.Write(RegistrySheet.Of(agencies.Select(a => (a, Names(departments, a.Id)))), format);
    }

    private static IReadOnlyList<string> Names(IReadOnlyDictionary<Guid, IReadOnlyList<Department>> departments, Guid agency) =>
        departments.TryGetValue(agency, out var own) ? [.. own.Select(d => d.Name)] : [];
}
