namespace OpenIta.Web.Tests.Errors;

public sealed class ErrorTests
{
    [Theory]
    [InlineData("", "th", "ไม่พบหน้านี้")]
    [InlineData("?lang=en", "en", "Page not found")]
    public async Task A_missing_page_is_a_friendly_404_with_a_reference(string query, string language, string heading)
    {
        await using var site = await Site.With();

        using var response = await site.Get("/nothing/here" + query);
        var page = await Site.Parse(response);

        response.StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
        page.DocumentElement.GetAttribute("lang").ShouldBe(language);
        page.QuerySelector("h1")!.TextContent.ShouldBe(heading);
        page.QuerySelector(".number")!.TextContent.ShouldNotBeNullOrWhiteSpace();
        page.QuerySelector(".print-only")!.TextContent.ShouldStartWith($"http://localhost/nothing/here{query} ·");
        page.QuerySelector(".language")!.GetAttribute("href")!.ShouldStartWith("/nothing/here?lang=");
    }

    [Theory]
    [InlineData("/statistics/1999")]
    [InlineData("/statistics/2566/province/ไม่มี")]
    [InlineData("/rankings/1999")]
    [InlineData("/open-data/1999")]
    [InlineData("/frameworks/none")]
    public async Task What_is_not_there_on_a_page_kept_for_everyone_is_told_as_anywhere(string address)
    {
        await using var site = await Site.With();
        for (var visit = 0; visit < 2; visit++)
        {
            using var response = await site.Get(address);
            response.StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
            (await Site.Parse(response)).QuerySelector("h1")!.TextContent.ShouldBe("ไม่พบหน้านี้");
        }
    }

    [Fact]
    public async Task A_failing_page_is_a_500_that_tells_nothing_of_its_inside()
    {
        await using var site = await Site.WithBrokenDatabase();

        using var response = await site.Get("/");
        var text = await response.Content.ReadAsStringAsync();

        response.StatusCode.ShouldBe(System.Net.HttpStatusCode.InternalServerError);
        text.ShouldContain("ระบบขัดข้อง");
        text.ShouldContain("เลขอ้างอิง");
        text.ShouldNotContain("Exception");
        text.ShouldNotContain("sqlite", Case.Insensitive);
        response.Headers.Contains("Content-Security-Policy").ShouldBeTrue();
    }
}
