using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Frameworks;
using OpenIta.Storage;
using OpenIta.Surveys;
using OpenIta.TestKit;

namespace OpenIta.Web.Tests.Answer;

/// <summary>The program in process with an agency whose surveys are open, over a database of its own.</summary>
public sealed class SurveySite : IAsyncDisposable
{
    private static readonly Actor System = Actor.System("test");

    private readonly TestDatabase data;
    private readonly FrameworkLibrary packs;
    private readonly (string Key, string Value)[] settings;
    private WebApplicationFactory<Program> program;

    private SurveySite(TestDatabase data, Database database, Agency agency, FrameworkLibrary packs, KeepingLogger log, params (string Key, string Value)[] settings)
    {
        (this.data, Database, Agency, this.packs, Log, this.settings) = (data, database, agency, packs, log, settings);
        program = Launch();
    }

    public Database Database { get; }

    public Agency Agency { get; }

    public KeepingLogger Log { get; }

    public static Task<SurveySite> Start(params (string Key, string Value)[] settings) => Start(FrameworkLibrary.Default, settings);

    public static async Task<SurveySite> Start(FrameworkLibrary packs, params (string Key, string Value)[] settings)
    {
        var fresh = await TestDatabase.Fresh(DatabaseKind.Sqlite);
        var database = await fresh.Open();
        var named = new NamedAgency("องค์การบริหารส่วนตำบลหัวหนอง", null, "บ้านไผ่", "ขอนแก่น");
        var agency = await database.Write<Agency>(async session => await AgencyStore.Place(session, named, TimeProvider.System.GetUtcNow()));
        return new SurveySite(fresh, database, agency.Value, packs, new KeepingLogger(), settings);
    }

    /// <summary>The program ends and starts again on the same data.</summary>
    public async Task Restart()
    {
        await program.DisposeAsync();
        program = Launch();
    }

    /// <param name="opens">Days from now.</param>
    public async Task<Survey> Open(string instrument, double opens = -1, double closes = 1, string framework = "ita-2566")
    {
        var now = TimeProvider.System.GetUtcNow();
        var order = new SurveyOrder(Agency.Id, null, framework, instrument, now.AddDays(opens), now.AddDays(closes), 1000);
        return (await new OpenSurvey(Database, packs, TimeProvider.System).Run(System, order)).Value;
    }

    public async Task<IReadOnlyList<string>> Codes(Survey survey, int count) => (await new IssueCodes(Database, TimeProvider.System).Run(System, survey, count)).Value;

    public Task<long> Stored() => Database.Read(session => session.One<long>("select count(*) from survey_response"));

    /// <summary>A phone without scripts.</summary>
    public Phone Phone(string source = "203.0.113.7")
    {
        var client = program.CreateDefaultClient(new CookieKeeper());
        client.DefaultRequestHeaders.Add("X-Forwarded-For", source);
        client.DefaultRequestHeaders.Add("User-Agent", "MarkedPhone/1.0");
        return new Phone(client);
    }

    public async ValueTask DisposeAsync()
    {
        await program.DisposeAsync();
        await data.DisposeAsync();
    }

    private WebApplicationFactory<Program> Launch() => new WebApplicationFactory<Program>().WithWebHostBuilder(web =>
    {
        web.UseEnvironment("Production");
        web.UseSetting("data", data.Options[1]);
        // Tests tell where a request comes from by the header that a proxy would add.
        web.UseSetting("proxies", "1");
        web.UseSetting("survey:wait-seconds", "0");
        foreach (var (key, value) in settings)
            web.UseSetting(key, value);
        web.ConfigureTestServices(services => services.AddSingleton(packs));
        web.ConfigureLogging(logging => logging.AddProvider(Log));
    });
}

/// <summary>All that the program logged, down to the finest.</summary>
public sealed class KeepingLogger : ILoggerProvider, ILogger
{
    private readonly System.Collections.Concurrent.ConcurrentQueue<string> lines = new();

    public string Text => string.Join('\n', lines);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        lines.Enqueue($"{formatter(state, exception)} {exception}");

    public void Dispose()
    {
        // Nothing is held but the lines.
    }
}
