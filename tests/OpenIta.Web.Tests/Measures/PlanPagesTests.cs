using System.Net;
using OpenIta.Accounts;
using OpenIta.Basics;
using OpenIta.Frameworks;
using OpenIta.Measures;
using OpenIta.TestKit;

namespace OpenIta.Web.Tests.Measures;

/// <summary>The pages of an agency's plan with what the samples print, with nothing, and with very much.</summary>
public sealed class PlanPagesTests
{
    private const int NakhonPathom = 3;

    [Fact]
    public async Task The_analysis_ranks_the_indicators_and_proposes_measures_for_the_weak_ones()
    {
        await using var site = await Site.WithSamples();
        var agency = site.Agencies[NakhonPathom];
        await using var officer = await site.As(Role.AgencyAdministrator, new Place(agency));
        var page = await officer.Page($"/desk/{agency}/analysis/2565");
        page.QuerySelectorAll("[aria-labelledby=ranking] tbody tr").Length.ShouldBe(10);
        page.QuerySelector("[aria-labelledby=ranking] .extremes")!.TextContent.ShouldContain("88.09");
        page.QuerySelector("#Advice")!.TextContent.ShouldContain("E15");
        var weakest = page.QuerySelector("[aria-labelledby=proposed] details")!;
        weakest.QuerySelector("summary")!.TextContent.ShouldContain("88.09");

        var form = await officer.Page(weakest.QuerySelectorAll("a").First(a => a.GetAttribute("href")!.Contains("003", StringComparison.Ordinal)).GetAttribute("href")!);
        form.QuerySelector("[id='Form.Title']")!.TextContent.ShouldBe("แนวทางปฏิบัติเกี่ยวกับการใช้ทรัพย์สินของราชการ");
        form.QuerySelector("[id='Form.Nodes']")!.GetAttribute("value").ShouldBe("4");
        form.QuerySelector(".note")!.TextContent.ShouldContain("รายงานของเทศบาลนครนครปฐม");
    }

    [Fact]
    public async Task The_responsibility_list_of_a_published_report_stands_beside_the_work_plan()
    {
        await using var site = await Site.WithSamples();
        var agency = site.Agencies[NakhonPathom];
        await using var officer = await site.As(Role.Executive, new Place(agency));
        var rows = (await officer.Page($"/desk/{agency}/plan/2565/responsibility")).QuerySelectorAll("tbody tr");
        rows.Length.ShouldBe(43);
        var printed = OpenIta.Reports.ReportReader.Read(Repository.Sample("003")).Value.DisclosureItems.Single(i => i.Code == "O1").Responsible;
        ThaiText.Squeeze(rows[0].TextContent).ShouldContain(ThaiText.Squeeze(printed[0]));
    }

    [Fact]
    public async Task An_agency_without_scores_is_told_so_and_can_plan_all_the_same()
    {
        await using var site = await Site.With(PublishedReports.HuaiSaiNuea);
        var desk = $"/desk/{site.Agencies[0]}";
        await using var officer = await site.As(Role.AgencyAdministrator, new Place(site.Agencies[0]));
        (await officer.Page($"{desk}/analysis")).QuerySelector(".empty h2")!.TextContent.ShouldBe("ยังไม่มีผลการประเมินของปีนี้");
        (await officer.Page($"{desk}/measures/2566/new")).QuerySelector(".proposals")!.TextContent.ShouldContain("ยังไม่มีผลการประเมิน");
        (await officer.Page($"{desk}/plan/2566/responsibility")).QuerySelector(".empty").ShouldNotBeNull();
    }

    [Fact]
    public async Task Five_hundred_measures_stand_on_the_board_and_are_searched()
    {
        await using var site = await Site.With(PublishedReports.HuaiSaiNuea);
        var agency = site.Agencies[0];
        var save = new SaveMeasure(site.Database, FrameworkLibrary.Default);
        for (var number = 1; number <= 500; number++)
            (await save.Add(Actor.System("test"), agency, new FiscalYear(2580), new MeasureContent { Title = $"มาตรการ {number:000}", Responsible = [number == 250 ? "กองช่าง" : "กองคลัง"] }, TimeProvider.System.GetUtcNow())).IsRefused.ShouldBeFalse();
        await using var officer = await site.As(Role.AgencyAdministrator, new Place(agency));
        (await officer.Page($"/desk/{agency}/measures/2580")).QuerySelectorAll(".board li").Length.ShouldBe(500);
        (await officer.Page($"/desk/{agency}/measures/2580?q=กอง ช่าง")).QuerySelectorAll(".board li").ShouldHaveSingleItem().TextContent.ShouldContain("มาตรการ 250");
    }

