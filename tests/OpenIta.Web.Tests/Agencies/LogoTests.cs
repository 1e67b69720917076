using System.Net;
using OpenIta.Web.Tests.Disclosures;

namespace OpenIta.Web.Tests.Agencies;

public sealed class LogoTests
{
    // The smallest PNG: one transparent pixel.
    private static readonly byte[] Pixel = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    [Fact]
    public async Task An_agency_gives_itself_a_logo_that_stands_on_its_public_page_and_its_desk()
    {
        var town = await Municipality.New();
        await using var administrator = await town.Administrator();
        (await administrator.Page($"/agencies/{town.Id}")).QuerySelector("img.agency-logo").ShouldBeNull();

        using var saved = await Upload(administrator, town, Pixel, "logo.png");

        saved.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await town.Site.OtherBrowser().Page($"/agencies/{town.Id}")).QuerySelector("img.agency-logo")!.GetAttribute("src").ShouldBe($"/agencies/{town.Id}/logo");
        (await administrator.Page(town.Desk)).QuerySelector("img.agency-logo").ShouldNotBeNull();
        using var picture = await administrator.Get($"/agencies/{town.Id}/logo");
        picture.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
    }

    [Fact]
    public async Task What_only_calls_itself_a_picture_is_refused()
    {
        var town = await Municipality.New();
        await using var administrator = await town.Administrator();

        using var refused = await Upload(administrator, town, "<svg onload=alert(1)>"u8.ToArray(), "logo.png");

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Site.Parse(refused)).QuerySelector(".faults a")!.GetAttribute("href").ShouldBe("#Picture");
    }

    private static async Task<HttpResponseMessage> Upload(Site browser, Municipality town, byte[] file, string name)
    {
        var form = (await browser.Page($"{town.Desk}/profile")).QuerySelector("form[enctype]")!;
        using var content = new MultipartFormDataContent();
        foreach (var (field, value) in RenderedForm.Fields(form, []).Where(f => f.Key != "Picture"))
            content.Add(new StringContent(value), field);
        content.Add(new ByteArrayContent(file), "Picture", name);
        return await browser.Browser.PostAsync(new Uri(form.GetAttribute("action")!, UriKind.Relative), content);
    }
}
