using System.Net;
using System.Security.Cryptography;
using OpenIta.Accounts;
using OpenIta.TestKit;

namespace OpenIta.Web.Tests.Publishing;

/// <summary>From a choice to an issued report at its public address, without a script.</summary>
public sealed class IssuingTests
{
    [Fact]
    public async Task A_report_is_checked_previewed_issued_and_read_by_everyone_at_an_address_that_stays()
    {
        await using var site = await Site.With(PublishedReports.Huanong);
        var desk = $"/desk/{site.Agencies[0]}";
        await using var officer = await site.As(Role.AgencyAdministrator, new Place(site.Agencies[0]));
        var page = await officer.Page($"{desk}/reports/2564?Kind=Scores&Digits=Arabic");
        page.QuerySelector("[aria-labelledby=checked] .tag.good").ShouldNotBeNull();
        (await officer.Page(page.QuerySelector("[aria-labelledby=checked] a.button")!.GetAttribute("href")!)).Body!.TextContent.ShouldContain("68.00");

        using var issued = await officer.Post(page.QuerySelector("[aria-labelledby=checked] form[method=post]")!);
        issued.StatusCode.ShouldBe(HttpStatusCode.OK);
        var links = (await Site.Parse(issued)).QuerySelectorAll("[aria-labelledby=issued] tbody tr").Single(r => r.TextContent.Contains("ตารางคะแนนทุกขั้น", StringComparison.Ordinal))
            .QuerySelectorAll("td a").Select(a => a.GetAttribute("href")!).ToList();
        links.Count.ShouldBe(2);

        await using var visitor = site.OtherBrowser();
        var latest = await visitor.Page(links[1]);
        latest.Body!.TextContent.ShouldContain("68.00");
        latest.QuerySelector("nav.issued")!.TextContent.ShouldContain("DOCX");
        var docx = latest.QuerySelectorAll("nav.issued a").Select(a => a.GetAttribute("href")!).Single(a => a.EndsWith(".docx", StringComparison.Ordinal));
        using var file = await visitor.Get(docx);
        var bytes = await file.Content.ReadAsByteArrayAsync();
        latest.QuerySelector("nav.issued")!.TextContent.ShouldContain(Convert.ToHexStringLower(SHA256.HashData(bytes)));
        file.Headers.CacheControl!.ToString().ShouldContain("immutable");
    }

    [Fact]
    public async Task A_correction_needs_its_reason_and_leaves_the_version_before_it_as_it_was()
    {
        await using var site = await Site.With(PublishedReports.Huanong);
        var address = $"/desk/{site.Agencies[0]}/reports/2564?Kind=Summary";
        await using var officer = await site.As(Role.Executive, new Place(site.Agencies[0]));
        var page = await officer.Page(address);
        using var first = await officer.Post(page.QuerySelector("[aria-labelledby=checked] form[method=post]")!);
        var one = (await Site.Parse(first)).QuerySelectorAll("[aria-labelledby=issued] tbody tr").Single(r => r.TextContent.Contains("สรุปหนึ่งหน้าสำหรับผู้บริหาร", StringComparison.Ordinal))
            .QuerySelector("td li a")!.GetAttribute("href")!;
        using var before = await officer.Get(one + "/report.html");
        var frozen = await before.Content.ReadAsStringAsync();

        var again = (await officer.Page(address)).QuerySelector("[aria-labelledby=checked] form[method=post]")!;
        using var refused = await officer.Post(again);
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Site.Parse(refused)).QuerySelector(".faults a")!.GetAttribute("href").ShouldBe("#Correction");
        using var second = await officer.Post(again, ("Correction", "แก้คำผิด <b>"));
        second.StatusCode.ShouldBe(HttpStatusCode.OK);

        (await officer.Page(one)).QuerySelector("nav.issued .newer")!.TextContent.ShouldContain("แก้คำผิด <b>");
        (await officer.Page(one[..one.LastIndexOf('/')])).Body!.TextContent.ShouldContain("แก้คำผิด <b>");
        using var after = await officer.Get(one + "/report.html");
        (await after.Content.ReadAsStringAsync()).ShouldBe(frozen);
    }

    [Fact]
    public async Task A_report_that_contradicts_itself_is_issued_only_with_a_reason_which_is_kept()
    {
        // EIT 95.05 where its indicators give 95.66.
        var report = OpenIta.Reports.ReportReader.Read(Repository.Sample("003")).Value;
        await using var site = await Site.With(report with { Scores = [.. report.Scores.Select(s => s.Code == "EIT" ? s with { Value = 95.05m, Text = "95.05" } : s)] });
        var address = $"/desk/{site.Agencies[0]}/reports/2565?Kind=Analysis";
        await using var officer = await site.As(Role.AgencyAdministrator, new Place(site.Agencies[0]));
        var form = (await officer.Page(address)).QuerySelector("[aria-labelledby=checked] form[method=post]")!;
        using var refused = await officer.Post(form);
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Site.Parse(refused)).QuerySelector(".faults a")!.GetAttribute("href").ShouldBe("#Reason");
        using var issued = await officer.Post(form, ("Reason", "ตัวเลขตามประกาศ ป.ป.ช."));
        var list = (await Site.Parse(issued)).QuerySelector("[aria-labelledby=issued]")!;
        list.TextContent.ShouldContain("ตัวเลขตามประกาศ ป.ป.ช.");
        list.QuerySelectorAll("a").ShouldContain(a => a.GetAttribute("href")!.EndsWith("/items/O42", StringComparison.Ordinal));
        list.TextContent.ShouldContain("http");
        (await officer.Page($"/desk/{site.Agencies[0]}/audit-log")).Body!.TextContent.ShouldContain("ตัวเลขตามประกาศ ป.ป.ช.");
    }

    [Fact]
    public async Task What_was_never_issued_is_not_found()
    {
        await using var site = await Site.With(PublishedReports.Huanong);
        await using var visitor = site.OtherBrowser();
        foreach (var address in new[] { $"/reports/{Guid.NewGuid()}", $"/reports/{Guid.NewGuid()}/1", $"/reports/{Guid.NewGuid()}/1/report.docx" })
            (await visitor.Get(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
