using OpenIta.TestKit;
using static OpenIta.TestKit.PublishedReports;

namespace OpenIta.Web.Tests.Results;

public sealed class AgencyTests
{
    [Fact]
    public async Task The_page_leads_with_total_level_and_instruments()
    {
        await using var site = await Site.With(Huanong);

        var page = await site.Page($"/agencies/{site.Agencies[0]}");

        page.QuerySelector("h1")!.TextContent.ShouldBe("องค์การบริหารส่วนตำบลหัวหนอง");
        var summary = page.QuerySelector(".summary")!;
        summary.QuerySelector(".figure-hero a")!.TextContent.ShouldBe("68.00");
        summary.QuerySelector(".level")!.TextContent.ShouldBe("C");
        summary.QuerySelectorAll(".instruments dt b").Select(i => i.TextContent).ShouldBe(["IIT", "EIT", "OIT"]);
    }

    // 75.00 − 68.00, and (100 − 18.75) × 40 % ÷ 2 is more than any other indicator costs.
    [Fact]
    public async Task The_summary_names_the_distance_to_the_next_level_and_what_holds_it_down()
    {
        await using var site = await Site.With(Huanong);

        var next = (await site.Page($"/agencies/{site.Agencies[0]}")).QuerySelector(".next")!.TextContent;

        next.ShouldContain("ห่างจาก B อยู่ 7.00 คะแนน");
        next.ShouldContain("การป้องกันการทุจริต 18.75");
    }

    [Fact]
    public async Task Indicators_are_ranked_and_the_table_holds_every_number_of_the_charts()
    {
        await using var site = await Site.With(Huanong);

        var page = await site.Page($"/agencies/{site.Agencies[0]}");

        page.QuerySelectorAll(".indicators tbody strong").Select(s => s.TextContent)
            .ShouldBe(["93.20", "88.95", "86.26", "82.74", "81.25", "80.48", "80.06", "77.72", "71.92", "18.75"]);
        page.QuerySelectorAll("[data-chart]").Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_finding_stands_beside_the_figure_it_concerns_with_its_lines()
    {
        await using var site = await Site.With(Huanong);

        var page = await site.Page($"/agencies/{site.Agencies[0]}");

        var row = page.QuerySelectorAll(".indicators tbody tr").Single(r => r.QuerySelector(".node-finding") is not null);
        row.TextContent.ShouldContain("93.20");
        row.TextContent.ShouldContain("บรรทัด 163, 187");
        page.QuerySelector(".findings")!.TextContent.ShouldContain("83.20 ≠ 93.20");
    }

    [Fact]
    public async Task The_trend_has_a_row_and_a_link_for_every_year_with_a_total()
    {
        await using var site = await Site.With(NakhonPathom);

        var page = await site.Page($"/agencies/{site.Agencies[0]}");

        page.QuerySelectorAll("section[aria-labelledby=trend] tbody th a").Select(a => a.TextContent).ShouldBe(["2564", "2565"]);
        page.QuerySelector("section[aria-labelledby=trend] .lead")!.TextContent.ShouldBe("จากปี 2564 ถึง 2565 คะแนนรวมเพิ่มขึ้น 6.27 คะแนน");
    }

    [Fact]
    public async Task A_year_without_a_total_says_so_and_shows_what_was_reported()
    {
        await using var site = await Site.With(HuaiSaiNuea);

        var page = await site.Page($"/agencies/{site.Agencies[0]}");

        page.QuerySelector(".total.none")!.TextContent.ShouldContain("รายงานของปีนี้ไม่ได้แจ้งคะแนนรวม");
        page.QuerySelector("section[aria-labelledby=progress]")!.TextContent.ShouldContain("ดำเนินการแล้ว");
        page.QuerySelector("section[aria-labelledby=disclosures]")!.TextContent.ShouldContain("แผนผังโครงสร้าง");
        page.QuerySelector("#indicators").ShouldBeNull();
    }

    [Fact]
    public async Task Memo_measures_work_plan_and_advice_stand_as_read()
    {
        await using var site = await Site.With(Huanong, NakhonPathom);

        var first = await site.Page($"/agencies/{site.Agencies[0]}/2564");
        var second = await site.Page($"/agencies/{site.Agencies[1]}/2565");

        first.QuerySelector(".memo")!.TextContent.ShouldContain("ขก ๘๙๘๐๑.๐๐๒/");
        first.QuerySelector(".record")!.TextContent.ShouldContain("แต่งตั้งคณะทำงาน");
        second.QuerySelector("section[aria-labelledby=workplan]")!.TextContent.ShouldContain("ประชุมชี้แจง");
        second.QuerySelector("section[aria-labelledby=advice]")!.TextContent.ShouldContain("I20");
    }

    [Theory]
    [InlineData("/agencies/00000000-0000-0000-0000-000000000001")]
    [InlineData("/agencies/not-an-id")]
    [InlineData("/agencies/{0}/2501")]
    [InlineData("/agencies/{0}/2564/scores/Z9")]
    [InlineData("/agencies/{0}/reports/00000000-0000-0000-0000-000000000001")]
    public async Task What_is_not_there_is_404(string address)
    {
        await using var site = await Site.With(Huanong);

        using var response = await site.Get(address.Replace("{0}", site.Agencies[0].ToString(), StringComparison.Ordinal));

        response.StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }
}
