using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using OpenIta.Accounts;
using OpenIta.Web.Tests;

namespace OpenIta.Browser.Tests;

/// <summary>An assessor's tablet, with and without a network.</summary>
public sealed class CollectTests(Surroundings surroundings)
{
    [Fact]
    public async Task A_tablet_collects_without_a_network_and_sends_each_form_once_even_when_a_reply_is_lost()
    {
        var page = await surroundings.Open(800);
        await SignIn(page, Role.Assessor);
        var address = surroundings.Survey.Replace("/s/", "/collect/", StringComparison.Ordinal);
        await page.GotoAsync(address);
        await page.EvaluateAsync("navigator.serviceWorker.ready.then(() => true)");
        await page.WaitForFunctionAsync("() => navigator.serviceWorker.controller !== null");
        var before = await surroundings.CountCollected();

        await page.Context.SetOfflineAsync(true);
        await page.ReloadAsync();
        await Fill(page);
        await Waiting(page, "1");
        await Fill(page);
        await Waiting(page, "2");
        (await surroundings.CountCollected()).ShouldBe(before);

        // The server stores the first form, and its reply never arrives.
        var isFirst = true;
        await page.Context.RouteAsync("**/collect/*", async route =>
        {
            if (route.Request.Method == "POST" && isFirst)
            {
                isFirst = false;
                await route.FetchAsync();
                await route.AbortAsync();
            }
            else
            {
                await route.ContinueAsync();
            }
        });
        await page.Context.SetOfflineAsync(false);
        for (var i = 0; i < 20 && await page.Locator("#waiting").InnerTextAsync() != await page.Locator("#waiting").GetAttributeAsync("data-none"); i++)
        {
            await page.ClickAsync("#send-now");
            await page.WaitForTimeoutAsync(500);
        }

        (await page.Locator("#waiting").InnerTextAsync()).ShouldBe("ไม่มีคำตอบค้างส่งในเครื่องนี้");
        isFirst.ShouldBeFalse();
        (await surroundings.CountCollected()).ShouldBe(before + 2);
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Axe_finds_nothing_on_the_pages_of_collectors_and_of_an_agency_and_none_scrolls_sideways(int width)
    {
        var rules = new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } };
        var faults = new List<string>();
        var form = surroundings.Survey.Replace("/s/", "/collect/", StringComparison.Ordinal);
        foreach (var (role, addresses) in new[]
        {
            (Role.Assessor, new[] { "/collect", form, form + "?lang=en", "/collect/paper", "/collect/paper?number=ABC" }),
            (Role.CentralAdministrator, [$"/desk/{surroundings.SurveyAgency}/surveys"]),
        })
        {
            var page = await surroundings.Open(width);
            await SignIn(page, role);
            foreach (var address in addresses)
            {
                await page.GotoAsync(address);
                faults.AddRange((await page.RunAxe(rules)).Violations.SelectMany(v => v.Nodes, (v, n) => $"{address}: {v.Id}: {v.Help}: {n.Html}"));
                (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, address);
            }
        }
        faults.ShouldBeEmpty();
    }

    private static async Task Fill(IPage page)
    {
        foreach (var options in await page.Locator("#answers .options").AllAsync())
            await options.Locator("label").First.ClickAsync();
        await page.ClickAsync("#answers button[type=submit]");
    }

    private static Task Waiting(IPage page, string count) => page.GetByText($"มีคำตอบรอส่งในเครื่องนี้ {count} ชุด").WaitForAsync();

    private async Task SignIn(IPage page, Role role)
    {
        var person = await surroundings.Add(new Grant(role, Place.Nation, null));
        await page.GotoAsync("/sign-in");
        await page.FillAsync("[name=Email]", person.Email);
        await page.FillAsync("[name=Password]", TestPeople.Password);
        await page.ClickAsync("main button[type=submit]");
        await page.WaitForURLAsync("**/desk");
    }
}
