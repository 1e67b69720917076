using System.Diagnostics;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using OpenIta.Web.Kept;
using OpenIta.Web.Tests.OpenData;
using OpenIta.Web.Warmth;

namespace OpenIta.Web.Tests.Warmth;

public sealed class WarmServerTests
{
    private static readonly Uri Address = new("https://ita.example.go.th/");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_node_answers_made_up_respondents_before_it_listens_and_stores_nothing_of_them()
    {
        await using var site = await Site.WithSettings();
        var stage = new Stage(site);

        await new WarmServer(stage, Playing(Scene<Respondents>(site)), Address).StartAsync(stage, Stop);

        stage.AnsweredBefore.ShouldBe(stage.Answers.Count);
        var answered = stage.Answers.Select(a => (a.Method, a.Path, a.Status)).Distinct().Order().ToList();
        // The form is taken and read whole; only the proof of a browser is missing.
        answered.Select(a => (a.Method, a.Status)).ShouldBe([("GET", 200), ("GET", 200), ("POST", 422)]);
        answered[1].Path.ShouldStartWith("/s/");
        (await site.Database.Read(s => s.One<long>("select (select count(*) from survey_response) + (select count(*) from survey)"))).ShouldBe(0);
        (await site.Get(answered[1].Path)).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Every_kind_of_page_that_is_kept_is_drawn_in_both_languages_for_the_address_of_visitors_before_a_node_listens()
    {
        await using var site = await OpenNation.Open();
        var stage = new Stage(site);
        var before = await Rows(site);

        await new WarmServer(stage, Playing(Scene<Readers>(site)), Address).StartAsync(stage, Stop);

        stage.AnsweredBefore.ShouldBe(stage.Answers.Count);
        // The made-up agencies have totals alone, and so no pages of their own.
        stage.Answers.Where(a => a.Status != 200 && !a.Path.StartsWith("/agencies/", StringComparison.Ordinal)).ShouldBeEmpty();
        stage.Answers.Select(a => a.Path).ShouldContain($"/agencies/{site.Agencies[2]}/2566");
        stage.Answers.ShouldAllBe(a => a.Address == "https://ita.example.go.th");
        // Limits are for sources: one that asked all of it would be told to wait.
        stage.Answers.Select(a => a.Source).Distinct().Count().ShouldBe(stage.Answers.Count);
        var kept = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<KeptForEveryone>() is not null).Select(e => e.RoutePattern.RawText).ToHashSet();
        kept.Count.ShouldBeGreaterThan(10);
        foreach (var language in (string[])["th", "en"])
            kept.Except(stage.Answers.Where(a => a.Language == language).Select(a => a.Route)).ShouldBeEmpty();
        (await Rows(site)).ShouldBe(before);
    }

    [Fact]
    public async Task A_page_that_fails_or_hangs_does_not_keep_a_node_from_listening()
    {
        await using var site = await Site.WithSettings();
        // So that it takes no time below.
        (await site.Get("/about")).Dispose();
        var (stage, log, took) = (new Stage(site), new RecordedLog<Rehearsal>(), Stopwatch.StartNew());
        var rehearsal = new Rehearsal([new Faulty(), new Asking("/fails", "/about"), new Asking("/hangs"), new Asking("/too-late")], log) { Longest = TimeSpan.FromSeconds(5) };

        await new WarmServer(stage, rehearsal, Address).StartAsync(new Troubled(stage), Stop);

        stage.AnsweredBefore.ShouldBe(1);
        stage.Answers.Select(a => (a.Path, a.Status)).ShouldBe([("/about", 200)]);
        log.Lines.ShouldBe(["Warning: Faulty failed before the program listened", "Warning: /fails failed before the program listened"]);
        took.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }

    private static Rehearsal Playing(IScene scene) => new([scene], NullLogger<Rehearsal>.Instance) { Longest = TimeSpan.FromMinutes(2) };

    private static T Scene<T>(Site site)
        where T : IScene => site.Services.GetServices<IScene>().OfType<T>().Single();

    private static Task<string> Rows(Site site) => site.Database.Read(async session =>
    {
        var tables = await session.List<string>("select name from sqlite_master where type = 'table' order by name limit 500");
        return await session.One<string>("select " + string.Join(" || ' ' || ", tables.Select(t => $"(select count(*) from \"{t}\")")));
    });

    /// <summary>Cannot even be made up.</summary>
    private sealed class Faulty : IScene
    {
        public IAsyncEnumerable<HttpRequestFeature> Requests(CancellationToken stop) => throw new InvalidOperationException("There is nothing to ask.");
    }

    private sealed class Asking(params string[] addresses) : IScene
    {
        public IAsyncEnumerable<HttpRequestFeature> Requests(CancellationToken stop) => addresses.Select(a => MadeUp.Get(a)).ToAsyncEnumerable();
    }

    /// <summary>A program some of whose pages fail or hang.</summary>
    private sealed class Troubled(Stage stage) : IHttpApplication<HttpContext>
    {
        public HttpContext CreateContext(IFeatureCollection contextFeatures) => stage.CreateContext(contextFeatures);

        public Task ProcessRequestAsync(HttpContext context) => context.Request.Path.Value switch
        {
            "/fails" => throw new InvalidOperationException("This page is broken."),
            "/hangs" => Task.Delay(Timeout.Infinite, Stop),
            _ => stage.ProcessRequestAsync(context),
        };

        public void DisposeContext(HttpContext context, Exception? exception) => stage.DisposeContext(context, exception);
    }
}
