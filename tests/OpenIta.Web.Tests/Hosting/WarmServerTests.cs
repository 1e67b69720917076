using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using OpenIta.Web.Hosting;

namespace OpenIta.Web.Tests.Hosting;

public sealed class WarmServerTests
{
    [Fact]
    public async Task A_new_node_answers_made_up_respondents_before_it_listens_and_stores_nothing_of_them()
    {
        await using var site = await Site.WithSettings();
        var rehearsal = ActivatorUtilities.CreateInstance<Rehearsal>(site.Services);
        var application = new PassedOn(site.Browser);
        var kestrel = new Listener(application);

        await new WarmServer(kestrel, rehearsal).StartAsync(application, TestContext.Current.CancellationToken);

        kestrel.AnsweredBefore.ShouldBe(application.Answered.Count);
        var answered = application.Answered.Distinct().Order().ToList();
        // The form is taken and read whole; only the proof of a browser is missing.
        answered.Select(a => (a.Method, a.Status)).ShouldBe([("GET", 200), ("GET", 200), ("POST", 422)]);
        answered[1].Path.ShouldStartWith("/s/");
        (await site.Database.Read(s => s.One<long>("select (select count(*) from survey_response) + (select count(*) from survey)"))).ShouldBe(0);
        (await site.Browser.GetAsync(new Uri(answered[1].Path, UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    /// <summary>Sends what it is asked to the site.</summary>
    private sealed class PassedOn(HttpClient site) : IHttpApplication<HttpContext>
    {
        public ConcurrentQueue<(string Method, string Path, int Status)> Answered { get; } = [];

        public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

        public async Task ProcessRequestAsync(HttpContext context)
        {
            var asked = context.Request;
            using var request = new HttpRequestMessage(new HttpMethod(asked.Method), new Uri($"{asked.Path}{asked.QueryString}", UriKind.Relative));
            if (HttpMethods.IsPost(asked.Method))
            {
                request.Content = new StreamContent(asked.Body);
                request.Content.Headers.Add("Content-Type", asked.ContentType);
            }
            using var answer = await site.SendAsync(request);
            Answered.Enqueue((asked.Method, asked.Path, (int)answer.StatusCode));
        }

        public void DisposeContext(HttpContext context, Exception? exception)
        {
        }
    }

    private sealed class Listener(PassedOn application) : IServer
    {
        public int? AnsweredBefore { get; private set; }

        public IFeatureCollection Features { get; } = new FeatureCollection();

        public Task StartAsync<TContext>(IHttpApplication<TContext> served, CancellationToken cancellationToken)
            where TContext : notnull
        {
            AnsweredBefore = application.Answered.Count;
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose()
        {
        }
    }
}
