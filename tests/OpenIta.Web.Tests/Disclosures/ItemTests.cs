using System.Net;
using System.Text.Json;
using AngleSharp.Dom;

namespace OpenIta.Web.Tests.Disclosures;

public sealed class ItemTests
{
    private const string Url = "https://www.khaothong.go.th/structure";

    [Fact]
    public async Task What_an_officer_declares_is_there_afterwards_and_the_self_check_is_content()
    {
        var town = await Municipality.New();
        await using var officer = await town.Officer();
        var page = await officer.Page($"{town.Desk}/items/O1");

        using var saved = await officer.Post(Form(page), Declared());
        var after = await Site.Parse(saved);

        saved.StatusCode.ShouldBe(HttpStatusCode.OK);
        after.QuerySelector(".notice")!.TextContent.ShouldBe("บันทึกข้อ O1 แล้ว");
        after.QuerySelector("#url-0")!.GetAttribute("value").ShouldBe(Url);
        after.QuerySelector("#note-0")!.GetAttribute("value").ShouldBe("โครงสร้าง");
        after.QuerySelector("#url-1")!.GetAttribute("value").ShouldBeNullOrEmpty();
        after.QuerySelectorAll("input[name^=element]").ShouldAllBe(e => e.HasAttribute("checked"));
        after.QuerySelector("#explanation")!.TextContent.ShouldBe("ปรับปรุงแล้ว");
        after.QuerySelector(".self-check")!.TextContent.ShouldContain("ไม่พบสิ่งที่ขาด");
        after.QuerySelector(".item-state")!.TextContent.Trim().ShouldBe("เสร็จแล้ว");
        after.QuerySelector(".story")!.TextContent.ShouldContain(officer.Person!.Name);
    }

    [Theory]
    [InlineData("javascript:alert(1)", "http://")]
    [InlineData("https://a:b@www.khaothong.go.th/", "ชื่อผู้ใช้หรือรหัสผ่าน")]
    [InlineData("https://evil.example/", "evil.example")]
    [InlineData("<script>alert(1)</script>", "ที่อยู่เว็บไซต์ไม่ถูกต้อง")]
    public async Task A_wrong_address_gets_422_with_everything_that_was_typed_and_a_link_to_the_field(string address, string said)
    {
        var town = await Municipality.New();
        await using var officer = await town.Officer();

        using var response = await officer.Post(Form(await officer.Page($"{town.Desk}/items/O1")), Declared(address));
        var again = await Site.Parse(response);

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        again.Title!.ShouldStartWith("ข้อผิดพลาด: ");
        again.QuerySelector(".faults a[href='#url-0']")!.TextContent.ShouldContain(said);
        again.QuerySelector("#url-0-fault")!.TextContent.ShouldContain(said);
        again.QuerySelector("#url-0")!.GetAttribute("value").ShouldBe(address);
        again.QuerySelector("#where-1")!.GetAttribute("value").ShouldBe("หัวข้อ 2");
        again.QuerySelector("#explanation")!.TextContent.ShouldBe("ปรับปรุงแล้ว");
        again.QuerySelectorAll("script:not([src])").ShouldBeEmpty();
        (await officer.Page($"{town.Desk}/items/O1")).QuerySelector("#url-0")!.GetAttribute("value").ShouldBeNullOrEmpty();
    }

    [Fact]
    public async Task Whoever_saves_second_sees_both_versions_and_chooses()
    {
        var town = await Municipality.New();
        await using var first = await town.Officer();
        await using var second = await town.Administrator();
        var opened = Form(await second.Page($"{town.Desk}/items/O1"));
        (await first.Post(Form(await first.Page($"{town.Desk}/items/O1")), Declared())).Dispose();

        using var response = await second.Post(opened, ("answer", "HasNot"), ("explanation", "ฉบับของผู้ดูแล"));
        var both = await Site.Parse(response);

        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        both.QuerySelector("#overtaken")!.ParentElement!.TextContent.ShouldContain(first.Person!.Name);
        both.QuerySelector(".faults")!.TextContent.ShouldContain(Url);
        both.QuerySelector("#explanation")!.TextContent.ShouldBe("ฉบับของผู้ดูแล");
        (await first.Page($"{town.Desk}/items/O1")).QuerySelector("#explanation")!.TextContent.ShouldBe("ปรับปรุงแล้ว");

        (await second.Post(Form(both))).Dispose();
        (await first.Page($"{town.Desk}/items/O1")).QuerySelector("#explanation")!.TextContent.ShouldBe("ฉบับของผู้ดูแล");
    }

