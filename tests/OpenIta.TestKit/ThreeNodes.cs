using System.Globalization;
using OpenIta.Storage;
using OpenIta.Surveys;

namespace OpenIta.TestKit;

/// <summary>Three nodes behind the sample proxy on a PostgreSQL primary with a synchronous standby, all on loopback, with an open survey.</summary>
public sealed class ThreeNodes : IAsyncDisposable
{
    private readonly PrivatePostgres primary, standby;
    private readonly SampleProxy proxy;

    private ThreeNodes(PrivatePostgres primary, PrivatePostgres standby, Database database, Survey survey, IReadOnlyList<ServerProcess> nodes, SampleProxy proxy) =>
        (this.primary, this.standby, Database, Survey, Nodes, this.proxy) = (primary, standby, database, survey, nodes, proxy);

    /// <summary>Why they can't be started here; null when they can.</summary>
    public static string? Missing =>
        !PrivatePostgres.IsInstalled ? "There is no PostgreSQL; install it with: apt-get install postgresql"
        : !SampleProxy.IsInstalled ? "There is no nginx; install it with: apt-get install nginx-light"
        : null;

    public Uri Address => proxy.Secure;

    public Database Database { get; }

    public Survey Survey { get; }

    public IReadOnlyList<ServerProcess> Nodes { get; }

    public static async Task<ThreeNodes> Start()
    {
        var first = await PrivatePostgres.Start();
        var second = await first.Standby();
        var location = new DatabaseLocation.PostgresServer(
            string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1:{first.Port},127.0.0.1:{second.Port};Username=openita;Database=postgres;Timeout=3;Maximum Pool Size=20"));
        // All three find the database empty: one makes the schema, the others wait.
        var nodes = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => ServerProcess.Start(location, [.. SurveyUnderLoad.Unhindered, "--proxies=1"])));
        var database = (await Database.Open(location, TimeProvider.System)).Value;
        var survey = await SurveyUnderLoad.Add(database);
        return new ThreeNodes(first, second, database, survey, nodes, await SampleProxy.Start([.. nodes.Select(n => n.Address.Port)]));
    }

    /// <summary>The primary dies, and whoever watches over it promotes the standby.</summary>
    public async Task FailOver()
    {
        await primary.Kill();
        await standby.Promote();
    }

    public async ValueTask DisposeAsync()
    {
        await proxy.DisposeAsync();
        foreach (var node in Nodes)
            await node.DisposeAsync();
        await standby.DisposeAsync();
        await primary.DisposeAsync();
    }
}
