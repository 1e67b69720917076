using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Agencies.Registry;
using OpenIta.Frameworks;
using OpenIta.Results;
using OpenIta.Statistics;
using OpenIta.Storage;
using OpenIta.TestKit;

namespace OpenIta.Bench.Statistics;

/// <summary>The nation with made-up results of five years at every node, the same on every run.</summary>
internal static class FiveYears
{
    public static readonly IReadOnlyList<int> Years = [2564, 2565, 2566, 2567, 2568];

    private static readonly Actor Administrator = new(Guid.NewGuid(), "bench", [new Grant(Role.CentralAdministrator, Place.Nation, null)]);

    public static async Task Fill(Database database, int agencies)
    {
        await new ImportRegistry(database, TimeProvider.System).Run(Administrator, RegistrySheet.Read(Sheets.SheetFile.Write(SyntheticRegistry.Sheet(agencies), Sheets.SheetFormat.Csv), "nation.csv").Value);
        var all = await database.Read(AgencyStore.All);
        foreach (var year in Years)
            await database.Write<bool>(async session =>
            {
                var (framework, results) = (FrameworkLibrary.Default.OfYear(year)!, Results(all, year));
                await ResultStore.SaveYear(session, ResultAudience.Everyone, year, results);
                foreach (var instrument in framework.Tree.Nodes.Where(n => n.Kind is NodeKind.Instrument))
                    await AssessedScoreStore.Save(session, framework, [.. results.Select(r => Assessed(r, framework, instrument.Code))]);
                return true;
            });
        await new RebuildStatistics(database, FrameworkLibrary.Default).RunStale();
    }

    // What the page of an agency works its result out from.
    private static AssessedScores Assessed(AgencyResult result, Framework framework, string instrument) => new(
        result.Agency, framework.Year.BuddhistEra, instrument, Standing.Published, DateTimeOffset.UnixEpoch,
        result.Year.Scores.Where(s => framework.Tree.InstrumentOf(s.Key)?.Code == instrument).ToDictionary(s => s.Key, s => s.Value, StringComparer.Ordinal));

    private static List<AgencyResult> Results(IReadOnlyList<Agency> agencies, int year)
    {
        var framework = FrameworkLibrary.Default.OfYear(year)!;
        return [.. agencies.OrderBy(a => a.Code, StringComparer.Ordinal).Select((agency, i) => new AgencyResult(agency.Id, Year(framework, new Random((i * 31) + year), i)))];
    }

    // Some agencies are better than others in every year, and all become better.
    private static YearSummary Year(Framework framework, Random random, int agency)
    {
        var year = framework.Year.BuddhistEra;
        var quality = 62m + (agency * 7_919 % 30) + ((year - 2564) * 1.5m);
        var scores = framework.Tree.Nodes.ToDictionary(
            n => n.Code, n => n.Kind is NodeKind.DisclosureItem ? random.Next(100) < quality ? 100m : 0m : Math.Clamp(quality + random.Next(-1200, 1200) / 100m, 0, 100), StringComparer.Ordinal);
        var total = scores[FrameworkTree.TotalCode];
        var level = framework.Levels.FirstOrDefault(l => total >= l.From);
        return new YearSummary(year, total, level is null ? null : new ResultLevel(level.Code, level.Title.ToString()), 0) { Scores = scores };
    }
}
