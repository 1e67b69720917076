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
        // What is drawn and what it is about would not fit beside each other.
        var drawn = System.Xml.Linq.XDocument.Parse(await svg.Content.ReadAsStringAsync()).Root!.Elements().Where(e => e.Name.LocalName == "text").ToList();
        drawn.Where(t => t.Value is "Distribution of totals" or "ITA results, ตรัง, FY 2566 (2023)").Select(t => (string)t.Attribute("y")!).ShouldBe(["-36", "-14"]);
    }

    [Fact]
    public async Task Years_are_compared_with_a_mark_where_the_framework_changed_in_the_drawing_and_in_the_table()
    {
        await using var site = await SiteWith(ResultAudience.Everyone);
        var card = (await site.Page("/statistics/2566?lang=en")).QuerySelector(".chart-years")!;

        card.QuerySelectorAll("line.break").Length.ShouldBe(1);
        card.QuerySelectorAll("svg text").Select(t => t.TextContent).ShouldContain("framework changed");
        // (80 + 90 + 60 + 95) / 4, and between 80 and 90, at no level of that year that passes; then as above.
        card.QuerySelectorAll("tbody tr").Select(r => string.Join('|', r.Children.Select(c => c.TextContent))).ShouldBe(
            ["FY 2565 (2022)|4|81.25|85.00|0.00|ita-2565", "FY 2566 (2023)|4|79.88|80.00|100.00|ita-2566 (framework changed)"]);
    }

    [Fact]
    public async Task A_table_that_changes_where_its_drawing_does_not_is_sent_anew()
    {
        await using var site = await OpenNation.Open();
        await using var central = await site.As(Role.CentralAdministrator);
        const string File = "/statistics/2566/nation/all/charts/fill.csv";
        using var before = await central.Get(File);

        // Twice as many surveys without an answer draw the same empty bar.
        await site.Database.Write<bool>(async s => await s.Execute("update survey set quota = 60") > 0);
        using var after = await central.Get(File);

        after.Headers.ETag.ShouldNotBe(before.Headers.ETag);
        (await after.Content.ReadAsStringAsync()).ShouldContain("ตรัง,EIT,1,0,60,0,0.00");
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

        (await central.Page("/statistics/2566")).QuerySelectorAll(".chart-fill tbody tr").ShouldHaveSingleItem().Children.Select(c => c.TextContent).ShouldBe(["ตรัง", "EIT", "1", "0", "30", "0", "0.00"]);
        (await monitor.Page("/statistics/2566/province/" + Uri.EscapeDataString("ตรัง"))).QuerySelector(".chart-fill").ShouldNotBeNull();
        (await monitor.Page("/statistics/2566")).QuerySelector(".chart-fill").ShouldBeNull();
        (await site.Page("/statistics/2566")).QuerySelector(".chart-fill").ShouldBeNull();
        (await Status(central, File)).ShouldBe(HttpStatusCode.OK);
        (await Status(monitor, File)).ShouldBe(HttpStatusCode.NotFound);
        (await Status(site, File)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_year_without_a_result_has_a_page_while_its_surveys_are_open_for_those_who_watch_over_the_place()
    {
        await using var site = await Site.WithoutSchedules(async database =>
        {
            await database.Write<bool>(async session =>
            {
                var agency = await AgencyStore.Place(session, new NamedAgency("อบต.ก", "องค์การบริหารส่วนตำบล", null, "ตรัง"), Now);
                await session.Execute("insert into cycle (id, programme, fiscal_year, framework, created_at) values ('c', 'ita', 2569, 'ita-2569', @At)", new { At = Stored.Instant(Now) });
                return await session.Execute(
                    """
                    insert into survey (id, number, code, agency_id, framework, instrument, admission, opens_at, closes_at, quota, smallest_group, cycle_id)
                    values ('s', 1, 's', @Agency, 'ita-2569', 'IIT', 'Open', @Opens, @Closes, 40, 5, 'c')
                    """,
                    new { Agency = Stored.Id(agency.Id), Opens = Stored.Instant(Now), Closes = Stored.Instant(Now.AddYears(900)) }) > 0;
            });
            return [];
        });
        await using var central = await site.As(Role.CentralAdministrator);
        await using var monitor = await site.As(Role.ProvincialMonitor, new Place(Province: "ตรัง"));
        var trang = "/statistics/2569/province/" + Uri.EscapeDataString("ตรัง");

        foreach (var page in new[] { await central.Page("/statistics"), await central.Page("/statistics/2569"), await monitor.Page(trang) })
        {
            page.QuerySelector("h1")!.TextContent.ShouldContain("2569");
            page.QuerySelectorAll(".chart-card").ShouldHaveSingleItem().QuerySelector("tbody tr")!.TextContent.ShouldContain("IIT");
            page.QuerySelectorAll("main a[href^='/rankings']").ShouldBeEmpty("there is nothing to rank");
            foreach (var file in page.QuerySelectorAll(".downloads a").Select(a => a.GetAttribute("href")!).Where(h => !h.EndsWith(".png", StringComparison.Ordinal)))
                (await Status(file.Contains("province", StringComparison.Ordinal) ? monitor : central, file)).ShouldBe(HttpStatusCode.OK, file);
        }
        (await Status(central, "/statistics/2568")).ShouldBe(HttpStatusCode.NotFound);
        (await site.Page("/statistics")).QuerySelector(".empty h2").ShouldNotBeNull();
        (await Status(site, trang)).ShouldBe(HttpStatusCode.NotFound);
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
    [InlineData("/statistics/2566", 4)]
    [InlineData("/statistics/2566/region/south", 2)]
    [InlineData("/statistics/2566/province/ตรัง", 2)]
    [InlineData("/statistics/2566/type/องค์การบริหารส่วนตำบล", 4)]
    public async Task From_each_dashboard_the_ranking_is_that_of_its_place(string dashboard, int agencies)
    {
        await using var site = await SiteWith(ResultAudience.Everyone);
        var address = (await site.Page(dashboard)).QuerySelector("main .actions a[href^='/rankings']")!.GetAttribute("href")!;

        var ranking = await site.Page(address);

        ranking.QuerySelectorAll(".ranking tbody tr").Length.ShouldBe(agencies);
        // The form shows what it is narrowed by.
        ranking.QuerySelectorAll("form.filters option[selected][value!='']").Length.ShouldBe(dashboard == "/statistics/2566" ? 0 : 1);
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
