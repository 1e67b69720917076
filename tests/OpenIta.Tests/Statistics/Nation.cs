using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Frameworks;
using OpenIta.Results;
using OpenIta.Statistics;
using OpenIta.Storage;
using OpenIta.TestKit;

namespace OpenIta.Tests.Statistics;

/// <summary>A few agencies with results made up by hand, and their statistics.</summary>
internal static class Nation
{
    public static readonly DateTimeOffset Now = new(2026, 1, 5, 3, 0, 0, TimeSpan.Zero);

    public static readonly Actor Central = Person(new Grant(Role.CentralAdministrator, Place.Nation, null));

    public static readonly Actor MonitorOfTrang = Person(new Grant(Role.ProvincialMonitor, new Place(Province: "ตรัง"), null));

    public static Actor Person(Grant grant) => new(Guid.NewGuid(), "ผู้ทดสอบ", [grant]);

    /// <param name="results">Name, type, size, province, total, level; scores besides.</param>
    public static async Task<IReadOnlyList<Guid>> Add(
        this Database database, int year, ResultAudience audience, params (string Name, string Type, string? Size, string Province, decimal? Total, string? Level, (string, decimal)[] Scores)[] results) =>
        (await database.Write<IReadOnlyList<Guid>>(async session =>
        {
            var kept = new List<AgencyResult>();
            foreach (var r in results)
            {
                var agency = await AgencyStore.Place(session, new NamedAgency(r.Name, r.Type, null, r.Province), Now);
                await AgencyStore.Save(session, agency with { SizeGroup = r.Size });
                var scores = r.Scores.ToDictionary(s => s.Item1, s => s.Item2, StringComparer.Ordinal);
                if (r.Total is { } total)
                    scores["total"] = total;
                kept.Add(new AgencyResult(agency.Id, new YearSummary(year, r.Total, r.Level is { } level ? new ResultLevel(level, level) : null, 0) { Scores = scores }));
            }
            await ResultStore.SaveYear(session, audience, year, kept);
            return kept.Select(k => k.Agency).ToList();
        })).Value;

    public static RebuildStatistics Rebuild(this Database database) => new(database, FrameworkLibrary.Default);

    public static async Task<Statistic> Statistic(this Database database, StatisticPlace place, int year, Actor? reader = null) =>
        (await new Dashboards(database).Load(place, year, reader ?? Actor.Public, Now))!.Shown;
}
