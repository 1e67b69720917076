using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OpenIta.Accounts;
using OpenIta.ApiKeys;

namespace OpenIta.Web.Tests.OpenData;

public sealed class ApiTests
{
    private const string Root = "/api/v1";

    private static readonly Actor Central = new(Guid.NewGuid(), "ผู้ดูแล", [new Grant(Role.CentralAdministrator, Place.Nation, null)]);

    [Fact]
    public async Task Every_path_and_schema_of_the_document_is_what_real_answers_are()
    {
        await using var site = await OpenNation.Open();
        var document = await Document(site);
        var check = new JsonAgainstSchema(document);
        var unpublished = await Key(site, ApiScope.UnpublishedResults);
        var fill = await Key(site, ApiScope.SurveyFill);
        var problem = document["paths"]![Root + "/agencies/{id}"]!["get"]!["responses"]!["404"]!["content"]!["application/problem+json"]!["schema"]!;
        foreach (var (path, operations) in document["paths"]!.AsObject())
        {
            operations!.AsObject().Select(o => o.Key).ShouldBe(["get"], path);
            var operation = operations["get"]!;
            var key = operation["security"] is null ? null : path.Contains("/fill", StringComparison.Ordinal) ? fill : unpublished;
            var address = path.Replace("{id}", path.Contains("frameworks", StringComparison.Ordinal) ? "ita-2566" : site.Agencies[0].ToString(), StringComparison.Ordinal)
                .Replace("{year}", key is null ? "2566" : "2567", StringComparison.Ordinal).Replace("{kind}", "nation", StringComparison.Ordinal).Replace("{place}", "all", StringComparison.Ordinal);
            foreach (var parameter in operation["parameters"]?.AsArray().Where(p => p!["in"]!.GetValue<string>() == "query") ?? [])
                parameter!["description"].ShouldNotBeNull($"{path} {parameter["name"]}");

            using var answer = await Ask(site, address, key);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
            operation["responses"]!["429"].ShouldNotBeNull(path);
            using (var again = await Ask(site, address, key, answer.Headers.ETag))
                again.StatusCode.ShouldBe(HttpStatusCode.NotModified, path);
            operation["responses"]!["304"].ShouldNotBeNull(path);
            check.Faults(JsonNode.Parse(await answer.Content.ReadAsStringAsync()), operation["responses"]!["200"]!["content"]!["application/json"]!["schema"]!, path).ShouldBeEmpty();
            if (key is not null)
                await Refused(address, HttpStatusCode.Unauthorized, operation);
        }
        await Refused(Root + "/agencies/" + Guid.NewGuid(), HttpStatusCode.NotFound, document["paths"]![Root + "/agencies/{id}"]!["get"]!);
        await Refused(Root + "/statistics/2566/province/ไม่มี", HttpStatusCode.NotFound, document["paths"]![Root + "/statistics/{year}/{kind}/{place}"]!["get"]!);
        await Refused(Root + "/results/2566?size=501", HttpStatusCode.BadRequest, document["paths"]![Root + "/results/{year}"]!["get"]!);
        await Refused(Root + "/results/2566?page=x", HttpStatusCode.BadRequest, document["paths"]![Root + "/results/{year}"]!["get"]!);
        await Refused(Root + "/results/99999999999", HttpStatusCode.NotFound, document["paths"]![Root + "/results/{year}"]!["get"]!);
        await Refused(Root + "/rankings/99999999999", HttpStatusCode.NotFound, document["paths"]![Root + "/rankings/{year}"]!["get"]!);
        document["components"]!["schemas"]!.AsObject().Select(s => s.Key).Except(check.Seen).ShouldBeEmpty("schemas that no answer showed");

        async Task Refused(string address, HttpStatusCode status, JsonNode operation)
        {
            using var refused = await Ask(site, address);
            refused.StatusCode.ShouldBe(status, address);
            operation["responses"]![((int)status).ToString(System.Globalization.CultureInfo.InvariantCulture)].ShouldNotBeNull(address);
            refused.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json", address);
            check.Faults(JsonNode.Parse(await refused.Content.ReadAsStringAsync()), problem, "problem").ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task The_document_names_the_site_as_its_operator_does_and_every_address_of_the_entry_answers()
    {
        await using var site = await Site.WithSettings(("public-address", "https://ita.example.go.th/"));
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Root + "/openapi.json", UriKind.Relative)) { Headers = { Host = "made-up.example" } };
        using var answer = await site.Browser.SendAsync(request);
        JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["servers"]!.AsArray().ShouldHaveSingleItem()!["url"]!.ToString().ShouldBe("https://ita.example.go.th");

        var entry = await Json(site, "");
        foreach (var name in new[] { "document", "reference", "catalogue" })
            (await site.Get(entry[name]!.ToString())).StatusCode.ShouldBe(HttpStatusCode.OK, name);
    }

