using System.Diagnostics;
using OpenIta.Accounts;
using OpenIta.Agencies.Registry;
using OpenIta.Sheets;
using OpenIta.Storage;
using OpenIta.TestKit;
using static OpenIta.Bench.Figures;

namespace OpenIta.Bench;

/// <summary>The registry of the nation from an XLSX file into an empty database, beside plainly inserting the cells of the same rows.</summary>
internal static class AgenciesBench
{
    private const int Nation = 8_317, Rounds = 3;

    private static readonly Actor Administrator = new(Guid.NewGuid(), "bench", [new Grant(Role.CentralAdministrator, Place.Nation, null)]);

    public static async Task<int> Run(DatabaseKind kind)
    {
        var file = SheetFile.Write(SyntheticRegistry.Sheet(Nation), SheetFormat.Xlsx);
        var (readings, previews, imports, inserts) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            await using var data = await TestDatabase.Fresh(kind);
            var database = (await Database.Open(data.Pooled, TimeProvider.System)).Value;
            IReadOnlyList<RegistryRow> rows = [];
            readings.Add(await Seconds(() => Task.FromResult(rows = RegistrySheet.Read(file, "nation.xlsx").Value)));
            previews.Add(await Seconds(() => new PreviewRegistry(database, TimeProvider.System).Run(rows)));
            inserts.Add(await Seconds(() => PlainInserts(database, rows)));
            imports.Add(await Seconds(() => new ImportRegistry(database, TimeProvider.System).Run(Administrator, rows)));
        }
        Line("database", kind.ToString());
        Line("reading the XLSX file, s", Text(readings.Min()));
        Line("dry run, s", Text(previews.Min()));
        Line("import, s", Text(imports.Min()));
        Line("plain inserts, s", Text(inserts.Min()));
        Line("import / plain inserts", Text(imports.Min() / inserts.Min()));
        return 0;
    }

    private static Task<Basics.Result<bool>> PlainInserts(Database database, IReadOnlyList<RegistryRow> rows) => database.Write<bool>(async session =>
    {
        var columns = RegistryFields.All.Select(f => (Name: "f" + (int)f, Cells: (Array)rows.Select(r => r.Cells[f]).ToArray())).ToList();
        await session.Execute($"create table bench_row ({string.Join(", ", columns.Select(c => c.Name + " text not null"))})");
        await session.Insert(new RowBatch("bench_row", columns));
        return true;
    });

    private static async Task<double> Seconds<T>(Func<Task<T>> work)
    {
        var started = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
