using Microsoft.Playwright;

namespace OpenIta.Browser.Tests;

public sealed class JourneyTests(Surroundings surroundings)
{
    [Fact]
    public async Task With_the_keyboard_alone_a_person_finds_an_agency_and_follows_a_score_to_its_origin()
    {
        var page = await surroundings.Open(1280);
        await page.GotoAsync("/");
        await TabTo(page, "#q");
        await page.Keyboard.TypeAsync("อบต.หัวหนอง");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("พบ 1 หน่วยงาน").WaitForAsync();
        await TabTo(page, ".agency-row a");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".summary").WaitForAsync();
        await TabTo(page, ".instruments a");
        await page.Keyboard.PressAsync("Enter");

        (await page.Locator(".formula").InnerTextAsync()).ShouldContain("86.028");
    }

    [Fact]
    public async Task Without_JavaScript_the_same_way_is_open_and_every_number_is_there()
    {
        var page = await surroundings.Open(360, scripts: false);
        await page.GotoAsync("/");
        await page.FillAsync("#q", "หัวหนอง");
        await page.ClickAsync("button[type=submit]");
        await page.ClickAsync(".agency-row a");

        (await page.Locator(".indicators tbody tr").CountAsync()).ShouldBe(10);
        (await page.Locator(".figure-hero").First.InnerTextAsync()).ShouldContain("68.00");
        await page.ClickAsync(".instruments a");
        (await page.Locator(".formula").InnerTextAsync()).ShouldContain("86.028");
    }

    [Fact]
    public async Task The_skip_link_comes_first_and_leads_to_the_content()
    {
        var page = await surroundings.Open(1280);
        await page.GotoAsync("/frameworks");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("content");
    }

    [Fact]
    public async Task Charts_are_drawn_and_the_security_policy_is_never_offended()
    {
        var page = await surroundings.Open(1280);
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                complaints.Add(message.Text);
        };
        page.PageError += (_, error) => complaints.Add(error);
        foreach (var address in surroundings.Pages.Where(p => p.StartsWith("/agencies", StringComparison.Ordinal)))
            await page.GotoAsync(address);

        complaints.ShouldBeEmpty();
        await page.GotoAsync(surroundings.Pages.First(p => p.EndsWith("?lang=en", StringComparison.Ordinal) && p.StartsWith("/agencies", StringComparison.Ordinal)));
        (await page.Locator("[data-chart] svg").CountAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task Nothing_is_asked_of_any_other_origin()
    {
        var page = await surroundings.Open(1280);
        var foreign = new List<string>();
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url).Authority != surroundings.Address.Authority)
                foreign.Add(request.Url);
        };
        foreach (var address in surroundings.Pages)
            await page.GotoAsync(address);

        foreign.ShouldBeEmpty();
    }

    private static async Task TabTo(IPage page, string selector)
    {
        for (var i = 0; i < 60; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
                return;
        }
        Assert.Fail($"The Tab key never reaches {selector}");
    }
}
