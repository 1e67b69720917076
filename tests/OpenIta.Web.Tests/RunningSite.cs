using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using OpenIta.Frameworks;
using OpenIta.Reports;
using OpenIta.Results;
using OpenIta.Storage;
using OpenIta.TestKit;

[assembly: AssemblyFixture(typeof(OpenIta.Web.Tests.SitesOfRun))]

namespace OpenIta.Web.Tests;

/// <summary>One running program with its database.</summary>
internal sealed record RunningSite(TestDatabase Data, Database Database, WebApplicationFactory<Program> Program, IReadOnlyList<Guid> Agencies) : IAsyncDisposable
{
    public static Task<RunningSite> Start(IReadOnlyList<PublishedReport> reports) => Start(async database =>
    {
        var store = new StoreReport(database, FrameworkLibrary.Default, TimeProvider.System);
        var agencies = new List<Guid>();
        foreach (var report in reports)
            agencies.Add((await store.Run(report)).Value.Agency.Id);
        return agencies;
    });

    public static Task<RunningSite> StartWithSamples() => Start(async database =>
    {
        var import = new ImportReport(database, FrameworkLibrary.Default, TimeProvider.System);
        var agencies = new List<Guid>();
        foreach (var sample in Repository.Samples)
            agencies.Add((await import.Run(sample)).Value.Agency.Id);
        return agencies;
    });

    public static async Task<RunningSite> Start(
        Func<Database, Task<List<Guid>>> fill, Action<IServiceCollection>? more = null, params (string Name, string Value)[] settings)
    {
        var data = await TestDatabase.Fresh(DatabaseKind.Sqlite);
        var database = await data.Open();
        var agencies = await fill(database);
        var program = new WebApplicationFactory<Program>().WithWebHostBuilder(web =>
        {
            web.UseEnvironment("Production");
            web.UseSetting("data", data.Options[1]);
            // Has no limits of its own to set, and would say so for each request.
            web.UseSetting("Logging:LogLevel:Microsoft.AspNetCore.Routing.EndpointRoutingMiddleware", "Error");
            web.UseSetting("Logging:LogLevel:Microsoft.AspNetCore.Mvc.Filters.RequestSizeLimitFilter", "Error");
            foreach (var (name, value) in settings)
                web.UseSetting(name, value);
            if (more is not null)
                web.ConfigureServices(more);
        });
        return new RunningSite(data, database, program, agencies);
    }

    public async ValueTask DisposeAsync()
    {
        await Program.DisposeAsync();
        await Data.DisposeAsync();
    }
}

/// <summary>Stops the shared programs when the run ends.</summary>
public sealed class SitesOfRun : IAsyncDisposable
{
    public async ValueTask DisposeAsync() => await Site.StopAll();
}
