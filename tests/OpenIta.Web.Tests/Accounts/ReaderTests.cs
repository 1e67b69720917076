using System.Net;
using AngleSharp.Dom;
using OpenIta.Accounts;
using OpenIta.Cycles;
using OpenIta.Mail;
using OpenIta.Web.Tests.Disclosures;

namespace OpenIta.Web.Tests.Accounts;

/// <summary>Who only reads: the auditor everything, the provincial monitor the province.</summary>
public sealed class ReaderTests
{
    [Fact]
    public async Task An_auditor_reads_every_page_of_the_administration_and_meets_no_form_that_changes_anything()
    {
        var town = await Municipality.New();
        await using var officer = await town.Officer();
        await using var auditor = await town.Site.As(Role.Auditor);
        var cycle = (await town.Site.Database.Read(CycleStore.All))[0];
        var letter = await Letter(town.Site);
        string[] pages =
        [
            "/admin/agencies", $"/admin/agencies/{town.Id}", "/admin/cycles", $"/admin/cycles/{cycle.Id}", "/admin/mail", $"/admin/mail/{letter}", "/admin/people",
            $"/admin/people/{officer.Person!.Id}", "/admin/audit-log", "/admin/allotment", "/adjudicate", town.Desk, $"{town.Desk}/profile", $"{town.Desk}/people", $"{town.Desk}/registration",
            $"{town.Desk}/items", $"{town.Desk}/items/O1", $"{town.Desk}/submission", $"{town.Desk}/scores", $"{town.Desk}/surveys", $"{town.Desk}/audit-log", $"{town.Desk}/measures/2566",
        ];
        foreach (var address in pages)
        {
            using var response = await auditor.Get(address);
            response.StatusCode.ShouldBe(HttpStatusCode.OK, address);
            var page = await Site.Parse(response);
            page.QuerySelector("footer")!.TextContent.ShouldContain("เวลาของระบบ", Case.Sensitive, address);
            page.QuerySelectorAll("main form").Where(f => string.Equals(f.GetAttribute("method"), "post", StringComparison.OrdinalIgnoreCase))
                .Select(f => $"{address}: {f.Text().Trim()}").ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task An_auditor_sees_that_a_letter_was_written_but_not_the_link_it_may_hold()
    {
        var town = await Municipality.New();
        await using var auditor = await town.Site.As(Role.Auditor);
        await using var administrator = await town.Site.As(Role.CentralAdministrator);
        var letter = await Letter(town.Site);

        (await auditor.Page($"/admin/mail/{letter}")).Body!.TextContent.ShouldNotContain("secret-link");
        (await administrator.Page($"/admin/mail/{letter}")).Body!.TextContent.ShouldContain("secret-link");
    }

    [Fact]
    public async Task A_provincial_monitor_finds_the_agencies_of_the_province_and_no_others()
    {
        await using var site = await Site.WithoutPeople();
        var here = await Municipality.In(site, null);
        var there = await Municipality.In(site, null, "แพร่");
        await using var monitor = await site.As(Role.ProvincialMonitor, new Place(Province: "นครสวรรค์"));

        (await monitor.Page("/desk")).QuerySelector("main a")!.TextContent.ShouldContain("นครสวรรค์");
        Addresses(await monitor.Page("/admin/agencies")).ShouldBe([$"/admin/agencies/{here.Id}"]);
        Addresses(await monitor.Page("/admin/agencies?province=แพร่")).ShouldBe([$"/admin/agencies/{here.Id}"]);
        (await monitor.Get($"/admin/agencies/{here.Id}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await monitor.Get($"/admin/agencies/{there.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await monitor.Visit("GET", "/admin/agencies?handler=Export&format=Csv")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static IEnumerable<string?> Addresses(IDocument page) => page.QuerySelectorAll("main .tasks a").Select(a => a.GetAttribute("href"));

    private static async Task<Guid> Letter(Site site)
    {
        var key = Guid.NewGuid().ToString();
        return (await site.Database.Write<Guid>(async session =>
        {
            await Outbox.Write(session, new Letter(key, "malee@khaothong.go.th", "คำเชิญ", "https://ita.example.go.th/invite/secret-link"), TimeProvider.System.GetUtcNow());
            return Guid.Parse(await session.One<string>("select id from mail where once_key = @Key", new { Key = key }));
        })).Value;
    }
}
