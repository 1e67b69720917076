using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OpenIta.Web.Hosting;
using OpenIta.Web.Operations;

namespace OpenIta.Web.Warmth;

/// <summary>
/// The server, which listens only when the program has answered made-up visitors: while a program is new it compiles itself, and nobody
/// real should wait for that. A proxy sends nothing to a node that does not listen yet.
/// </summary>
/// <param name="address">Where visitors will come: what is drawn for it is kept for them.</param>
internal sealed class WarmServer(IServer server, Rehearsal rehearsal, Uri address) : IServer
{
    public IFeatureCollection Features => server.Features;

    public async Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
        where TContext : notnull
    {
        await rehearsal.Run((request, abandoned) => Answer(application, request, abandoned), cancellationToken);
        await server.StartAsync(application, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => server.StopAsync(cancellationToken);

    public void Dispose() => server.Dispose();

    // By the whole way of a request, as the server itself would send it, but for what counts and tells of visitors.
    private async Task Answer<TContext>(IHttpApplication<TContext> application, HttpRequestFeature request, CancellationToken abandoned)
        where TContext : notnull
    {
        (request.Scheme, request.Headers.Host) = (address.Scheme, address.Authority);
        var features = new FeatureCollection();
        features.Set<IHttpRequestFeature>(request);
        // Each from an address of its own: none is slowed down.
        features.Set<IHttpConnectionFeature>(new HttpConnectionFeature { RemoteIpAddress = new IPAddress(RandomNumberGenerator.GetBytes(16)) });
        features.Set<IHttpRequestLifetimeFeature>(new HttpRequestLifetimeFeature { RequestAborted = abandoned });
        features.Set<IHttpResponseFeature>(new HttpResponseFeature());
        features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(Stream.Null));
        var context = application.CreateContext(features);
        RequestTraces.Hide(features);
        Exception? failure = null;
        try
        {
            await application.ProcessRequestAsync(context);
        }
        catch (Exception e)
        {
            failure = e;
            throw;
        }
        finally
        {
            application.DisposeContext(context, failure);
        }
    }
}

internal static class RehearsalBeforeListening
{
    /// <summary>Puts a rehearsal before the server that is used by itself.</summary>
    public static void RehearseBeforeListening(this WebApplicationBuilder builder)
    {
        var server = builder.Services.Last(s => s.ServiceType == typeof(IServer)).ImplementationType!;
        builder.Services.AddSingleton<IScene, Respondents>().AddSingleton<IScene, Readers>().AddSingleton<Rehearsal>();
        builder.Services.Replace(ServiceDescriptor.Singleton<IServer>(services => new WarmServer(
            (IServer)ActivatorUtilities.CreateInstance(services, server), services.GetRequiredService<Rehearsal>(), AddressOf(builder.Configuration))));
    }

    // What it listens to may be several addresses, or all of the machine.
    private static Uri AddressOf(IConfiguration configuration) =>
        Uri.TryCreate(Start.AddressForPeople(configuration), UriKind.Absolute, out var told) ? told : new Uri(Start.Address(configuration));
}
