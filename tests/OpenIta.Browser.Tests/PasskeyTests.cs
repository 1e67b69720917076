using Microsoft.Playwright;
using OpenIta.Accounts;
using OpenIta.Web.Tests;

namespace OpenIta.Browser.Tests;

/// <summary>Passkeys with Chromium's own authenticator, as a laptop with a fingerprint reader has one.</summary>
public sealed class PasskeyTests(Surroundings surroundings)
{
    [Fact]
    public async Task Someone_adds_a_passkey_signs_out_and_signs_in_with_it_alone_again_and_again()
    {
        var page = await OpenWithAuthenticator(userVerifies: true);
        var person = await SignInByPassword(page);
        await AddPasskey(page, "เครื่องที่ทำงาน");
        (await page.Locator(".tasks li").InnerTextAsync()).ShouldContain("เครื่องที่ทำงาน");

        await SignOut(page);
        await page.ClickAsync("form[data-passkey=get] button");
        await page.WaitForURLAsync("**/desk");
        await page.GotoAsync("/account");
        (await page.Locator("main").InnerTextAsync()).ShouldContain(person.Email);

        // Its counter has moved on: it works again, and leads to the page that was asked for.
        await SignOut(page);
        await page.GotoAsync("/account/passkeys");
        await page.ClickAsync("form[data-passkey=get] button");
        await page.WaitForURLAsync("**/account/passkeys");
    }

    [Fact]
    public async Task A_passkey_that_was_removed_signs_nobody_in()
    {
        var page = await OpenWithAuthenticator(userVerifies: true);
        await SignInByPassword(page);
        await AddPasskey(page, "เครื่องเก่า");
        await page.ClickAsync("form[action='?handler=Remove'] button");
        await page.GetByText("ยังไม่มีพาสคีย์").WaitForAsync();
        await SignOut(page);
        await page.ClickAsync("form[data-passkey=get] button");
        await page.Locator(".faults").GetByText("พาสคีย์นี้ใช้ไม่ได้").WaitForAsync();
    }

    [Fact]
    public async Task Without_finger_face_or_number_there_is_no_passkey_and_the_page_says_so()
    {
        var page = await OpenWithAuthenticator(userVerifies: false);
        await SignInByPassword(page);
        await page.GotoAsync("/account/passkeys");
        await page.FillAsync("#Name", "เครื่องที่ทำงาน");
        await page.ClickAsync("form[data-passkey=create] button");
        await page.Locator("form[data-passkey=create] [data-failed]").WaitForAsync(new() { State = WaitForSelectorState.Visible });
        (await page.Locator(".tasks li").CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Where_the_site_is_opened_by_a_number_no_passkey_is_offered_and_the_page_says_why()
    {
        var page = await surroundings.Open(360);
        await SignInByPassword(page);
        await page.GotoAsync("/account/passkeys");
        (await page.Locator("form[data-passkey]").IsVisibleAsync()).ShouldBeFalse();
        (await page.Locator("main").InnerTextAsync()).ShouldContain("localhost");
    }

    /// <summary>At localhost: a browser takes a name, not the number of an address, for whom a passkey is.</summary>
    private async Task<IPage> OpenWithAuthenticator(bool userVerifies)
    {
        var page = await surroundings.Open(800, at: new UriBuilder(surroundings.Address) { Host = "localhost" }.Uri);
        page.SetDefaultTimeout(20_000);
        var devTools = await page.Context.NewCDPSessionAsync(page);
        await devTools.SendAsync("WebAuthn.enable");
        await devTools.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = userVerifies,
                ["automaticPresenceSimulation"] = true,
            },
        });
        return page;
    }

    private async Task<Account> SignInByPassword(IPage page)
    {
        var person = await surroundings.Add(new Grant(Role.Auditor, Place.Nation, null));
        await page.GotoAsync("/sign-in");
        await page.FillAsync("[name=Email]", person.Email);
        await page.FillAsync("[name=Password]", TestPeople.Password);
        await page.ClickAsync("main button[type=submit]");
        await page.WaitForURLAsync("**/desk");
        return person;
    }

    private static async Task AddPasskey(IPage page, string name)
    {
        await page.GotoAsync("/account/passkeys");
        await page.FillAsync("#Name", name);
        await page.ClickAsync("form[data-passkey=create] button");
        await page.Locator(".notice").WaitForAsync();
    }

    private static async Task SignOut(IPage page)
    {
        await page.ClickAsync("form.visitor button");
        await page.WaitForURLAsync("**/sign-in");
    }
}