    [Fact]
    public async Task Lists_come_in_pages_and_are_narrowed()
    {
        await using var site = await OpenNation.Open();

        var second = await Json(site, "/results/2566?size=2&page=2");
        ((int)second["page"]!, (int)second["pages"]!, (long)second["count"]!, second["items"]!.AsArray().Count).ShouldBe((2, 2, 3, 1));
        var found = (await Json(site, "/results/2566?province=" + Uri.EscapeDataString("เลย")))["items"]!.AsArray().ShouldHaveSingleItem()!;
        ((decimal)found["total"]!, (decimal)found["scores"]!["O1"]!).ShouldBe((80m, 100m));
        (await Json(site, "/agencies?q=" + Uri.EscapeDataString("อบต.ค")))["items"]!.AsArray().ShouldHaveSingleItem()!["province"]!.ToString().ShouldBe("น่าน");
        (await Json(site, "/rankings/2566?size=1"))["items"]!.AsArray().ShouldHaveSingleItem()!["total"]!.ToString().ShouldBe("91");
        ((long)(await Json(site, "/results/2567"))["count"]!).ShouldBe(0);
        (await Json(site, "/years")).AsArray().Select(y => (int)y!["fiscalYear"]!).ShouldBe([2566, 2565]);
    }

    [Fact]
    public async Task Every_list_is_walked_page_by_page_and_narrowed_by_every_filter_of_the_document()
    {
        await using var site = await OpenNation.Open();
        var key = await Key(site, ApiScope.UnpublishedResults);
        var lists = (await Document(site))["paths"]!.AsObject().Where(p => Questions(p.Value!["get"]!).Contains("page")).ToList();
        lists.Count.ShouldBe(4);
        // What one of the three agencies answers to, and what none does.
        var filters = new Dictionary<string, (string Some, long Count, string None)>(StringComparer.Ordinal)
        {
            ["q"] = ("เลย", 1, "ไม่มีใครชื่อนี้"),
            ["region"] = ("north", 1, "west"),
            ["province"] = ("ตรัง", 1, "สตูล"),
            ["type"] = ("องค์การบริหารส่วนตำบล", 3, "เทศบาลเมือง"),
            ["level"] = ("good", 3, "excellent"),
            ["group"] = ("", 3, "S&type=องค์การบริหารส่วนตำบล"),
        };
        foreach (var (path, operation) in lists)
        {
            var isRestricted = operation!["get"]!["security"] is not null;
            var address = path.Replace("{year}", isRestricted ? "2567" : "2566", StringComparison.Ordinal);
            var whole = await Ids("");
            whole.Count.ShouldBe(3, path);
            List<string> walked = [.. await Ids("size=1&page=1"), .. await Ids("size=1&page=2"), .. await Ids("size=1&page=3")];
            walked.ShouldBe(whole, path);
            (await Ids("size=1&page=4")).ShouldBeEmpty(path);
            foreach (var filter in Questions(operation["get"]!).Except(["page", "size"]))
            {
                (await Ids($"{filter}={filters[filter].Some}")).Count.ShouldBe((int)filters[filter].Count, $"{path} {filter}");
                (await Ids($"{filter}={filters[filter].None}")).ShouldBeEmpty($"{path} {filter}");
            }

            async Task<List<string>> Ids(string question)
            {
                using var answer = await Ask(site, $"{address}?{question}", isRestricted ? key : null);
                return [.. JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["items"]!.AsArray().Select(i => (i!["id"] ?? i["agency"])!.ToString())];
            }
        }

        static IEnumerable<string> Questions(JsonNode operation) => operation["parameters"]?.AsArray().Where(p => p!["in"]!.GetValue<string>() == "query").Select(p => p!["name"]!.GetValue<string>()) ?? [];
    }

    [Theory]
    [InlineData("/years")]
    [InlineData("/agencies?q=ก")]
    [InlineData("/agencies/{agency}")]
    [InlineData("/results/2566?size=2&page=2")]
    [InlineData("/statistics/2566/nation/all")]
    [InlineData("/rankings/2566?province=เลย")]
    [InlineData("/frameworks/ita-2566")]
    [InlineData("/snapshots/2566")]
    [InlineData("/unpublished/results/2567", ApiScope.UnpublishedResults)]
    [InlineData("/surveys/fill", ApiScope.SurveyFill)]
    public async Task What_somebody_has_already_is_not_sent_again(string address, ApiScope? scope = null)
    {
        await using var site = await OpenNation.Open();
        var asked = Root + address.Replace("{agency}", site.Agencies[0].ToString(), StringComparison.Ordinal);
        var key = scope is { } needed ? await Key(site, needed) : null;
        using var first = await Ask(site, asked, key);
        (await first.Content.ReadAsByteArrayAsync()).ShouldNotBeEmpty();

        using var second = await Ask(site, asked, key, first.Headers.ETag);
        using var other = await Ask(site, asked, key, new EntityTagHeaderValue("\"another\""));

        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await second.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        other.StatusCode.ShouldBe(HttpStatusCode.OK);
        (first.Headers.TryGetValues("Access-Control-Allow-Origin", out var origins) ? origins : []).ShouldBe(key is null ? ["*"] : []);
    }