    [Fact]
    public async Task A_warning_is_left_with_a_reason_and_then_the_item_is_done()
    {
        var town = await Municipality.New();
        await using var officer = await town.Officer();
        (await officer.Post(Form(await officer.Page($"{town.Desk}/items/O1")), Declared("https://www.facebook.com/khaothong"))).Dispose();
        var warned = await officer.Page($"{town.Desk}/items/O1");
        warned.QuerySelector(".self-check a")!.GetAttribute("href").ShouldBe("#url-0");
        warned.QuerySelector(".item-state")!.TextContent.ShouldContain("ต้องตรวจ 1 จุด");

        (await officer.Post(Form(warned), ("reason:other-host/url-0", "เพจทางการของเทศบาล"))).Dispose();
        var left = await officer.Page($"{town.Desk}/items/O1");

        left.QuerySelector(".item-state")!.TextContent.Trim().ShouldBe("เสร็จแล้ว");
        left.QuerySelector(".self-check input")!.GetAttribute("value").ShouldBe("เพจทางการของเทศบาล");
    }

    [Fact]
    public async Task Autosave_sends_the_same_form_and_is_told_the_new_version_or_that_someone_was_first()
    {
        var town = await Municipality.New();
        await using var officer = await town.Officer();
        var form = Form(await officer.Page($"{town.Desk}/items/O1"));

        using var saved = await Autosave(officer, form, Declared());
        using var late = await Autosave(officer, form, ("explanation", "ช้าไป"));
        using var wrong = await Autosave(officer, Form(await officer.Page($"{town.Desk}/items/O1")), ("url-0", "javascript:alert(1)"));

        saved.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var told = JsonDocument.Parse(await saved.Content.ReadAsStringAsync());
        told.RootElement.GetProperty("message").GetString().ShouldBe("บันทึกอัตโนมัติแล้ว");
        told.RootElement.GetProperty("version").GetInt64().ShouldBe(1);
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task An_executive_reads_an_item_but_has_no_form_and_a_forged_post_is_refused()
    {
        var town = await Municipality.New();
        await using var officer = await town.Officer();
        await using var executive = await town.Executive();

        (await executive.Page($"{town.Desk}/items/O1")).QuerySelector("form[data-autosave]").ShouldBeNull();
        var page = await officer.Page($"{town.Desk}/items/O1");
        // The form of the officer with the executive's own antiforgery field.
        var own = (await executive.Page("/desk")).QuerySelector("form.visitor input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var forged = await executive.Post(Form(page), ("answer", "HasNot"), ("__RequestVerificationToken", own));
        forged.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await officer.Page($"{town.Desk}/items/O1")).QuerySelector("input[name=version]")!.GetAttribute("value").ShouldBe("0");
    }

    [Fact]
    public async Task A_long_text_in_Thai_fits_into_the_request()
    {
        var town = await Municipality.New();
        await using var officer = await town.Officer();

        using var saved = await officer.Post(Form(await officer.Page($"{town.Desk}/items/O1")), ("answer", "HasNot"), ("explanation", new string('ก', 4000)));
        using var tooLong = await officer.Post(Form(await officer.Page($"{town.Desk}/items/O1")), ("explanation", new string('ก', 4001)));

        saved.StatusCode.ShouldBe(HttpStatusCode.OK);
        tooLong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    internal static IElement Form(IDocument page) => page.QuerySelector("form[data-autosave]")!;

    internal static (string, string)[] Declared(string url = Url) =>
    [
        ("answer", "Has"), ("url-0", url), ("note-0", "โครงสร้าง"), ("explanation", "ปรับปรุงแล้ว"), ("element-0", "on"), ("where-0", "หัวข้อ 1"), ("element-1", "on"), ("where-1", "หัวข้อ 2"),
    ];

    private static async Task<HttpResponseMessage> Autosave(Site site, IElement form, params (string, string)[] filled)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(form.BaseUri)) { Content = new FormUrlEncodedContent(RenderedForm.Fields(form, filled)) };
        request.Headers.Accept.ParseAdd("application/json");
        return await site.Browser.SendAsync(request);
    }
}
