using System.Collections.Concurrent;
using System.Net;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.Extensions.DependencyInjection;
using OpenIta.Basics;
using OpenIta.Jobs;
using OpenIta.Storage;
using OpenIta.TestKit;
using OpenIta.Web.Operations;

namespace OpenIta.Web.Tests.Operations;

/// <summary>Two programs on one PostgreSQL, as behind a proxy: a browser speaks with one, then with the other. The clock of the second is an hour ahead.</summary>
internal sealed class TwoNodes : IAsyncDisposable
{
    /// <summary>Work that every node knows how to do.</summary>
    public const string Work = "test";

    private readonly TestDatabase shared;
    private readonly CookieContainer cookies = new();

    private TwoNodes(TestDatabase shared)
    {
        this.shared = shared;
        (First, Second) = (Node(TimeSpan.Zero), Node(TimeSpan.FromHours(1)));
    }

    /// <summary>The jobs of kind <see cref="Work"/> that were done, at whichever node.</summary>
    public ConcurrentQueue<Guid> Done { get; } = [];

    public WebApplicationFactory<Program> First { get; }

    public WebApplicationFactory<Program> Second { get; }

    public static async Task<TwoNodes> Start()
    {
        Assert.SkipWhen(TestDatabase.PostgresCluster is null, $"{TestDatabase.PostgresVariable} is not set: bin/test starts a PostgreSQL and sets it");
        var nodes = new TwoNodes(await TestDatabase.Fresh(DatabaseKind.Postgres));
        // Both find the database empty, and look at the clock they share.
        await Task.WhenAll(((WebApplicationFactory<Program>[])[nodes.First, nodes.Second]).Select(n => Task.Run(async () => (await n.Services.GetRequiredService<ThisNode>().Tell()).IsRefused.ShouldBeFalse())));
        return nodes;
    }

    public Database Database => First.Services.GetRequiredService<Database>();

    /// <summary>The one browser, at a node.</summary>
    public HttpClient At(WebApplicationFactory<Program> node) => node.CreateDefaultClient(new RedirectHandler(), new CookieContainerHandler(cookies));

    public async Task<IElement> Form(WebApplicationFactory<Program> node, string address, string selector = "main form")
    {
        using var response = await At(node).GetAsync(new Uri(address, UriKind.Relative));
        return (await Site.Parse(response)).QuerySelector(selector) ?? throw new InvalidOperationException($"{address} answered {response.StatusCode} without a form.");
    }

    public async Task<HttpResponseMessage> Post(WebApplicationFactory<Program> node, string address, IElement form, params (string Name, string Value)[] filled)
    {
        using var content = new FormUrlEncodedContent(RenderedForm.Fields(form, filled));
        return await At(node).PostAsync(new Uri(address, UriKind.Relative), content);
    }

    public async ValueTask DisposeAsync()
    {
        await First.DisposeAsync();
        await Second.DisposeAsync();
        await shared.DisposeAsync();
    }

    private WebApplicationFactory<Program> Node(TimeSpan ahead) => new WebApplicationFactory<Program>().WithWebHostBuilder(web =>
    {
        web.UseEnvironment("Production");
        web.UseSetting("postgres", ((DatabaseLocation.PostgresServer)shared.Pooled).Connection);
        foreach (var (name, value) in ClockMovedTests.Unhindered)
            web.UseSetting(name, value);
        web.ConfigureServices(services => services.AddSingleton<TimeProvider>(new SteadyClock(new AheadClock(ahead))).AddSingleton(new JobKind(Work, async (job, progress, stop) =>
        {
            await progress(0, 1);
            await Task.Delay(30, stop);
            Done.Enqueue(job.Id);
            return "done";
        })));
    });

    private sealed class AheadClock(TimeSpan ahead) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + ahead;
    }
}
