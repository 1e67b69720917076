using System.Net;

namespace OpenIta.Web.Tests.OpenData;

/// <summary>What harvesters, link checkers and pages of other sites ask of public data.</summary>
public sealed class OtherProgramsTests
{
    private static readonly string[] Addresses =
    [
        "/catalog.jsonld", "/open-data/2566/v1/results.csv", "/api/v1/years", "/api/v1/results/2566?size=1", "/api/v1/openapi.json", "/api", "/statistics/2566", "/statistics/2566/nation/all/charts/map.svg", "/health",
    ];

    [Fact]
    public async Task HEAD_answers_with_the_headers_of_GET_and_no_content()
    {
        await using var site = await OpenNation.Open();
        foreach (var address in Addresses)
        {
            using var got = await Ask(site, HttpMethod.Get, address);
            using var head = await Ask(site, HttpMethod.Head, address);

            head.StatusCode.ShouldBe(HttpStatusCode.OK, address);
            head.Content.Headers.ContentType.ShouldBe(got.Content.Headers.ContentType, address);
            (await head.Content.ReadAsByteArrayAsync()).ShouldBeEmpty(address);
            if (head.Headers.ETag is { } tag)
                (tag.Tag.Length, tag.IsWeak).ShouldBe((got.Headers.ETag!.Tag.Length, got.Headers.ETag.IsWeak), address);
        }
        using var missing = await Ask(site, HttpMethod.Head, "/open-data/2566/v1/nothing.csv");
        (missing.StatusCode, (await missing.Content.ReadAsByteArrayAsync()).Length).ShouldBe((HttpStatusCode.NotFound, 0));
    }

    [Theory]
    [InlineData("/catalog.jsonld", 200)]
    [InlineData("/open-data/2566/v1/results.json", 200)]
    [InlineData("/api/v1/years", 200)]
    [InlineData("/api/v1/openapi.json", 200)]
    [InlineData("/api/v1/results/2566?size=0", 400)]
    [InlineData("/api/v1/statistics/2566/province/none", 404)]
    [InlineData("/api/v1/nothing", 404)]
    public async Task Pages_of_other_sites_may_read_what_is_public_and_why_it_was_refused(string address, int status)
    {
        await using var site = await OpenNation.Open();
        using var answer = await Ask(site, HttpMethod.Get, address, ("Origin", "https://news.example"));
        ((int)answer.StatusCode).ShouldBe(status);
        answer.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
        answer.Headers.GetValues("Access-Control-Expose-Headers").ShouldHaveSingleItem().ShouldContain("Retry-After");

        // A browser asks first whether it may send If-None-Match.
        using var first = await Ask(site, HttpMethod.Options, address, ("Origin", "https://news.example"), ("Access-Control-Request-Method", "GET"), ("Access-Control-Request-Headers", "if-none-match"));
        first.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        first.Headers.GetValues("Access-Control-Allow-Methods").ShouldBe(["GET, HEAD"]);
        first.Headers.GetValues("Access-Control-Allow-Headers").ShouldBe(["*"]);
    }

    [Theory]
    [InlineData("/api/v1/surveys/fill")]
    [InlineData("/api/v1/unpublished/results/2567")]
    [InlineData("/statistics")]
    [InlineData("/sign-in")]
    public async Task Pages_of_other_sites_may_read_nothing_else(string address)
    {
        await using var site = await OpenNation.Open();
        using var answer = await Ask(site, HttpMethod.Get, address, ("Origin", "https://news.example"));
        answer.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
        using var first = await Ask(site, HttpMethod.Options, address, ("Origin", "https://news.example"), ("Access-Control-Request-Method", "GET"));
        first.Headers.Contains("Access-Control-Allow-Methods").ShouldBeFalse();
    }

    private static async Task<HttpResponseMessage> Ask(Site site, HttpMethod method, string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative));
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        return await site.Browser.SendAsync(request);
    }
}
