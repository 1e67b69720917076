using System.Net;
using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.People;

namespace OpenIta.Web.Tests.Accounts;

/// <summary>Whatever changes about a person ends their sessions in every browser with the next request.</summary>
public sealed class SessionEndTests
{
    private static readonly Actor Central = new(Guid.NewGuid(), "ผู้ดูแล", [new Grant(Role.CentralAdministrator, Place.Nation, null)]);

    [Theory]
    [InlineData("a role is given")]
    [InlineData("a role is given by invitation")]
    [InlineData("a role is taken")]
    [InlineData("the account is disabled")]
    [InlineData("the account is disabled and opened again")]
    [InlineData("a link sets a new password")]
    [InlineData("an administrator clears the second step")]
    public async Task It_ends_in_both_browsers_of_the_person_and_in_nobody_elses(string change)
    {
        await using var site = await Site.With();
        await using var one = await site.As(Role.Auditor);
        await using var two = await site.As(one.Person!);
        await using var someoneElse = await site.As(Role.Auditor);
        (await IsIn(one)).ShouldBeTrue();
        (await IsIn(two)).ShouldBeTrue();

        await Make(change, site, one.Person!);

        (await IsIn(one)).ShouldBeFalse();
        (await IsIn(two)).ShouldBeFalse();
        (await IsIn(someoneElse)).ShouldBeTrue();
    }

    [Fact]
    public async Task Whoever_changes_their_own_password_stays_where_they_did_it_and_is_out_elsewhere()
    {
        await using var site = await Site.With();
        await using var here = await site.As(Role.Auditor);
        await using var elsewhere = await site.As(here.Person!);
        var account = await here.Page("/account");
        using var changed = await here.Post(account.QuerySelector("form[method=post]:has(#OldPassword)")!, ("OldPassword", TestPeople.Password), ("Password", "กระต่ายสามตัวข้ามสะพาน"));
        changed.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await IsIn(here)).ShouldBeTrue();
        (await IsIn(elsewhere)).ShouldBeFalse();
    }

    [Fact]
    public async Task Whoever_gives_themselves_a_role_stays_where_they_did_it_and_is_out_elsewhere()
    {
        await using var site = await Site.WithoutPeople();
        var agency = await TestAgencies.Add(site.Database);
        await using var here = await site.As(Role.AgencyAdministrator, new Place(agency));
        await using var elsewhere = await site.As(here.Person!);
        var people = await here.Page($"/desk/{agency}/people");
        using var invited = await here.Post(
            people.QuerySelector("section[aria-labelledby=invite] form")!, ("Invite.Name", "ก"), ("Invite.Email", here.Person!.Email), ("Invite.Role", nameof(Role.Executive)));
        (await Site.Parse(invited)).QuerySelector(".people")!.TextContent.ShouldContain("ผู้บริหาร");
        (await IsIn(elsewhere)).ShouldBeFalse();
    }

    private static async Task Make(string change, Site site, Account person)
    {
        var (give, take) = (new GiveRole(site.Database, TimeProvider.System), new TakeRole(site.Database, TimeProvider.System));
        var (invite, state) = (new InvitePerson(site.Database, TimeProvider.System), new SetAccountState(site.Database, TimeProvider.System));
        var role = new Grant(Role.ProvincialMonitor, new Place(Province: "ตาก"), null);
        bool isRefused = change switch
        {
            "a role is given" => (await give.Run(Central, person.Id, role)).IsRefused,
            "a role is given by invitation" => (await invite.Run(Central, person.Name, person.Email, role, "https://ita.example.go.th")).IsRefused,
            "a role is taken" => (await take.Run(Central, (await site.Database.Read(s => GrantStore.Of(s, person.Id)))[0].Id)).IsRefused,
            "the account is disabled" => (await state.Run(Central, person.Id, disabled: true)).IsRefused,
            "the account is disabled and opened again" =>
                (await state.Run(Central, person.Id, disabled: true)).IsRefused || (await state.Run(Central, person.Id, disabled: false)).IsRefused,
            "a link sets a new password" => await ResetPassword(site, person),
            "an administrator clears the second step" => (await new SecondStep(site.Database, TimeProvider.System).TurnOff(Central, person.Id)).IsRefused,
            _ => throw new ArgumentOutOfRangeException(nameof(change)),
        };
        isRefused.ShouldBeFalse();
    }

    private static async Task<bool> ResetPassword(Site site, Account person)
    {
        var token = await site.Database.Write<string>(async s => await OneTimeLinks.Issue(s, LinkPurpose.PasswordReset, person.Id, TimeProvider.System.GetUtcNow()));
        await using var browser = site.OtherBrowser();
        var page = await browser.Page($"/reset/{token.Value}");
        using var reset = await browser.Post(page.QuerySelector("main form")!, ("Password", "กระต่ายสามตัวข้ามสะพาน"));
        return reset.StatusCode != HttpStatusCode.OK;
    }

    private static async Task<bool> IsIn(Site browser)
    {
        using var response = await browser.Get("/account");
        return response.RequestMessage!.RequestUri!.AbsolutePath == "/account";
    }
}
