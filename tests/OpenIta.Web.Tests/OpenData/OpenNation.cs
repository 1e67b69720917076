using Microsoft.Extensions.DependencyInjection;
using OpenIta.Agencies;
using OpenIta.OpenData;
using OpenIta.Results;
using OpenIta.Storage;

namespace OpenIta.Web.Tests.OpenData;

/// <summary>A site with published results of 2565 and 2566, a snapshot of 2566, results of 2567 that are not published, and an open survey.</summary>
internal static class OpenNation
{
    private static readonly DateTimeOffset Now = new(2026, 1, 5, 3, 0, 0, TimeSpan.Zero);

    public static async Task<Site> Open()
    {
        var site = await Site.WithoutSchedules(Fill);
        (await site.Services.GetRequiredService<FreezeSnapshot>().Run(2566)).IsRefused.ShouldBeFalse();
        return site;
    }

    public static async Task<List<Guid>> Fill(Database database) => (await database.Write<List<Guid>>(async session =>
    {
        var agencies = new List<Guid>();
        foreach (var (name, province) in new[] { ("อบต.ก", "ตรัง"), ("อบต.ข", "เลย"), ("อบต.ค", "น่าน") })
            agencies.Add((await AgencyStore.Place(session, new NamedAgency(name, "องค์การบริหารส่วนตำบล", "เมือง", province), Now)).Id);
        foreach (var (year, audience) in new[] { (2565, ResultAudience.Everyone), (2566, ResultAudience.Everyone), (2567, ResultAudience.ReadersOfScores) })
            await ResultStore.SaveYear(session, audience, year, [.. agencies.Select((a, i) => new AgencyResult(a, new YearSummary(year, Total(year, i), new ResultLevel("good", "ผ่านดี"), 0)
            {
                Scores = new Dictionary<string, decimal> { ["total"] = Total(year, i), ["IIT"] = 80, ["1"] = 80, ["O1"] = i == 0 ? 0 : 100 },
            }))]);
        await session.Execute(
            """
            insert into survey (id, number, code, agency_id, framework, instrument, admission, opens_at, closes_at, quota, smallest_group)
            values ('s', 1, 's', @Agency, 'ita-2566', 'EIT', 'Open', @Opens, @Closes, 30, 5)
            """,
            new { Agency = Stored.Id(agencies[0]), Opens = Stored.Instant(Now), Closes = Stored.Instant(Now.AddYears(900)) });
        return agencies;
    })).Value;

    // From one year to the next the first falls by a point, and the last rises by one.
    private static decimal Total(int year, int agency) => 70 + (10 * agency) + ((year - 2565) * (agency - 1));
}