    [Fact]
    public async Task Last_years_measure_is_copied_on_screen_and_shows_its_results()
    {
        await using var site = await Site.With(PublishedReports.HuaiSaiNuea);
        var desk = $"/desk/{site.Agencies[0]}";
        await using var officer = await site.As(Role.AgencyAdministrator, new Place(site.Agencies[0]));
        using var added = await officer.Post((await officer.Page($"{desk}/measures/2571/new")).QuerySelector("main form.card")!, ("Form.Title", "จัดทำคู่มือ"), ("Form.Responsible", "กองคลัง"));
        var old = (await Site.Parse(added)).QuerySelector(".board a")!.GetAttribute("href")!;
        using var told = await officer.Post((await officer.Page(old)).QuerySelector("[aria-labelledby=report] form")!, ("Status", "Done"), ("Told", "เผยแพร่คู่มือแล้ว"));
        told.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var copied = await officer.Post((await officer.Page($"{desk}/measures/2572")).QuerySelector("form[action*=opy]")!);
        var link = (await Site.Parse(copied)).QuerySelector("[aria-labelledby=board-NotStarted] a")!.GetAttribute("href")!;
        var earlier = (await officer.Page(link)).QuerySelector(".earlier")!;
        earlier.TextContent.ShouldContain("เผยแพร่คู่มือแล้ว");
        earlier.TextContent.ShouldContain("2571");
    }

    [Fact]
    public async Task A_measure_is_changed_and_removed_and_one_with_a_report_stays()
    {
        await using var site = await Site.With(PublishedReports.HuaiSaiNuea);
        var desk = $"/desk/{site.Agencies[0]}";
        await using var officer = await site.As(Role.AgencyAdministrator, new Place(site.Agencies[0]));
        using var added = await officer.Post((await officer.Page($"{desk}/measures/2575/new")).QuerySelector("main form.card")!, ("Form.Title", "จัดทำคู่มือ"), ("Form.Responsible", "กองคลัง"));
        var address = (await Site.Parse(added)).QuerySelector(".board a")!.GetAttribute("href")!;
        using var changed = await officer.Post((await officer.Page(address + "/change")).QuerySelector("main form.card")!, ("Form.Title", "จัดทำคู่มือการยืม"), ("Form.Budget", "๑๐,๐๐๐ บาท"));
        (await Site.Parse(changed)).QuerySelector("main")!.TextContent.ShouldContain("10,000 บาท");
        using var removed = await officer.Post((await officer.Page(address + "/change")).QuerySelector("[aria-labelledby=remove] form")!);
        (await Site.Parse(removed)).QuerySelector(".notice")!.TextContent.ShouldContain("ลบแล้ว");
        (await officer.Get(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_is_overdue_stands_on_the_list_of_those_who_watch_over_the_agency()
    {
        await using var site = await Site.With(PublishedReports.HuaiSaiNuea);
        var agency = site.Agencies[0];
        await new SaveMeasure(site.Database, FrameworkLibrary.Default).Add(
            Actor.System("test"), agency, new FiscalYear(2566), new MeasureContent { Title = "ค้างส่ง", Responsible = ["กองคลัง"], Period = "ม.ค. ๖๖ - มี.ค. ๖๖" }, TimeProvider.System.GetUtcNow());
        await using var auditor = await site.As(Role.Auditor);
        (await auditor.Page("/overdue-measures")).QuerySelector(".tasks")!.TextContent.ShouldContain("ค้างส่ง");
        await using var stranger = await site.As(Role.ProvincialMonitor, new Place(Province: "แพร่"));
        (await stranger.Page("/overdue-measures")).QuerySelector(".tasks").ShouldBeNull();
    }
}
