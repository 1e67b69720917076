using OpenIta.Agencies;
using OpenIta.Results;
using OpenIta.Storage;

namespace OpenIta.Tests.Results;

/// <summary>Puts agencies with results into a database without reports, for tests of lists.</summary>
internal static class SeededDatabase
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static async Task Seed(this Database database, params (NamedAgency Agency, YearSummary[] Years)[] agencies) =>
        (await database.Write<int>(async session =>
        {
            foreach (var (named, years) in agencies)
            {
                var agency = await AgencyStore.Place(session, named, Now);
                await ResultStore.Replace(session, agency.Id, years);
            }
            return agencies.Length;
        })).Value.ShouldBe(agencies.Length);

    public static (NamedAgency, YearSummary[]) Named(string name, string? district = null, string? province = null, params YearSummary[] years) =>
        (new NamedAgency(name, null, district, province), years);

    public static YearSummary Year(int year, decimal? total = null, string? level = null, int findings = 0) =>
        new(year, total, level is null ? null : new ResultLevel(level, level), findings);
}
