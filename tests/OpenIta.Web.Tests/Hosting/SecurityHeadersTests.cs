using OpenIta.TestKit;

namespace OpenIta.Web.Tests.Hosting;

public sealed class SecurityHeadersTests
{
    [Fact]
    public async Task No_page_sets_a_cookie_unless_a_language_was_chosen()
    {
        await using var site = await Site.With(PublishedReports.Huanong);

        foreach (var address in new[] { "/", $"/agencies/{site.Agencies[0]}", "/frameworks" })
            (await site.Get(address)).Headers.Contains("Set-Cookie").ShouldBeFalse(address);
    }

    [Fact]
    public async Task Health_says_that_the_database_answers()
    {
        await using var site = await Site.With();

        (await site.Browser.GetStringAsync(new Uri("/health", UriKind.Relative))).ShouldBe("""{"status":"ok"}""");
    }
}
