using System.Net;
using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Frameworks;
using OpenIta.Surveys;

namespace OpenIta.Web.Tests.Surveys;

public sealed class DeskTests : IAsyncLifetime
{
    private Site site = null!;
    private Agency agency = null!;
    private Agency other = null!;
    private Survey eit = null!;
    private Survey iit = null!;

    public async ValueTask InitializeAsync()
    {
        site = await Site.WithoutPeople();
        agency = await Agency("เทศบาลนครนครปฐม", "นครปฐม");
        other = await Agency("องค์การบริหารส่วนตำบลเขาทอง", "นครสวรรค์");
        (eit, iit) = (await Open("EIT"), await Open("IIT"));
    }

    [Fact]
    public async Task An_agency_sees_counts_against_the_quota_the_link_and_what_to_print()
    {
        await using var administrator = await site.As(Role.AgencyAdministrator, new Place(agency.Id));
        var page = await administrator.Page($"/desk/{agency.Id}/surveys");

        page.QuerySelectorAll(".survey-card").Length.ShouldBe(2);
        page.QuerySelector(".survey-card .figure")!.TextContent.ShouldContain("0 จากที่ต้องการ 40 คน");
        foreach (var (file, kind) in new[] { ("qr.svg", "image/svg+xml"), ("qr.png", "image/png"), ("poster-a4", "text/html"), ("poster-a5", "text/html") })
        {
            using var response = await administrator.Get($"/desk/{agency.Id}/surveys/{eit.Code}/{file}");
            response.StatusCode.ShouldBe(HttpStatusCode.OK, file);
            response.Content.Headers.ContentType!.MediaType.ShouldBe(kind);
        }
        var poster = await administrator.Page($"/desk/{agency.Id}/surveys/{eit.Code}/poster-a4");
        poster.QuerySelector(".link")!.TextContent.ShouldBe($"localhost/s/{eit.Code}");
        poster.QuerySelectorAll("style, script, [style]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Slips_come_with_as_many_new_codes_as_asked_for_and_each_admits_once()
    {
        await using var administrator = await site.As(Role.AgencyAdministrator, new Place(agency.Id));
        var page = await administrator.Page($"/desk/{agency.Id}/surveys");
        using var printed = await administrator.Post(page.QuerySelector("form[action$='/codes']")!, ("count", "12"));
        var slips = await Site.Parse(printed);
        var codes = slips.QuerySelectorAll(".code").Select(c => c.TextContent).ToList();

        printed.Headers.CacheControl!.NoStore.ShouldBeTrue();
        codes.Distinct().Count().ShouldBe(12);
        foreach (var code in codes)
            (await site.Database.Read(session => AccessCodes.Check(session, iit, code))).IsRefused.ShouldBeFalse();
        using var refused = await administrator.Post(page.QuerySelector("form[action$='/codes']")!, ("count", "0"));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Nobody_sees_the_surveys_of_another_agency_or_issues_codes_without_the_permission()
    {
        await using var stranger = await site.As(Role.AgencyAdministrator, new Place(other.Id));
        foreach (var address in new[] { $"/desk/{agency.Id}/surveys", $"/desk/{agency.Id}/surveys/{eit.Code}/qr.svg", $"/desk/{other.Id}/surveys/{eit.Code}/qr.svg" })
        {
            using var response = await stranger.Get(address);
            response.StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
        }
        var own = await stranger.Page($"/desk/{other.Id}/surveys");
        own.QuerySelector(".empty").ShouldNotBeNull();
        await using var officer = await site.As(Role.DepartmentOfficer, new Place(agency.Id));
        var seen = await officer.Page($"/desk/{agency.Id}/surveys");
        seen.QuerySelector("form[action$='/codes']").ShouldBeNull();
        using var issued = await officer.Browser.PostAsync(new Uri($"/desk/{agency.Id}/surveys/{iit.Code}/codes", UriKind.Relative), new FormUrlEncodedContent([KeyValuePair.Create("count", "1")]));
        issued.StatusCode.ShouldBeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_person_who_has_signed_in_answers_as_anyone_and_the_session_is_not_looked_at()
    {
        await using var administrator = await site.As(Role.AgencyAdministrator, new Place(agency.Id));
        using var response = await administrator.Get($"/s/{eit.Code}");

        response.Headers.Contains("Set-Cookie").ShouldBeFalse();
        (await response.Content.ReadAsStringAsync()).ShouldNotContain(administrator.Person!.Name);
    }

    public async ValueTask DisposeAsync() => await site.DisposeAsync();

    private async Task<Agency> Agency(string name, string province) => (await site.Database.Write<Agency>(async session =>
        await AgencyStore.Place(session, new NamedAgency(name, null, null, province), TimeProvider.System.GetUtcNow()))).Value;

    private async Task<Survey> Open(string instrument)
    {
        var now = TimeProvider.System.GetUtcNow();
        var order = new SurveyOrder(agency.Id, null, "ita-2566", instrument, now.AddDays(-1), now.AddDays(1), 40);
        return (await new OpenSurvey(site.Database, FrameworkLibrary.Default, TimeProvider.System).Run(Actor.System("test"), order)).Value;
    }
}