    [Fact]
    public async Task Unpublished_results_need_a_key_of_their_scope_and_are_kept_by_no_cache()
    {
        await using var site = await OpenNation.Open();
        const string Address = Root + "/unpublished/results/2567";

        using (var without = await Ask(site, Address))
            without.Headers.WwwAuthenticate.ShouldHaveSingleItem().Scheme.ShouldBe("Bearer");
        using (var other = await Ask(site, Address, await Key(site, ApiScope.SurveyFill)))
            other.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var with = await Ask(site, Address, await Key(site, ApiScope.UnpublishedResults));
        ((long)JsonNode.Parse(await with.Content.ReadAsStringAsync())!["count"]!).ShouldBe(3);
        with.Headers.CacheControl!.NoStore.ShouldBeTrue();
        with.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
    }

    [Theory]
    [InlineData("GET", "/nothing", 404)]
    [InlineData("GET", "/agencies/no-id", 404)]
    [InlineData("DELETE", "/years", 405)]
    [InlineData("GET", "/years?size=1&page=1", 500)]
    [InlineData("GET", "/agencies", 500)]
    public async Task Whatever_fails_is_told_as_a_problem_in_both_languages(string method, string address, int status)
    {
        await using var site = await OpenNation.Open();
        if (status == 500)
            await site.Database.Write<bool>(async session =>
            {
                await session.Execute("alter table statistic rename to statistic_away");
                await session.Execute("alter table agency rename to agency_away");
                return true;
            });
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(Root + address, UriKind.Relative));

        using var answer = await site.Browser.SendAsync(request);

        ((int)answer.StatusCode).ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        ((int)problem["status"]!).ShouldBe(status);
        problem["title"]!.ToString().ShouldMatch("^[A-Z]");
        problem["detail"]!.ToString().ShouldMatch("^[ก-๙]");
        problem.ToJsonString().ShouldNotContain("Exception");
    }

    [Fact]
    public async Task A_source_that_asks_too_much_is_told_when_to_come_again()
    {
        await using var site = await Site.WithSettings(("api:requests-per-second", "1"), ("api:requests-at-once", "3"));
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 8; i++)
        {
            using var answer = await Ask(site, Root + "/years");
            statuses.Add(answer.StatusCode);
            if (answer.StatusCode == HttpStatusCode.TooManyRequests)
                answer.ShouldSatisfyAllConditions(a => a.Headers.RetryAfter.ShouldNotBeNull(), a => a.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json"));
        }
        statuses.Take(3).ShouldAllBe(s => s == HttpStatusCode.OK);
        statuses.ShouldContain(HttpStatusCode.TooManyRequests);
        using var page = await site.Get("/statistics");
        page.StatusCode.ShouldBe(HttpStatusCode.OK, "pages have no part in the limit");
    }

    [Fact]
    public async Task The_reference_page_shows_every_operation_and_schema_of_the_document()
    {
        await using var site = await OpenNation.Open();
        var document = await Document(site);
        var page = await site.Page("/api?lang=en");

        page.QuerySelectorAll(".operation h3 code").Select(c => c.TextContent).ShouldBe(
            [.. document["paths"]!.AsObject().Select(p => "GET " + p.Key), .. document["components"]!["schemas"]!.AsObject().Select(s => s.Key)]);
        page.QuerySelectorAll("script").ShouldBeEmpty();
    }

    private static async Task<JsonNode> Document(Site site) => JsonNode.Parse(await (await site.Get(Root + "/openapi.json")).Content.ReadAsStringAsync())!;

    private static async Task<JsonNode> Json(Site site, string address)
    {
        using var answer = await Ask(site, Root + address);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }

    private static async Task<HttpResponseMessage> Ask(Site site, string address, string? key = null, EntityTagHeaderValue? known = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        if (key is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        if (known is not null)
            request.Headers.IfNoneMatch.Add(known);
        return await site.Browser.SendAsync(request);
    }

    private static async Task<string> Key(Site site, ApiScope scope) => (await site.Services.GetRequiredService<ChangeApiKeys>().Create(Central, "ทดสอบ", scope, 1)).Value.Words;
}
