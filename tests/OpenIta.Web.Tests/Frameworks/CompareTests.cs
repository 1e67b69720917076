namespace OpenIta.Web.Tests.Frameworks;

public sealed class CompareTests
{
    // FY2565 O28 and FY2566 O26 are both the annual report of human resources; O8 (questions and answers) kept its place.
    [Fact]
    public async Task An_item_with_a_new_code_is_shown_as_moved_and_one_that_kept_its_place_is_not()
    {
        await using var site = await Site.With();

        var page = await site.Page("/frameworks/ita-2565/compare/ita-2566");

        var moved = page.QuerySelectorAll("section[aria-labelledby=changes-DisclosureItem] li").Single(li => li.QuerySelector(".code")!.TextContent == "O28");
        moved.TextContent.ShouldContain("ย้ายรหัส");
        moved.QuerySelectorAll(".code").Select(c => c.TextContent).ShouldBe(["O28", "O26"]);
        page.QuerySelectorAll("section[aria-labelledby=changes-DisclosureItem] li").Where(li => li.TextContent.Contains("ย้ายรหัส", StringComparison.Ordinal))
            .ShouldAllBe(li => li.QuerySelector(".code")!.TextContent != "O8");
    }

    [Fact]
    public async Task Every_pack_but_the_first_links_to_its_comparison_with_the_year_before()
    {
        await using var site = await Site.With();
        var links = (await site.Page("/frameworks")).QuerySelectorAll("a[href*=compare]").Select(a => a.GetAttribute("href")!).ToList();

        links.Count.ShouldBe(OpenIta.Frameworks.FrameworkLibrary.Default.All.Count - 1);
        foreach (var link in links)
            (await site.Page(link)).QuerySelector("h1")!.TextContent.ShouldContain("เทียบกรอบปี");
    }

    [Fact]
    public async Task A_comparison_with_an_unknown_pack_is_404()
    {
        await using var site = await Site.With();

        using var response = await site.Get("/frameworks/ita-2565/compare/none");

        response.StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }
}
