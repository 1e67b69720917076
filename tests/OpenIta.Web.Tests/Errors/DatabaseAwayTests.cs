using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using OpenIta.TestKit;
using OpenIta.Web.Tests.Surveys;

namespace OpenIta.Web.Tests.Errors;

/// <summary>A database that goes away while people work, and comes back.</summary>
[Trait("speed", "long")]
public sealed class DatabaseAwayTests : IAsyncLifetime
{
    private SurveyTown town = null!;
    private ServerProcess server = null!;
    private HttpClient client = null!;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(TestDatabase.PostgresCluster is null, $"{TestDatabase.PostgresVariable} is not set: bin/test starts a PostgreSQL and sets it");
        town = await SurveyTown.On(DatabaseKind.Postgres);
        server = await ServerProcess.Start(town.Data.Pooled, SurveyUnderLoad.Unhindered);
        client = new HttpClient { BaseAddress = server.Address };
    }

    public async ValueTask DisposeAsync()
    {
        client?.Dispose();
        if (server is not null)
            await server.DisposeAsync();
        if (town is not null)
            await town.DisposeAsync();
    }

    [Fact]
    public async Task Pages_say_so_plainly_and_come_back_by_themselves()
    {
        (await client.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await town.Data.TakeAway();

        using var away = await client.GetAsync("/");
        away.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        away.Headers.RetryAfter.ShouldNotBeNull();
        var text = await away.Content.ReadAsStringAsync();
        text.ShouldContain("ระบบขัดข้องชั่วคราว");
        text.ShouldNotContain("Exception");
        text.ShouldNotContain("openita_");
        (await client.GetAsync("/health")).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);

        await town.Data.BringBack();
        (await client.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.GetAsync("/health")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Programs_are_told_so_as_a_problem_and_when_to_ask_again()
    {
        const string Known = "/api/v1/agencies?size=1";
        (await client.GetAsync(Known)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await town.Data.TakeAway();
        // What a node drew it may show for a second more: so often it looks whether anything has changed.
        await Task.Delay(TimeSpan.FromSeconds(1.5));

        foreach (var address in new[] { "/api/v1/years", "/api/v1/agencies?size=2", $"/api/v1/agencies/{Guid.NewGuid()}", "/api/v1/results/2566", "/api/v1/rankings/2566", "/api/v1/statistics/2566/nation/all", "/api/v1/snapshots/2566", "/catalog.jsonld" })
        {
            using var away = await client.GetAsync(address);
            away.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable, address);
            away.Headers.RetryAfter!.Delta!.Value.ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1), address);
            away.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json", address);
            away.Headers.ETag.ShouldBeNull(address);
            var problem = JsonNode.Parse(await away.Content.ReadAsStringAsync())!;
            ((int)problem["status"]!, problem["key"]!.ToString()).ShouldBe((503, "DataAway"), address);
            problem.ToJsonString().ShouldNotContain("openita_");
        }

        await town.Data.BringBack();
        (await client.GetAsync(Known)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Answers_stay_on_the_page_and_are_stored_once_when_it_is_back()
    {
        var form = await Form(await client.GetAsync($"/s/{town.Survey.Code}?page=all"), "form[method=post]");
        var answers = form.QuerySelectorAll("input[type=radio]").GroupBy(r => r.GetAttribute("name")!).Select(g => (Name: g.Key, Value: g.Last().GetAttribute("value")!)).ToList();
        answers.Count.ShouldBeGreaterThan(5);
        // No work is asked of the browser: its proof is the number nought.
        var proof = form.QuerySelector("[name=proof]")!.GetAttribute("value") + ".0";
        var sent = RenderedForm.Fields(form, [.. answers, ("proof", proof)]).Append(new("go", "send")).ToList();
        await town.Data.TakeAway();

        // At first the survey is still remembered and its page says so itself; then nothing is known any more.
        var kept = sent;
        for (var again = 0; again < 2; again++)
        {
            using var away = await client.PostAsync($"/s/{town.Survey.Code}", new FormUrlEncodedContent(kept));
            away.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            var page = await Form(away, "main form[method=post], form[method=post]");
            kept = [.. RenderedForm.Fields(page, []).Where(f => f.Key is not "go" and not "proof"), new("go", "send"), new("proof", proof)];
            await Task.Delay(TimeSpan.FromSeconds(2.5));
        }
        await town.Data.BringBack();

        using var receipt = await client.PostAsync($"/s/{town.Survey.Code}", new FormUrlEncodedContent(kept));
        receipt.StatusCode.ShouldBe(HttpStatusCode.OK, await receipt.Content.ReadAsStringAsync());
        using var repeated = await client.PostAsync($"/s/{town.Survey.Code}", new FormUrlEncodedContent(kept));
        repeated.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await town.Database.Read(s => s.One<long>("select count(*) from survey_response"))).ShouldBe(1);
    }

    private static async Task<IElement> Form(HttpResponseMessage response, string selector)
    {
        var page = await Site.Parse(response);
        return page.QuerySelector(selector) ?? throw new InvalidOperationException($"There is no form: {page.Body!.TextContent}");
    }
}
