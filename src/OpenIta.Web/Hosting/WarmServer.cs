using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace OpenIta.Web.Hosting;

/// <summary>
/// The server, which listens only when the program has answered made-up respondents: while a program is new it compiles itself, and nobody
/// real should wait for that. A proxy sends nothing to a node that does not listen yet.
/// </summary>
internal sealed class WarmServer(IServer server, Rehearsal rehearsal) : IServer
{
    public IFeatureCollection Features => server.Features;

    public async Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
        where TContext : notnull
    {
        await rehearsal.Run(request => Answer(application, request));
        await server.StartAsync(application, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => server.StopAsync(cancellationToken);

    public void Dispose() => server.Dispose();

    // By the whole way of a request, as the server itself would send it.
    private static async Task Answer<TContext>(IHttpApplication<TContext> application, HttpRequestFeature request)
        where TContext : notnull
    {
        var features = new FeatureCollection();
        features.Set<IHttpRequestFeature>(request);
        // Each from an address of its own: none is slowed down.
        features.Set<IHttpConnectionFeature>(new HttpConnectionFeature { RemoteIpAddress = new IPAddress(RandomNumberGenerator.GetBytes(16)) });
        features.Set<IHttpResponseFeature>(new HttpResponseFeature());
        features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(Stream.Null));
        var context = application.CreateContext(features);
        await application.ProcessRequestAsync(context);
        application.DisposeContext(context, exception: null);
    }
}

internal static class Warmth
{
    /// <summary>Puts a rehearsal before the server that is used by itself.</summary>
    public static void RehearseBeforeListening(this WebApplicationBuilder builder)
    {
        var server = builder.Services.Last(s => s.ServiceType == typeof(IServer)).ImplementationType!;
        builder.Services.AddSingleton<Rehearsal>();
        builder.Services.Replace(ServiceDescriptor.Singleton<IServer>(services =>
            new WarmServer((IServer)ActivatorUtilities.CreateInstance(services, server), services.GetRequiredService<Rehearsal>())));
    }
}
