using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace OpenIta.Browser.Tests;

public sealed class AccessibilityTests(Surroundings surroundings)
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    };

    [Theory]
    [InlineData(360, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(360, ColorScheme.Dark)]
    public async Task Axe_finds_nothing_against_WCAG_2_2_A_and_AA_on_any_page(int width, ColorScheme scheme)
    {
        var page = await surroundings.Open(width, scheme: scheme);
        var faults = new List<string>();
        foreach (var address in surroundings.Pages)
        {
            await page.GotoAsync(address);
            var result = await page.RunAxe(Rules);
            faults.AddRange(result.Violations.SelectMany(v => v.Nodes, (v, n) => $"{address}: {v.Id}: {v.Help}: {n.Html}"));
        }
        faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(320)]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task No_page_scrolls_sideways(int width)
    {
        var page = await surroundings.Open(width);
        foreach (var address in surroundings.Pages)
        {
            await page.GotoAsync(address);
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, address);
        }
    }

    [Fact]
    public async Task Every_link_and_control_is_at_least_24_pixels_high_or_stands_in_a_line_of_text()
    {
        var page = await surroundings.Open(360);
        foreach (var address in surroundings.Pages)
        {
            await page.GotoAsync(address);
            var small = await page.EvaluateAsync<string[]>("""
                [...document.querySelectorAll("button, select, input, summary, nav a")]
                  .filter(e => e.checkVisibility() && !e.classList.contains("skip") && e.getBoundingClientRect().height < 24)
                  .map(e => e.outerHTML)
                """);
            small.ShouldBeEmpty(address);
        }
    }
}
