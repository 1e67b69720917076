using System.Net;
using System.Text.RegularExpressions;
using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Storage;

namespace OpenIta.Web.Tests.People;

public sealed partial class InvitationTests
{
    [Fact]
    public async Task An_agency_administrator_invites_an_executive_who_chooses_a_password_once()
    {
        await using var site = await Site.WithoutPeople();
        var agency = await TestAgencies.Add(site.Database);
        await using var administrator = await site.As(Role.AgencyAdministrator, new Place(agency));
        var link = await Invite(administrator, agency, ("Invite.Role", nameof(Role.Executive)));

        await using var invited = site.OtherBrowser();
        var page = await invited.Page(link);
        using var begun = await invited.Post(page.QuerySelector("main form")!, ("Password", TestPeople.Password));
        begun.RequestMessage!.RequestUri!.AbsolutePath.ShouldBe("/desk");
        (await Site.Parse(begun)).QuerySelector(".tasks")!.TextContent.ShouldContain("ผู้บริหาร");

        using var again = await invited.Get(link);
        again.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_department_officer_is_given_a_department_of_the_agency_and_no_other()
    {
        await using var site = await Site.WithoutPeople();
        var agency = await TestAgencies.Add(site.Database, departments: ["กองคลัง"]);
        await using var administrator = await site.As(Role.AgencyAdministrator, new Place(agency));
        var people = await administrator.Page($"/desk/{agency}/people");
        using var refused = await administrator.Post(InviteForm(people), Who("ก", "officer@example.go.th", ("Invite.Role", nameof(Role.DepartmentOfficer))));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

        var department = (await site.Database.Read(s => DepartmentStore.Of(s, agency))).ShouldHaveSingleItem();
        using var invited = await administrator.Post(
            InviteForm(people), Who("ก", "officer@example.go.th", ("Invite.Role", nameof(Role.DepartmentOfficer)), ("Invite.Department", department.Id.ToString())));
        (await Site.Parse(invited)).QuerySelector(".people")!.TextContent.ShouldContain("เจ้าหน้าที่ส่วนงาน · กองคลัง");

        using var foreign = await administrator.Post(
            InviteForm(people), Who("ข", "other@example.go.th", ("Invite.Role", nameof(Role.DepartmentOfficer)), ("Invite.Department", Guid.NewGuid().ToString())));
        foreign.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Theory]
    [InlineData(Role.CentralAdministrator)]
    [InlineData(Role.Auditor)]
    [InlineData(Role.Adjudicator)]
    [InlineData(Role.Assessor)]
    [InlineData(Role.ProvincialMonitor)]
    public async Task An_agency_administrator_gives_no_role_beyond_the_agency(Role role)
    {
        await using var site = await Site.WithoutPeople();
        var agency = await TestAgencies.Add(site.Database);
        await using var administrator = await site.As(Role.AgencyAdministrator, new Place(agency));
        var people = await administrator.Page($"/desk/{agency}/people");
        people.QuerySelectorAll("input[type=radio]").ShouldNotContain(r => r.GetAttribute("value") == role.ToString());
        using var response = await administrator.Post(InviteForm(people), Who("ก", "someone@example.go.th", ("Invite.Role", role.ToString())));
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await site.Database.Read(s => AccountStore.FindByEmail(s, "someone@example.go.th"))).ShouldBeNull();
    }

    [Fact]
    public async Task A_role_that_is_taken_back_is_gone_with_the_next_request()
    {
        await using var site = await Site.WithoutPeople();
        var agency = await TestAgencies.Add(site.Database);
        await using var administrator = await site.As(Role.AgencyAdministrator, new Place(agency));
        await using var other = await site.As(Role.AgencyAdministrator, new Place(agency));
        (await other.Get($"/desk/{agency}/people")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var people = await administrator.Page($"/desk/{agency}/people");
        var row = people.QuerySelectorAll(".people > li").Single(l => l.TextContent.Contains(other.Person!.Email, StringComparison.Ordinal));
        using var taken = await administrator.Post(row.QuerySelector("form")!);
        taken.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await other.Page($"/desk/{agency}/people")).QuerySelector("h1")!.TextContent.ShouldBe("เข้าสู่ระบบ");
        await using var again = await site.As(other.Person!);
        (await again.Get($"/desk/{agency}/people")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_last_central_administrator_stays()
    {
        await using var site = await Site.WithoutPeople();
        await using var administrator = await site.As(Role.CentralAdministrator);
        var mine = await administrator.Page($"/admin/people/{administrator.Person!.Id}");
        using var response = await administrator.Post(mine.QuerySelector(".roles form")!);
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_disabled_account_is_out_at_once_and_cannot_come_back()
    {
        await using var site = await Site.WithoutPeople();
        await using var administrator = await site.As(Role.CentralAdministrator);
        await using var auditor = await site.As(Role.Auditor);
        var page = await administrator.Page($"/admin/people/{auditor.Person!.Id}");
        using var disabled = await administrator.Post(page.QuerySelector("section[aria-labelledby=state] form")!);
        disabled.StatusCode.ShouldBe(HttpStatusCode.OK);
        var signIn = await auditor.Page("/desk");
        signIn.QuerySelector("h1")!.TextContent.ShouldBe("เข้าสู่ระบบ");
        using var refused = await auditor.Post(signIn.QuerySelector("main form")!, ("Email", auditor.Person.Email), ("Password", TestPeople.Password));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_forgotten_password_is_replaced_by_a_link_and_other_sessions_end()
    {
        await using var site = await Site.WithoutPeople();
        await using var auditor = await site.As(Role.Auditor);
        await using var other = site.OtherBrowser();
        foreach (var email in (string[])["nobody@example.go.th", auditor.Person!.Email])
        {
            var ask = await other.Page("/reset");
            using var asked = await other.Post(ask.QuerySelector("main form")!, ("Email", email));
            (await Site.Parse(asked)).QuerySelector(".notice")!.TextContent.ShouldStartWith("หากอีเมลนี้มีบัญชี");
        }
        var body = await site.Database.Read(s => s.One<string>("select body from mail"));
        var page = await other.Page(Link().Match(body).Value);
        using var reset = await other.Post(page.QuerySelector("main form")!, ("Password", "รหัสผ่านใหม่ที่ยาวพอ"));
        reset.RequestMessage!.RequestUri!.AbsolutePath.ShouldBe("/sign-in");
        (await auditor.Page("/desk")).QuerySelector("h1")!.TextContent.ShouldBe("เข้าสู่ระบบ");
    }

    private static async Task<string> Invite(Site by, Guid agency, params (string, string)[] more)
    {
        var people = await by.Page($"/desk/{agency}/people");
        using var response = await by.Post(InviteForm(people), Who("สมชาย ใจกล้า", "somchai@example.go.th", more));
        var notice = (await Site.Parse(response)).QuerySelector(".notice")!.TextContent;
        return Link().Match(notice).Value;
    }

    private static AngleSharp.Dom.IElement InviteForm(AngleSharp.Dom.IDocument page) => page.QuerySelector("section[aria-labelledby=invite] form")!;

    private static (string, string)[] Who(string name, string email, params (string, string)[] more) => [("Invite.Name", name), ("Invite.Email", email), .. more];

    [GeneratedRegex("/(?:invite|reset)/[0-9a-f]{64}")]
    private static partial Regex Link();
}
