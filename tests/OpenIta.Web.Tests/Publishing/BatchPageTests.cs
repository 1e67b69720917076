using System.IO.Compression;
using System.Net;
using AngleSharp.Dom;
using OpenIta.Accounts;
using OpenIta.TestKit;

namespace OpenIta.Web.Tests.Publishing;

/// <summary>The reports of all agencies in the browser: chosen, followed, fetched, ended.</summary>
public sealed class BatchPageTests
{
    [Fact]
    public async Task Who_runs_the_year_has_the_reports_written_follows_them_and_fetches_them_in_one_file()
    {
        await using var site = await Site.With(PublishedReports.Huanong, OpenIta.Reports.ReportReader.Read(Repository.Sample("003")).Value);
        await using var admin = await site.As(Role.CentralAdministrator);
        (await admin.Page("/desk")).QuerySelectorAll("a").ShouldContain(a => a.GetAttribute("href") == "/admin/reports");

        var form = await Form(admin);
        // The latest of the two results.
        form.QuerySelector("#Year")!.GetAttribute("value").ShouldBe("2565");
        using var started = await admin.Post(form, ("Year", "๒๕๖๔"), ("Format", "Docx"));
        started.StatusCode.ShouldBe(HttpStatusCode.OK);
        var address = started.RequestMessage!.RequestUri!.AbsolutePath;
        var page = await Finished(admin, address);

        page.QuerySelector("main")!.TextContent.ShouldContain("เขียนรายงานแล้ว 1 ฉบับ");
        page.QuerySelector("[aria-labelledby=left]")!.TextContent.ShouldContain("เทศบาลนครนครปฐม");
        using var file = await admin.Get(page.QuerySelector("a.button")!.GetAttribute("href")!);
        file.Content.Headers.ContentType!.MediaType.ShouldBe("application/zip");
        using var zip = new ZipArchive(await file.Content.ReadAsStreamAsync());
        zip.Entries.ShouldContain(e => e.Name.EndsWith(".docx", StringComparison.Ordinal));
        (await admin.Page("/admin/reports")).QuerySelector("[aria-labelledby=latest] a")!.GetAttribute("href").ShouldBe(address);
        (await admin.Page("/admin/audit-log")).Body!.TextContent.ShouldContain("report.batch");
    }

    [Theory]
    [InlineData("Year", "25๖x", "#Year")]
    [InlineData("Layout", "Boxes", "#Layout")]
    [InlineData("Province", "กรุงเก่า", "#Province")]
    public async Task What_cannot_be_written_is_refused_at_its_field_and_stays_typed(string field, string typed, string link)
    {
        await using var site = await Site.WithoutPeople();
        await using var admin = await site.As(Role.CentralAdministrator);
        using var refused = await admin.Post(await Form(admin), (field, typed));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Site.Parse(refused)).QuerySelector(".faults a")!.GetAttribute("href").ShouldBe(link);
    }

    [Fact]
    public async Task Work_that_waits_is_shown_loads_itself_unless_it_is_kept_still_and_can_be_ended()
    {
        await using var site = await Site.WithoutSchedules(_ => Task.FromResult(new List<Guid>()));
        await using var admin = await site.As(Role.CentralAdministrator);
        using var started = await admin.Post(await Form(admin));
        started.Headers.GetValues("Refresh").ShouldBe(["10"]);
        var page = await Site.Parse(started);
        page.QuerySelector("progress").ShouldNotBeNull();
        var address = started.RequestMessage!.RequestUri!.AbsolutePath;
        using var still = await admin.Get(page.QuerySelector("a[href$='still=true']")!.GetAttribute("href")!);
        still.Headers.Contains("Refresh").ShouldBeFalse();

        using var ended = await admin.Post(page.QuerySelector("main form")!);
        ended.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await admin.Page(address)).QuerySelector("main")!.TextContent.ShouldContain("สั่งหยุดงานนี้");
        using var none = await admin.Get(address + "?handler=File");
        none.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<IElement> Form(Site admin) => (await admin.Page("/admin/reports")).QuerySelector("main form")!;

    private static async Task<IDocument> Finished(Site admin, string address)
    {
        var page = await admin.Page(address);
        for (var i = 0; i < 150 && page.QuerySelector("progress") is not null; i++)
        {
            await Task.Delay(200);
            page = await admin.Page(address);
        }
        return page;
    }
}
