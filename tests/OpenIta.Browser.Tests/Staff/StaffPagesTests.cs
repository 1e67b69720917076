using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using OpenIta.Accounts;

namespace OpenIta.Browser.Tests.Staff;

/// <summary>Every page of staff, opened by somebody whose page it is.</summary>
[Trait("speed", "long")]
public sealed class StaffPagesTests(Surroundings surroundings, StaffSite site) : IClassFixture<StaffSite>
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    };

    [Fact]
    public async Task Axe_finds_nothing_and_nothing_scrolls_sideways_on_any_page_of_staff()
    {
        Assert.SkipUnless(surroundings.HasBrowser, Surroundings.NoBrowser);
        var faults = new List<string>();
        foreach (var own in (await site.Pages()).GroupBy(p => p.Role))
        {
            var page = await site.SignIn(own.Key, 360);
            foreach (var address in own.Select(p => p.Address).Distinct())
            {
                await page.SetViewportSizeAsync(360, 800);
                var response = await page.GotoAsync(address);
                if (response!.Status != 200 || new Uri(page.Url).AbsolutePath != address)
                    faults.Add($"{own.Key} {address}: {response.Status} at {page.Url}");
                faults.AddRange((await page.RunAxe(Rules)).Violations.SelectMany(v => v.Nodes, (v, n) => $"{own.Key} {address}: {v.Id}: {n.Html}"));
                foreach (var width in new[] { 360, 1280 })
                {
                    await page.SetViewportSizeAsync(width, 800);
                    if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth") is var wide && wide > width)
                        faults.Add($"{own.Key} {address}: {wide} px wide at {width}");
                }
            }
            await page.Context.CloseAsync();
        }
        faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_scripts_every_page_of_staff_shows_itself_and_has_no_button_that_only_a_script_could_serve()
    {
        Assert.SkipUnless(surroundings.HasBrowser, Surroundings.NoBrowser);
        var faults = new List<string>();
        foreach (var own in (await site.Pages()).GroupBy(p => p.Role))
        {
            var page = await site.SignIn(own.Key, 360, scripts: false);
            foreach (var address in own.Select(p => p.Address).Distinct())
            {
                await page.GotoAsync(address);
                if (!await page.Locator("h1").First.IsVisibleAsync())
                    faults.Add($"{own.Key} {address}: no heading");
                foreach (var button in await page.Locator("main button:visible").AllAsync())
                    if (await button.GetAttributeAsync("type") is "button" || await button.Locator("xpath=ancestor::form").CountAsync() == 0)
                        faults.Add($"{own.Key} {address}: {await button.InnerTextAsync()}");
            }
            await page.Context.CloseAsync();
        }
        faults.ShouldBeEmpty();
    }
}
