using System.Net;
using System.Text;
using AngleSharp.Dom;
using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Results;
using OpenIta.Statistics;
using OpenIta.Storage;
using OpenIta.Web.Tests.OpenData;

namespace OpenIta.Web.Tests.Statistics;

public sealed class StatisticPagesTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 5, 3, 0, 0, TimeSpan.Zero);

    private static readonly (string Name, string Province, decimal Before, decimal Total)[] Agencies =
        [("อบต.ก", "ตรัง", 80m, 90m), ("อบต.ข", "ตรัง", 90m, 70m), ("อบต.ค", "เลย", 60m, 60.5m), ("อบต.ง", "น่าน", 95m, 99m)];

    private static Task<Site> SiteWith(ResultAudience audience) => Site.WithoutSchedules(async database =>
    {
        await database.Write<bool>(async session =>
        {
            foreach (var (year, totals) in new[] { (2565, Agencies.Select(a => a.Before)), (2566, Agencies.Select(a => a.Total)) })
            {
                var results = new List<AgencyResult>();
                foreach (var (agency, total) in Agencies.Zip(totals))
                {
                    var placed = await AgencyStore.Place(session, new NamedAgency(agency.Name, "องค์การบริหารส่วนตำบล", null, agency.Province), Now);
                    results.Add(new AgencyResult(placed.Id, new YearSummary(year, total, new ResultLevel("good", "ผ่านดี"), 0)
                    {
                        Scores = new Dictionary<string, decimal> { ["total"] = total, ["1"] = 90, ["10"] = 50, ["O1"] = total > 80 ? 100 : 0 },
                    }));
                }
                await ResultStore.SaveYear(session, year == 2566 ? audience : ResultAudience.Everyone, year, results);
            }
            return true;
        });
        return [];
    });

    [Fact]
    public async Task The_dashboard_leads_with_the_figures_and_every_chart_has_its_table_and_three_downloads()
    {
        await using var site = await SiteWith(ResultAudience.Everyone);

        var page = await site.Page("/statistics/2566");

        // (90 + 70 + 60.5 + 99) / 4, and between 70 and 90.
        page.QuerySelectorAll(".key-figures .figure-big").Select(f => f.TextContent).Take(2).ShouldBe(["79.88", "80.00"]);
        var charts = page.QuerySelectorAll(".chart-card");
        charts.Select(c => c.QuerySelector("h2")!.Id![6..]).ShouldBe(["distribution", "levels", "years", "indicators", "items", "movers", "map"]);
        charts.ShouldAllBe(c => c.QuerySelector("svg.drawn") != null && c.QuerySelectorAll("tbody tr").Length > 0 && c.QuerySelectorAll(".downloads a").Length == 3);
        page.QuerySelector(".chart-map")!.QuerySelectorAll("path").Length.ShouldBe(77);
        page.QuerySelector(".chart-movers")!.QuerySelectorAll("tbody tr").Select(r => r.TextContent.Contains("อบต", StringComparison.Ordinal) || r.TextContent.Contains("ตำบล", StringComparison.Ordinal)).ShouldAllBe(named => named);
        page.QuerySelectorAll("[style]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_chart_comes_as_CSV_and_SVG_with_the_figures_of_the_page()
    {
        await using var site = await SiteWith(ResultAudience.Everyone);
        var page = await site.Page("/statistics/2566?lang=en");
        foreach (var link in page.QuerySelectorAll(".downloads a").Select(a => a.GetAttribute("href")!).Where(h => !h.EndsWith(".png", StringComparison.Ordinal)))
        {
            using var response = await site.Get(link);
            response.StatusCode.ShouldBe(HttpStatusCode.OK, link);
            response.Headers.ETag.ShouldNotBeNull(link);
            (await response.Content.ReadAsStringAsync()).Length.ShouldBeGreaterThan(40, link);
        }
        using var csv = await site.Get("/statistics/2566/nation/all/charts/map.csv");
        var lines = Encoding.UTF8.GetString(await csv.Content.ReadAsByteArrayAsync()).TrimStart('\uFEFF').Split("\r\n");
        lines[1].ShouldBe("น่าน,1,99.00,100.00");
        lines[2].ShouldBe("ตรัง,2,80.00,100.00");
        using var svg = await site.Get("/statistics/2566/province/" + Uri.EscapeDataString("ตรัง") + "/charts/distribution.svg");
        svg.Content.Headers.ContentType!.MediaType.ShouldBe("image/svg+xml");
    }

    [Fact]
    public async Task A_chart_comes_as_PNG_where_a_browser_is_installed_and_otherwise_says_why_not()
    {
        await using var site = await SiteWith(ResultAudience.Everyone);

        using var response = await site.Get("/statistics/2566/nation/all/charts/distribution.png");

        if (response.StatusCode == HttpStatusCode.NotImplemented)
            (await response.Content.ReadAsStringAsync()).ShouldContain("Chromium");
        else
            (await response.Content.ReadAsByteArrayAsync()).Take(4).ShouldBe([0x89, (byte)'P', (byte)'N', (byte)'G']);
    }

    [Fact]
    public async Task Tables_of_places_are_sorted_by_links()
    {
        await using var site = await SiteWith(ResultAudience.Everyone);

        (await Provinces("/statistics/2566")).ShouldBe(["น่าน", "ตรัง", "เลย"]);
        (await Provinces("/statistics/2566?sort=name")).ShouldBe(["ตรัง", "น่าน", "เลย"]);
        (await Provinces("/statistics/2566?sort=-agencies"))[0].ShouldBe("ตรัง");
        (await Provinces("/statistics/2566?sort=mean"))[0].ShouldBe("เลย");
        var page = await site.Page("/statistics/2566?sort=mean");
        page.QuerySelectorAll("#by-province")[0].ParentElement!.QuerySelector("[aria-sort=ascending] a")!.GetAttribute("href")!.ShouldContain("sort=-mean");

        async Task<List<string>> Provinces(string address) =>
            [.. (await site.Page(address)).QuerySelector("#by-province")!.ParentElement!.QuerySelectorAll("tbody th").Select(h => h.TextContent)];
    }

    [Fact]
    public async Task A_year_that_is_not_published_exists_for_those_alone_who_may_see_it()
    {
        await using var site = await SiteWith(ResultAudience.ReadersOfScores);
        await using var central = await site.As(Role.CentralAdministrator);
        await using var monitor = await site.As(Role.ProvincialMonitor, new Place(Province: "ตรัง"));
        var trang = "/statistics/2566/province/" + Uri.EscapeDataString("ตรัง");

        foreach (var address in new[] { "/statistics/2566", trang, "/statistics/2566/nation/all/charts/map.csv", "/rankings/2566" })
            (await Status(site, address)).ShouldBe(HttpStatusCode.NotFound, address);
        (await site.Page("/statistics")).QuerySelector("h1")!.TextContent.ShouldContain("2565");
        (await central.Page("/statistics")).QuerySelector(".notice")!.TextContent.ShouldContain("ยังไม่ประกาศ");
        (await Status(monitor, trang)).ShouldBe(HttpStatusCode.OK);
        (await Status(monitor, "/statistics/2566")).ShouldBe(HttpStatusCode.NotFound);
        (await Status(monitor, "/statistics/2566/province/" + Uri.EscapeDataString("เลย"))).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Fill_of_open_surveys_stands_on_the_page_of_those_alone_who_watch_over_the_place()
    {
        await using var site = await OpenNation.Open();
        await using var central = await site.As(Role.CentralAdministrator);
        await using var monitor = await site.As(Role.ProvincialMonitor, new Place(Province: "ตรัง"));
        const string File = "/statistics/2566/nation/all/charts/fill.csv";

        (await central.Page("/statistics/2566")).QuerySelectorAll(".chart-fill tbody tr").ShouldHaveSingleItem().TextContent.ShouldContain("ตรัง · EIT");
        (await monitor.Page("/statistics/2566/province/" + Uri.EscapeDataString("ตรัง"))).QuerySelector(".chart-fill").ShouldNotBeNull();
        (await monitor.Page("/statistics/2566")).QuerySelector(".chart-fill").ShouldBeNull();
        (await site.Page("/statistics/2566")).QuerySelector(".chart-fill").ShouldBeNull();
        (await Status(central, File)).ShouldBe(HttpStatusCode.OK);
        (await Status(monitor, File)).ShouldBe(HttpStatusCode.NotFound);
        (await Status(site, File)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_ranking_is_narrowed_by_its_form_and_links_to_agencies()
    {
        await using var site = await SiteWith(ResultAudience.Everyone);
        var page = await site.Page("/rankings/2566");

        page.QuerySelectorAll(".ranking tbody tr").Select(r => r.QuerySelector("td")!.TextContent).ShouldBe(["1", "2", "3", "4"]);
        page.QuerySelectorAll(".ranking tbody td:nth-child(4)").Select(c => c.TextContent).ShouldBe(["+4.00", "+10.00", "−20.00", "+0.50"]);
        var found = await site.Send(page.QuerySelector("form.filters")!, ("province", "เลย"));
        found.QuerySelectorAll(".ranking tbody tr").ShouldHaveSingleItem().QuerySelector("td")!.TextContent.ShouldBe("4");
        found.QuerySelector(".ranking tbody a")!.GetAttribute("href")!.ShouldMatch("^/agencies/[0-9a-f-]{36}/2566$");
    }

    [Theory]
    [InlineData("/statistics/2566/province/ที่ไม่มี")]
    [InlineData("/statistics/2566/nowhere/all")]
    [InlineData("/statistics/2566/0/all")]
    [InlineData("/statistics/1999")]
    [InlineData("/statistics/2566/nation/all/charts/nothing.svg")]
    [InlineData("/statistics/2566/nation/all/charts/map.exe")]
    public async Task What_does_not_exist_is_not_found(string address)
    {
        await using var site = await SiteWith(ResultAudience.Everyone);

        (await Status(site, address)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Before_anything_is_published_the_page_says_so()
    {
        await using var site = await Site.With();

        (await site.Page("/statistics")).QuerySelector(".empty h2").ShouldNotBeNull();
        (await site.Page("/rankings")).QuerySelector(".empty h2").ShouldNotBeNull();
    }

    private static async Task<HttpStatusCode> Status(Site site, string address)
    {
        using var response = await site.Get(address);
        return response.StatusCode;
    }
}
