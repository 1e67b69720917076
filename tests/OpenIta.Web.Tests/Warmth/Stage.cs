using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace OpenIta.Web.Tests.Warmth;

/// <summary>What a made-up visitor was answered.</summary>
internal sealed record MadeUpAnswer(string Method, string Path, string? Route, int Status, string Language, string Address, IPAddress? Source);

/// <summary>Sends what made-up visitors ask through a site, and is the server that listens after them.</summary>
internal sealed class Stage(Site site) : IHttpApplication<HttpContext>, IServer
{
    private readonly TestServer program = (TestServer)site.Services.GetRequiredService<IServer>();

    public ConcurrentQueue<MadeUpAnswer> Answers { get; } = [];

    /// <summary>How many had been answered when the server began to listen.</summary>
    public int? AnsweredBefore { get; private set; }

    public IFeatureCollection Features { get; } = new FeatureCollection();

    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public async Task ProcessRequestAsync(HttpContext context)
    {
        var asked = context.Request;
        var answered = await program.SendAsync(sent =>
        {
            (sent.Request.Method, sent.Request.Scheme, sent.Request.Path, sent.Request.QueryString, sent.Request.Body) = (asked.Method, asked.Scheme, asked.Path, asked.QueryString, asked.Body);
            foreach (var (name, value) in asked.Headers)
                sent.Request.Headers[name] = value;
            sent.Connection.RemoteIpAddress = context.Connection.RemoteIpAddress;
        }, context.RequestAborted);
        await answered.Response.Body.CopyToAsync(Stream.Null);
        Answers.Enqueue(new MadeUpAnswer(
            asked.Method, asked.Path, (answered.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText, answered.Response.StatusCode, asked.Cookies["lang"] ?? "",
            $"{asked.Scheme}://{asked.Host}", context.Connection.RemoteIpAddress));
    }

    public void DisposeContext(HttpContext context, Exception? exception)
    {
        // Nothing is held.
    }

    public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
        where TContext : notnull
    {
        AnsweredBefore = Answers.Count;
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        // Nothing is held.
    }
}
