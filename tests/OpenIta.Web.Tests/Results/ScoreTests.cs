using OpenIta.TestKit;
using static OpenIta.TestKit.PublishedReports;

namespace OpenIta.Web.Tests.Results;

public sealed class ScoreTests
{
    // (93.20 + 81.25 + 86.26 + 80.48 + 88.95) ÷ 5 by hand.
    [Fact]
    public async Task An_instrument_is_explained_by_its_indicators_and_where_it_is_printed()
    {
        await using var site = await Site.With(Huanong);

        var page = await site.Page($"/agencies/{site.Agencies[0]}/2564/scores/IIT");

        page.QuerySelector(".formula")!.TextContent.ShouldBe("(93.20 + 81.25 + 86.26 + 80.48 + 88.95) / 5 = 86.028 → 86.03");
        page.QuerySelector(".agrees")!.TextContent.ShouldContain("86.03");
        page.QuerySelector("section[aria-labelledby=printed]")!.TextContent.ShouldContain("บรรทัด 101");
    }

    // 90.42 × 0.3 + 95.65 × 0.3 + 100 × 0.4 by hand.
    [Fact]
    public async Task The_total_is_explained_by_weights_and_the_rules_of_its_level()
    {
        await using var site = await Site.With(NakhonPathom);

        var page = await site.Page($"/agencies/{site.Agencies[0]}/2565/scores/total");

        page.QuerySelector(".formula")!.TextContent.ShouldBe("0.30 × 90.42 + 0.30 × 95.65 + 0.40 × 100.00 = 95.821 → 95.82");
        page.QuerySelector(".level-list .here")!.TextContent.ShouldContain("AA");
    }

    [Fact]
    public async Task Every_score_of_a_year_leads_step_by_step_down_to_printed_values()
    {
        await using var site = await Site.With(Huanong);
        var open = new Queue<string>([$"/agencies/{site.Agencies[0]}/2564/scores/total"]);
        var seen = new HashSet<string>(StringComparer.Ordinal);

        while (open.TryDequeue(out var address))
        {
            if (!seen.Add(address))
                continue;
            var page = await site.Page(address);
            page.QuerySelector(".figure-hero").ShouldNotBeNull(address);
            foreach (var part in page.QuerySelectorAll("td.figure a").Select(a => a.GetAttribute("href")!))
                open.Enqueue(part);
        }

        seen.Count.ShouldBe(14);
    }

    [Fact]
    public async Task A_lowest_input_says_that_it_is_one()
    {
        await using var site = await Site.With(Huanong);

        var page = await site.Page($"/agencies/{site.Agencies[0]}/2564/scores/10");

        page.QuerySelector(".formula").ShouldBeNull();
        page.QuerySelector("section[aria-labelledby=calculation]")!.TextContent.ShouldContain("ข้อมูลต้นทางชั้นล่างสุด");
    }
}
