using OpenIta.TestKit;

namespace OpenIta.Web.Tests.Hosting;

public sealed class SecurityHeadersTests
{
    public static TheoryData<string> Routes =>
        ["/", "/?q=x", "/about", "/privacy", "/accessibility", "/frameworks", "/frameworks/ita-2564", "/health", "/lib/none.js", "/nothing", "/error/500", "/agencies/00000000-0000-0000-0000-000000000001", "/icon.svg"];

    [Theory, MemberData(nameof(Routes))]
    public async Task Every_response_carries_them_error_pages_too(string address)
    {
        await using var site = await Site.With(PublishedReports.Huanong);

        using var response = await site.Get(address);

        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldNotContain("unsafe");
        foreach (var part in new[] { "default-src 'self'", "script-src 'nonce-", "style-src 'nonce-", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'" })
            policy.ShouldContain(part);
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        foreach (var name in new[] { "Referrer-Policy", "Permissions-Policy", "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy" })
            response.Headers.Contains(name).ShouldBeTrue(name);
        response.Headers.Contains("Server").ShouldBeFalse();
    }

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
