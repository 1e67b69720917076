using System.Diagnostics;
using System.Globalization;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace OpenIta.Browser.Tests;

/// <summary>Surveys as people meet them on phones and on wide screens.</summary>
public sealed class SurveyTests(Surroundings surroundings)
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    };

    [Theory]
    [InlineData(360, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(360, ColorScheme.Dark)]
    public async Task Axe_finds_nothing_on_any_step_of_a_survey(int width, ColorScheme scheme)
    {
        var page = await surroundings.Open(width, scheme: scheme);
        var faults = new List<string>();
        await Walk(page, async step =>
        {
            faults.AddRange((await page.RunAxe(Rules)).Violations.SelectMany(v => v.Nodes, (v, n) => $"{step}: {v.Id}: {v.Help}: {n.Html}"));
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, step);
        });
        faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task No_step_scrolls_sideways_at_320_pixels_and_every_target_is_44_pixels_high()
    {
        var page = await surroundings.Open(320, scripts: true);
        await Walk(page, async step =>
        {
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(320, step);
            var small = await page.EvaluateAsync<string[]>("""
                [...document.querySelectorAll("button, label:has(input[type=radio]), input.text, summary, .summary a, a.button")]
                  .filter(e => e.checkVisibility() && !e.classList.contains("unseen") && e.getBoundingClientRect().height < 44)
                  .map(e => e.outerHTML)
                """);
            small.ShouldBeEmpty(step);
        });
    }

    [Fact]
    public async Task A_phone_shows_one_question_and_a_wide_screen_the_whole_section_of_the_same_page()
    {
        foreach (var (width, shown) in new[] { (360, 1), (1280, 5) })
        {
            var page = await surroundings.Open(width, scripts: false);
            await page.GotoAsync(surroundings.Survey);
            await page.ClickAsync("button[value=begin]:not(.unseen)");
            (await page.Locator("fieldset.question:visible").CountAsync()).ShouldBe(shown);
        }
    }

    [Fact]
    public async Task With_the_keyboard_alone_a_survey_is_answered_and_sent()
    {
        var page = await surroundings.Open(360);
        await page.GotoAsync(surroundings.Survey);
        await Press(page, "button[value=begin]");
        for (var number = 0; number < 15; number++)
        {
            foreach (var name in await page.EvaluateAsync<string[]>("[...new Set([...document.querySelectorAll('.now input')].map(i => i.name))]"))
            {
                await TabTo(page, $"input[name='{name}']");
                await page.Keyboard.PressAsync("Space");
            }
            await Press(page, "button[value=next]");
        }
        await Press(page, "button[value=send]");
        await page.Locator(".receipt").WaitForAsync();
    }

    [Fact]
    public async Task After_an_error_the_focus_is_on_the_summary_and_its_links_lead_to_the_answers()
    {
        var page = await surroundings.Open(360);
        await page.GotoAsync(surroundings.Survey);
        await page.ClickAsync("button[value=begin]:not(.unseen)");
        await page.ClickAsync("button[value=next]:not(.unseen)");
        await Assertions.Expect(page.Locator(".summary")).ToBeFocusedAsync();
        await page.Locator(".summary a").First.ClickAsync();
        (await page.EvaluateAsync<string>("location.hash")).ShouldStartWith("#a-E1-");
    }

    [Fact]
    public async Task The_browser_asks_one_origin_only_keeps_no_cookie_and_its_policy_is_never_offended()
    {
        var page = await surroundings.Open(360);
        var (foreign, complaints) = (new List<string>(), new List<string>());
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url).Authority != surroundings.Address.Authority)
                foreign.Add(request.Url);
        };
        page.Console += (_, message) =>
        {
            if (message.Type is "error" && !message.Text.Contains("status of 4", StringComparison.Ordinal))
                complaints.Add(message.Text);
        };
        await Walk(page, async step => (await page.Context.CookiesAsync()).ShouldBeEmpty(step));

        foreign.ShouldBeEmpty();
        complaints.ShouldBeEmpty();
        (await page.EvaluateAsync<int>("localStorage.length + sessionStorage.length")).ShouldBe(0);
    }

    [Fact]
    public async Task On_a_throttled_phone_the_largest_part_is_painted_within_a_second()
    {
        var page = await surroundings.Open(360, scripts: true);
        var devtools = await page.Context.NewCDPSessionAsync(page);
        await devtools.SendAsync("Network.enable");
        await devtools.SendAsync("Network.emulateNetworkConditions", new() { ["offline"] = false, ["latency"] = 40, ["downloadThroughput"] = 400_000 / 8, ["uploadThroughput"] = 400_000 / 8 });
        await devtools.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = 4 });
        var best = double.MaxValue;
        // The machine may be busy with other suites: the best of five says what the page can do.
        for (var i = 0; i < 5; i++)
        {
            await devtools.SendAsync("Network.clearBrowserCache");
            await page.GotoAsync(surroundings.Survey);
            best = Math.Min(best, await page.EvaluateAsync<double>("""
                () => new Promise(done => new PerformanceObserver(list => done(list.getEntries().at(-1).startTime)).observe({ type: "largest-contentful-paint", buffered: true }))
                """));
        }
        TestContext.Current.SendDiagnosticMessage("LCP of a survey's first page: {0} ms", best.ToString("0", CultureInfo.InvariantCulture));
        best.ShouldBeLessThan(1000);
    }

    /// <summary>Through every stage: notice, question, error, question in English, checking, receipt; and a survey that is not there.</summary>
    private async Task Walk(IPage page, Func<string, Task> look)
    {
        await page.GotoAsync("/s/nothing");
        await look("unknown");
        await page.GotoAsync("/s");
        await look("code");
        await page.GotoAsync(surroundings.Survey + "?page=all");
        await look("one page");
        await page.GotoAsync(surroundings.Survey);
        await look("notice");
        await page.ClickAsync("button[value=begin]:not(.unseen)");
        await look("question");
        await page.ClickAsync("button[value^=next]:not(.unseen):visible");
        await look("error");
        await page.ClickAsync("button[value=speak-en]");
        await look("English");
        while (await page.Locator("fieldset.question").CountAsync() > 0)
        {
            foreach (var options in await page.Locator(".options:visible").AllAsync())
                await options.Locator("label").First.ClickAsync();
            await page.ClickAsync("button[value^=next]:not(.unseen):visible");
        }
        await look("check");
        await page.ClickAsync("button[value=keep]");
        await look("kept");
        await page.ClickAsync("button[value^=to-]");
        await page.ClickAsync("button[value=send]:not(.unseen)");
        await page.Locator(".receipt").WaitForAsync();
        await look("sent");
    }

    private static async Task Press(IPage page, string selector)
    {
        await TabTo(page, selector + ":not(.unseen)");
        var before = await page.TitleAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForFunctionAsync("before => document.title && document.title !== before", before);
    }

    private static async Task TabTo(IPage page, string selector)
    {
        for (var i = 0; i < 90; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
                return;
        }
        Assert.Fail($"The Tab key never reaches {selector}");
    }
}
