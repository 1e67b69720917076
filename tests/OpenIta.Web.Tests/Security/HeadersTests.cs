using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OpenIta.TestKit;
using Listed = OpenIta.Web.Tests.Accounts.Endpoints;

namespace OpenIta.Web.Tests.Security;

/// <summary>The protecting headers on every route of the program, whatever it answers and to whom.</summary>
[Trait("speed", "long")]
public sealed class HeadersTests
{
    [Fact]
    public async Task Every_route_carries_them_whatever_it_answers_with_a_nonce_of_its_own()
    {
        await using var whole = await WholeSite.Start();
        var endpoints = await Listed.Of(whole.Site.Services);
        var (faults, nonces, statuses) = (new List<string>(), new HashSet<string>(StringComparer.Ordinal), new HashSet<HttpStatusCode>());
        foreach (var person in whole.People.Where(p => p.Name is "visitor" or "agency administrator" or "central administrator"))
        {
            // Signing out comes last: it ends the person's session.
            foreach (var endpoint in endpoints.OrderBy(e => e.Address == "/sign-out"))
            {
                await Look(person, endpoint.Method, endpoint.AddressAt(whole.Town), isForged: true);
                await Look(person, endpoint.Method, endpoint.AddressAt(whole.Town));
            }
            foreach (var address in (string[])["/nothing", "/lib/none.js", "/desk/none", "/agencies/none", "/?page=x"])
                await Look(person, "GET", address);
        }
        await foreach (var seen in Crawl.Of(whole.People.Single(p => p.Name == "assessor")))
            await Look(whole.People.Single(p => p.Name == "assessor"), "GET", seen.Address);

        faults.ShouldBeEmpty();
        new[] { HttpStatusCode.OK, HttpStatusCode.Redirect, HttpStatusCode.NoContent, HttpStatusCode.BadRequest, HttpStatusCode.Forbidden, HttpStatusCode.NotFound, HttpStatusCode.UnprocessableEntity }
            .Except(statuses).ShouldBeEmpty("kinds of answers that the walk never met");

        async Task Look(Visitor person, string method, string address, bool isForged = false)
        {
            using var response = await person.Browser.Visit(method, address, isForged);
            statuses.Add(response.StatusCode);
            faults.AddRange((await Headers.Faults(response, nonces)).Select(f => $"{method} {address} as {person.Name} ({(int)response.StatusCode}): {f}"));
        }
    }

    [Fact]
    public async Task Every_file_carries_them()
    {
        await using var site = await Site.With();
        var files = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.Any(m => m.GetType().Name.Contains("StaticAsset", StringComparison.Ordinal))).Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Distinct().ToList();
        var nonces = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            using var response = await site.Visit("GET", file);
            response.StatusCode.ShouldBe(HttpStatusCode.OK, file);
            (await Headers.Faults(response, nonces)).ShouldBeEmpty(file);
        }
        nonces.Count.ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task A_page_that_fails_carries_them_and_tells_nothing_of_why()
    {
        await using var site = await Site.WithBrokenDatabase();
        using var response = await site.Visit("GET", "/");
        response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        (await Headers.Faults(response, new HashSet<string>(StringComparer.Ordinal))).ShouldBeEmpty();
        (await response.Content.ReadAsStringAsync()).ShouldNotContain("agency_year");
    }

    [Theory]
    [InlineData("https://ita.example.go.th", true)]
    [InlineData("http://localhost:8080", false)]
    public async Task Where_people_come_by_HTTPS_browsers_are_told_to_stay_there(string address, bool isTold)
    {
        await using var site = await Site.WithSettings(("public-address", address));
        using var response = await site.Visit("GET", "/about");
        response.Headers.TryGetValues("Strict-Transport-Security", out var told);
        (told is not null).ShouldBe(isTold);
    }

    [Fact]
    public async Task A_report_says_nothing_where_people_answer()
    {
        await using var site = await Site.With(PublishedReports.Huanong);
        (await Policy(site, "/s")).ShouldNotContain("report-uri");
        (await Policy(site, "/")).ShouldContain("report-uri /policy-reports");
    }

    private static async Task<string> Policy(Site site, string address)
    {
        using var response = await site.Visit("GET", address);
        return response.Headers.GetValues("Content-Security-Policy").Single();
    }
}
