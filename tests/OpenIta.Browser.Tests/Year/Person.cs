using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace OpenIta.Browser.Tests.Year;

/// <summary>One of the five: a browser of their own, and what they do in it. Every page they look at for the first time is examined by axe.</summary>
internal sealed partial class Person(IPage page, string email, IPage examiner, ISet<string> examined, string password = Person.Password)
{
    public const string Password = "ฝนตกที่นครปฐมทุกเย็น";

    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    };

    public IPage Page => page;

    public string Email => email;

    /// <summary>Opens a page, after signing in where the session has ended.</summary>
    public async Task Open(string address)
    {
        await page.GotoAsync(address);
        if (await page.Locator("#Password").CountAsync() > 0 && new Uri(page.Url).AbsolutePath == "/sign-in")
        {
            await page.FillAsync("#Email", email);
            await page.FillAsync("#Password", password);
            await Press("เข้าสู่ระบบ");
            await page.GotoAsync(address);
        }
        new Uri(page.Url).AbsolutePath.ShouldBe(address.Split('?', '#')[0]);
        await Examine();
    }

    public Task Fill(string selector, string text) => page.FillAsync(selector, text);

    /// <summary>Fills in by the label a person reads.</summary>
    public Task Write(string label, string text) => page.GetByLabel(label, new() { Exact = true }).First.FillAsync(text);

    public Task Tick(string label) => page.GetByLabel(label).First.CheckAsync();

    public async Task Press(string name)
    {
        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).First.ClickAsync();
        await Loaded();
        await Examine();
    }

    public async Task Follow(string name)
    {
        await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = name }).First.ClickAsync();
        await Loaded();
        await Examine();
    }

    public async Task<string> Text(string selector = "main") => await page.Locator(selector).First.InnerTextAsync();

    public async Task Sees(string text) => (await Text()).ShouldContain(text, customMessage: page.Url);

    /// <summary>The link of an invitation, as the notice shows it to whoever invited.</summary>
    public async Task<string> InvitationSent() => InviteLink().Match(await Text(".notice")).Value;

    // Of a page that comes at once the event may be missed. The page itself knows.
    private async Task Loaded()
    {
        for (var patience = 12; ; patience--)
        {
            try
            {
                await page.WaitForLoadStateAsync(options: new() { Timeout = 10_000 });
                return;
            }
            catch (TimeoutException) when (patience > 1)
            {
                if (await page.EvaluateAsync<string>("document.readyState") == "complete")
                    return;
            }
        }
    }

    // A page is examined once in each of its states: what may be done on it tells them apart.
    private async Task Examine()
    {
        var kind = $"{Ids().Replace(new Uri(page.Url).AbsolutePath, "…")} {await page.Locator("main form").CountAsync()}";
        if (!examined.Add(kind))
            return;
        if (examiner != page)
        {
            // Axe needs scripts: it looks at the same page, as it came, in a browser that runs them.
            await examiner.GotoAsync("/privacy");
            await examiner.SetContentAsync(await page.ContentAsync());
        }
        var result = await examiner.RunAxe(Rules);
        result.Violations.SelectMany(v => v.Nodes, (v, n) => $"{page.Url}: {v.Id}: {v.Help}: {n.Html}").ShouldBeEmpty();
        (await examiner.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(page.ViewportSize!.Width, page.Url);
    }

    [GeneratedRegex(@"/invite/[0-9a-f]{64}")]
    private static partial Regex InviteLink();

    [GeneratedRegex(@"[0-9a-f-]{36,64}|O[0-9]{1,2}")]
    private static partial Regex Ids();
}
