using OpenIta.Accounts;
using OpenIta.Cycles;
using OpenIta.Disclosures;
using OpenIta.Storage;

namespace OpenIta.Web.Tests.Disclosures;

/// <summary>What people see of a checklist that was not approved in time.</summary>
public sealed class MissedTests
{
    [Fact]
    public async Task Officers_read_that_time_is_over_and_the_administrator_finds_the_agency_until_it_gets_more_time()
    {
        await using var site = await Site.WithoutPeople();
        var town = await Municipality.In(site, DeclarationState.Declaring);
        await using var administrator = await site.As(Role.AgencyAdministrator, town.Place);
        await using var central = await site.As(Role.CentralAdministrator);
        (await administrator.Page($"{town.Desk}/items")).Body!.TextContent.ShouldNotContain("ไม่ได้ส่งแบบตรวจภายในกำหนด");
        var now = TimeProvider.System.GetUtcNow();
        await site.Database.Write<bool>(async s =>
        {
            await CycleStore.SaveCalendar(s, town.Cycle, [new PhaseWindow(Phase.Declaration, now.AddDays(-30), now.AddDays(-2))]);
            return true;
        });

        foreach (var page in new[] { "items", "submission", "scores" })
            (await administrator.Page($"{town.Desk}/{page}")).Body!.TextContent.ShouldContain("ไม่ได้ส่งแบบตรวจภายในกำหนด", Case.Sensitive, page);
        (await administrator.Page($"{town.Desk}/items/O1")).QuerySelector("main form.item-page").ShouldBeNull();
        var cycle = await central.Page($"/admin/cycles/{town.Cycle}");
        cycle.QuerySelector($"#checklists ~ details a[href='{town.Desk}']").ShouldNotBeNull();

        var form = cycle.QuerySelector("form:has([name=Phase])")!;
        using var extended = await central.Post(
            form, ("Phase", "Declaration"), ("LastDay", now.AddDays(5).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), ("ForOne", "true"),
            ("AgencyName", (await administrator.Page(town.Desk)).QuerySelector("h1")!.TextContent), ("Reason", "น้ำท่วม"));

        extended.EnsureSuccessStatusCode();
        (await administrator.Page($"{town.Desk}/items")).Body!.TextContent.ShouldNotContain("ไม่ได้ส่งแบบตรวจภายในกำหนด");
        (await administrator.Page($"{town.Desk}/items/O1")).QuerySelector("main form.item-page").ShouldNotBeNull();
    }
}
