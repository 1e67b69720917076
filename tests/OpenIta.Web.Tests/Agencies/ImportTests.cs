using System.Net;
using AngleSharp.Dom;
using OpenIta.Accounts;

namespace OpenIta.Web.Tests.Agencies;

/// <summary>The import of the registry in the browser: upload, preview, confirmation, end.</summary>
public sealed class ImportTests
{
    private const string Csv = "รหัส,ชื่อ,จังหวัด,เว็บไซต์\n640101,อบต.เขาทอง,กระบี่,www.khaothong.go.th\n640102,<script>alert(1)</script>,กระบี่,\n640103,อบต.สาม,กรุงเก่า,\n";

    [Fact]
    public async Task Every_row_is_shown_with_its_fate_and_nothing_is_stored_before_it_is_confirmed()
    {
        await using var site = await Site.WithoutPeople();
        await using var admin = await site.As(Role.CentralAdministrator);

        var preview = await Upload(admin, "ทะเบียน<b>.csv", Csv);

        var rows = preview.QuerySelectorAll("tbody tr").Select(r => r.TextContent).ToList();
        rows.Count.ShouldBe(3);
        rows[1].ShouldContain("<script>alert(1)</script>");
        rows[2].ShouldContain("ไม่มีจังหวัด “กรุงเก่า”");
        preview.QuerySelector("script")?.TextContent.ShouldNotContain("alert");
        (await admin.Page("/admin/agencies")).QuerySelector("h1")!.TextContent.ShouldContain("0 หน่วยงาน");

        using var confirmed = await admin.Post(preview.QuerySelector(".actions form")!);
        var address = confirmed.RequestMessage!.RequestUri!.AbsolutePath;
        var page = await Site.Parse(confirmed);
        for (var i = 0; i < 100 && !page.Title!.Contains("นำเข้าเสร็จแล้ว", StringComparison.Ordinal); i++)
        {
            await Task.Delay(200);
            page = await admin.Page(address);
        }
        page.QuerySelector("main")!.TextContent.ShouldContain("ใหม่ 2");
        (await admin.Page("/admin/agencies?q=640101")).QuerySelector(".tasks a")!.TextContent.ShouldBe("องค์การบริหารส่วนตำบลเขาทอง");
    }

    [Fact]
    public async Task What_is_no_sheet_is_refused_at_its_field_with_422()
    {
        await using var site = await Site.WithoutPeople();
        await using var admin = await site.As(Role.CentralAdministrator);
        var form = (await admin.Page("/admin/agencies/import")).QuerySelector("main form")!;

        using var response = await admin.Browser.PostAsync(new Uri("/admin/agencies/import", UriKind.Relative), Content(form, "a.xlsx", "PK\u0003\u0004nonsense"));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await Site.Parse(response);
        page.Title!.ShouldStartWith("ข้อผิดพลาด: ");
        page.QuerySelector(".faults a")!.GetAttribute("href").ShouldBe("#Sheet");
    }

    [Fact]
    public async Task The_registry_is_taken_away_as_XLSX_and_as_CSV()
    {
        await using var site = await Site.WithoutPeople();
        await using var admin = await site.As(Role.CentralAdministrator);
        foreach (var link in (await admin.Page("/admin/agencies")).QuerySelectorAll("a[href*=Export]"))
        {
            using var response = await admin.Get(link.GetAttribute("href")!);
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            response.Content.Headers.ContentDisposition!.FileName.ShouldNotBeNull();
        }
    }

    private static async Task<IDocument> Upload(Site admin, string name, string text)
    {
        var form = (await admin.Page("/admin/agencies/import")).QuerySelector("main form")!;
        using var response = await admin.Browser.PostAsync(new Uri("/admin/agencies/import", UriKind.Relative), Content(form, name, text));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await Site.Parse(response);
    }

    private static MultipartFormDataContent Content(IElement form, string name, string text)
    {
        var content = new MultipartFormDataContent { { new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(text)), "Sheet", name } };
        foreach (var (field, value) in RenderedForm.Fields(form, []))
            content.Add(new StringContent(value), field);
        return content;
    }
}
