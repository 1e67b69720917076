using AngleSharp.Dom;
using OpenIta.TestKit;
using static OpenIta.TestKit.PublishedReports;

namespace OpenIta.Web.Tests.Results;

/// <summary>Whatever a report says is text, never markup: in names, cells, file names, codes and levels.</summary>
public sealed class HostileTextTests
{
    [Fact]
    public async Task Markup_in_any_text_of_a_report_is_shown_as_text()
    {
        await using var site = await Site.With(Hostile);
        var agency = $"/agencies/{site.Agencies[0]}";
        var page = await site.Page(agency);
        var report = page.QuerySelector("section[aria-labelledby=sources] a")!.GetAttribute("href")!;

        foreach (var address in new[] { "/", agency, agency + "/2564", report, agency + "/2564/scores/1", "/?q=" + Uri.EscapeDataString(Attack), "/?type=" + Uri.EscapeDataString(Attack) })
            Harmless(await site.Page(address), address);
        page.DocumentElement.TextContent.ShouldContain("<script>alert('x')</script>");
    }

    private static void Harmless(IDocument page, string address)
    {
        page.QuerySelectorAll("script:not([src]), img, [onerror], [onmouseover], [style]").ShouldBeEmpty(address);
        page.QuerySelectorAll("script").Select(s => s.GetAttribute("src")!).ShouldAllBe(s => s.StartsWith("/lib/", StringComparison.Ordinal));
    }
}
