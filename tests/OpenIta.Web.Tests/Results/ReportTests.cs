using OpenIta.TestKit;
using static OpenIta.TestKit.PublishedReports;

namespace OpenIta.Web.Tests.Results;

public sealed class ReportTests
{
    [Fact]
    public async Task A_changed_file_is_a_new_version_and_the_old_one_stays_readable()
    {
        var changed = Huanong with { Source = Huanong.Source with { Sha256 = "changed" }, Level = "B" };
        await using var site = await Site.With(Huanong, changed);

        var agency = await site.Page($"/agencies/{site.Agencies[0]}");
        var older = agency.QuerySelector("section[aria-labelledby=sources] details a")!.GetAttribute("href")!;

        agency.QuerySelector("section[aria-labelledby=sources]")!.TextContent.ShouldContain("ฉบับที่ 2");
        (await site.Page(older)).QuerySelector(".note")!.TextContent.ShouldContain("ฉบับเก่า");
    }

    [Fact]
    public async Task A_report_is_found_only_under_its_own_agency()
    {
        await using var site = await Site.With(Huanong, NakhonPathom);
        var own = (await site.Page($"/agencies/{site.Agencies[0]}")).QuerySelector("section[aria-labelledby=sources] a")!.GetAttribute("href")!;

        using var foreign = await site.Get(own.Replace(site.Agencies[0].ToString(), site.Agencies[1].ToString(), StringComparison.Ordinal));

        (await site.Page(own)).QuerySelector("#scores").ShouldNotBeNull();
        foreign.StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }
}
