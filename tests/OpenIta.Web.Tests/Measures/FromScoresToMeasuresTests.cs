using System.Net;
using OpenIta.Accounts;
using OpenIta.TestKit;

namespace OpenIta.Web.Tests.Measures;

/// <summary>An officer goes from scores to an edited analysis with measures and their progress, without a script.</summary>
public sealed class FromScoresToMeasuresTests
{
    [Fact]
    public async Task The_analysis_shows_bands_distance_and_words_and_keeps_an_edited_text()
    {
        await using var site = await Site.With(PublishedReports.Huanong);
        var desk = $"/desk/{site.Agencies[0]}";
        await using var officer = await site.As(Role.AgencyAdministrator, new Place(site.Agencies[0]));
        var page = await officer.Page($"{desk}/analysis/2564");
        page.QuerySelector("#Overview")!.TextContent.ShouldContain("68.00");
        page.QuerySelector("[aria-labelledby=levels]")!.TextContent.ShouldContain("7.00");

        using var stale = await officer.Post(page.QuerySelector("#Overview form")!, ("Words", "ได้ 68.00 คะแนน"));
        stale.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var kept = await officer.Post(page.QuerySelector("#Overview form")!, ("Words", "หน่วยงานได้ {total} คะแนน"));
        (await Site.Parse(kept)).QuerySelector("#Overview p")!.TextContent.ShouldBe("หน่วยงานได้ 68.00 คะแนน");
    }

    [Fact]
    public async Task A_supposition_shows_the_new_total_at_once()
    {
        await using var site = await Site.With(PublishedReports.Huanong);
        await using var officer = await site.As(Role.AgencyAdministrator, new Place(site.Agencies[0]));
        var page = await officer.Page($"/desk/{site.Agencies[0]}/analysis/2564?if=10%3D100");
        page.QuerySelector("[aria-labelledby=what-if] tbody")!.TextContent.ShouldContain("84.24");
    }

    [Fact]
    public async Task A_measure_is_added_reported_on_and_stands_in_its_column_of_the_board()
    {
        await using var site = await Site.With(PublishedReports.Huanong);
        var desk = $"/desk/{site.Agencies[0]}";
        await using var officer = await site.As(Role.AgencyAdministrator, new Place(site.Agencies[0]));
        var empty = await officer.Page($"{desk}/measures/2565/new");
        var form = empty.QuerySelector("main form.card")!;
        using var refused = await officer.Post(form, ("Form.Title", "<b>จัดทำคู่มือ</b>"));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Site.Parse(refused)).QuerySelector(".faults a")!.GetAttribute("href").ShouldBe("#Form.Responsible");

        using var added = await officer.Post(form, ("Form.Title", "<b>จัดทำคู่มือ</b>"), ("Form.Responsible", "กองคลัง"), ("Form.Period", "ม.ค. ๖๕ - มี.ค. ๖๕"));
        var list = await Site.Parse(added);
        var link = list.QuerySelector("[aria-labelledby=board-NotStarted] a")!;
        link.TextContent.ShouldContain("<b>จัดทำคู่มือ</b>");
        list.QuerySelectorAll(".gantt .runs").Length.ShouldBe(3);

        var measure = await officer.Page(link.GetAttribute("href")!);
        using var done = await officer.Post(measure.QuerySelector("[aria-labelledby=report] form")!, ("Status", "Done"), ("Until", "2022-03-31"), ("Told", "เผยแพร่คู่มือแล้ว"));
        done.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await officer.Page($"{desk}/measures/2565")).QuerySelector("[aria-labelledby=board-Done] a").ShouldNotBeNull();
    }
}
