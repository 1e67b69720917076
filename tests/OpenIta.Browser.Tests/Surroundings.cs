using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Playwright;
using OpenIta.Accounts;
using OpenIta.Frameworks;
using OpenIta.Results;
using OpenIta.Storage;
using OpenIta.Surveys;
using OpenIta.TestKit;
using OpenIta.Web.Tests;

[assembly: AssemblyFixture(typeof(OpenIta.Browser.Tests.Surroundings))]

namespace OpenIta.Browser.Tests;

/// <summary>One Chromium and one running program, on loopback with a free port, for all browser tests.</summary>
public sealed class Surroundings : IAsyncLifetime
{
    /// <summary>Debian's Chromium; another may be named in OPENITA_TEST_CHROMIUM.</summary>
    private static readonly string Chromium = Environment.GetEnvironmentVariable("OPENITA_TEST_CHROMIUM") is { Length: > 0 } path ? path : "/usr/bin/chromium";

    private IPlaywright? playwright;
    private IBrowser? browser;
    private TestDatabase? data;
    private WebApplicationFactory<Program>? program;
    private IReadOnlyList<string> agencyPages = [];

    public Uri Address { get; private set; } = null!;

    /// <summary>Every kind of page, with each of its states.</summary>
    public IReadOnlyList<string> Pages { get; private set; } = [];

    /// <summary>Address of the page of a sample's agency.</summary>
    public string AgencyPage(int sample) => agencyPages[sample];

    /// <summary>Address of an open survey of the public.</summary>
    public string Survey { get; private set; } = "";

    /// <summary>Whose survey it is.</summary>
    public Guid SurveyAgency { get; private set; }

    /// <summary>A person with a role, who can sign in with <see cref="TestPeople.Password"/>.</summary>
    public async Task<Account> Add(Grant grant) => await TestPeople.Add(await data!.Open(), grant);

    /// <summary>The database that the running program reads.</summary>
    public Task<Database> Database() => data!.Open();

    /// <summary>Responses of the second part that are stored.</summary>
    public async Task<long> CountCollected() => await (await data!.Open()).Read(session => session.One<long>("select count(*) from survey_response where part = 2"));

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium))
            return;
        data = await TestDatabase.Fresh(DatabaseKind.Sqlite);
        var agencies = await Fill(data);
        SurveyAgency = agencies[2];
        Survey = await OpenSurvey(data, SurveyAgency);
        program = new WebApplicationFactory<Program>().WithWebHostBuilder(web =>
        {
            web.UseEnvironment("Production");
            web.UseSetting("data", data.Options[1]);
            web.UseSetting("urls", "http://127.0.0.1:0");
        });
        program.UseKestrel();
        program.StartServer();
        Address = program.ClientOptions.BaseAddress;
        Pages = PagesOf(agencies);
        agencyPages = [.. agencies.Select(a => $"/agencies/{a}")];
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = ["--no-sandbox", "--disable-gpu", "--disable-quic"] });
    }

    public bool HasBrowser => browser is not null;

    public static string NoBrowser => $"There is no {Chromium}; install it with: apt-get install chromium";

    /// <summary>A browser window of its own. Without Chromium the test is skipped and says so.</summary>
    /// <param name="bypassPolicy">For a page shown at another address than its own, whose nonces do not fit there.</param>
    public async Task<IPage> Open(int width, bool scripts = true, ColorScheme scheme = ColorScheme.Light, Uri? at = null, bool bypassPolicy = false)
    {
        Assert.SkipUnless(HasBrowser, NoBrowser);
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = (at ?? Address).ToString(),
            ViewportSize = new() { Width = width, Height = 800 },
            JavaScriptEnabled = scripts,
            ColorScheme = scheme,
            BypassCSP = bypassPolicy,
        });
        // Builds and other suites may keep both cores busy; a slow page is no fault.
        context.SetDefaultTimeout(120_000);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        if (program is not null)
            await program.DisposeAsync();
        if (data is not null)
            await data.DisposeAsync();
    }

    // The five published reports, and one whose every text is an attack.
    private static async Task<IReadOnlyList<Guid>> Fill(TestDatabase data)
    {
        var database = await data.Open();
        var import = new ImportReport(database, FrameworkLibrary.Default, TimeProvider.System);
        var agencies = new List<Guid>();
        foreach (var sample in Repository.Samples)
            agencies.Add((await import.Run(sample)).Value.Agency.Id);
        agencies.Add((await new StoreReport(database, FrameworkLibrary.Default, TimeProvider.System).Run(PublishedReports.Hostile)).Value.Agency.Id);
        return agencies;
    }

    private static async Task<string> OpenSurvey(TestDatabase data, Guid agency)
    {
        var now = TimeProvider.System.GetUtcNow();
        var order = new SurveyOrder(agency, null, "ita-2566", "EIT", now.AddDays(-1), now.AddDays(1), 30);
        var opened = await new OpenSurvey(await data.Open(), FrameworkLibrary.Default, TimeProvider.System).Run(Actor.System("test"), order);
        return $"/s/{opened.Value.Code}";
    }

    private static IReadOnlyList<string> PagesOf(IReadOnlyList<Guid> agencies) =>
    [
        "/?lang=en", "/?lang=th", "/?q=zzz", "/about", "/privacy", "/accessibility", "/nothing", "/frameworks", "/frameworks/ita-2565/compare/ita-2566", "/frameworks/ita-2566", "/frameworks/ita-2569?lang=en", "/frameworks?lang=th",
        "/statistics", "/statistics/2564?lang=en&sort=name", "/rankings/2564?lang=th", "/open-data", "/api", "/api?lang=en",
        .. agencies.Select(a => $"/agencies/{a}"),
        $"/agencies/{agencies[2]}?lang=en", $"/agencies/{agencies[2]}/2564/scores/IIT?lang=th", $"/agencies/{agencies[2]}/2564/scores/total", $"/agencies/{agencies[2]}/2564/scores/10",
    ];
}
