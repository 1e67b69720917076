using System.Net;
using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Basics;
using OpenIta.Cycles;
using OpenIta.Web.Tests.Disclosures;

namespace OpenIta.Web.Tests.Agencies;

public sealed class ProfileTests
{
    [Fact]
    public async Task An_agency_keeps_its_own_websites_short_name_and_contact()
    {
        var town = await Municipality.New();
        await using var administrator = await town.Administrator();
        var page = await administrator.Page($"{town.Desk}/profile");

        using var saved = await administrator.Post(
            page.QuerySelector("form:has([name=Domains])")!, ("ShortName", "ทต.เขาทอง"), ("Domains", "https://www.khaothong.go.th/index.php\nเขาทอง.ไทย"),
            ("ContactName", "มาลี ใจดี"), ("Telephone", "056 123 456"), ("Email", "malee@khaothong.go.th"));

        saved.StatusCode.ShouldBe(HttpStatusCode.OK);
        var agency = (await town.Site.Database.Read(s => AgencyStore.Find(s, town.Id)))!;
        agency.ShortName.ShouldBe("ทต.เขาทอง");
        agency.Domains.ShouldBe(["www.khaothong.go.th", "xn--22ck1c2exa6f.xn--o3cw4h"]);
        agency.Contact.ShouldBe(new Contact("มาลี ใจดี", "", "056 123 456", "malee@khaothong.go.th"));
        (await administrator.Page($"{town.Desk}/audit-log")).Body!.TextContent.ShouldContain("malee@khaothong.go.th");
    }

    [Fact]
    public async Task What_cannot_be_taken_is_told_beside_its_field_and_kept()
    {
        var town = await Municipality.New();
        await using var administrator = await town.Administrator();

        using var refused = await administrator.Post(
            (await administrator.Page($"{town.Desk}/profile")).QuerySelector("form:has([name=Domains])")!, ("Domains", "go.th"), ("Email", "nobody"), ("ContactName", "<b>มาลี"));
        var page = await Site.Parse(refused);

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.QuerySelectorAll(".faults a").Select(a => a.GetAttribute("href")).ShouldBe(["#Domains", "#Email"]);
        page.QuerySelector("#Domains")!.TextContent.ShouldBe("go.th");
        page.QuerySelector("#ContactName")!.GetAttribute("value").ShouldBe("<b>มาลี");
        (await town.Site.Database.Read(s => AgencyStore.Find(s, town.Id)))!.Domains.ShouldBe([Municipality.Domain]);
    }

    [Theory]
    [InlineData(Role.Executive)]
    [InlineData(Role.DepartmentOfficer)]
    [InlineData(Role.Auditor)]
    [InlineData(Role.ProvincialMonitor)]
    public async Task Others_read_the_profile_and_meet_no_form(Role role)
    {
        var town = await Municipality.New();
        await using var reader = await town.Site.As(role, town.PlaceOf(role));

        var page = await reader.Page($"{town.Desk}/profile");

        page.QuerySelector("main .facts")!.TextContent.ShouldContain(Municipality.Domain);
        page.QuerySelectorAll("main form").ShouldBeEmpty();
        using var tried = await reader.Visit("POST", $"{town.Desk}/profile");
        tried.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_contact_an_agency_keeps_stands_in_the_registration_to_be_confirmed()
    {
        await using var site = await Site.WithoutPeople();
        var agency = await TestAgencies.Add(site.Database);
        var now = TimeProvider.System.GetUtcNow();
        var cycle = new Cycle(Guid.NewGuid(), new FiscalYear(2566), "ita-2566", now);
        await site.Database.Write<bool>(async session =>
        {
            await AgencyStore.Save(session, (await AgencyStore.Find(session, agency))! with { Contact = new Contact("มาลี ใจดี", "นักทรัพยากรบุคคล", "056", "m@khaothong.go.th") });
            await CycleStore.Add(session, cycle);
            await CycleStore.SaveCalendar(session, cycle.Id, [new PhaseWindow(Phase.Registration, now.AddDays(-1), now.AddDays(9))]);
            return true;
        });
        await using var administrator = await site.As(Role.AgencyAdministrator, new Place(agency));

        var page = await administrator.Page($"/desk/{agency}/registration");

        page.QuerySelector("#ContactName")!.GetAttribute("value").ShouldBe("มาลี ใจดี");
        page.QuerySelector("#Email")!.GetAttribute("value").ShouldBe("m@khaothong.go.th");
    }
}
