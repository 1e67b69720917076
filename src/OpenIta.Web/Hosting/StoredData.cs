using OpenIta.Agencies.Registry;
using OpenIta.Analysis;
using OpenIta.Basics;
using OpenIta.Cycles;
using OpenIta.Frameworks;
using OpenIta.Measures;
using OpenIta.Measures.Bank;
using OpenIta.Publishing;
using OpenIta.Results;
using OpenIta.Statistics;
using OpenIta.Storage;
using OpenIta.Surveys;
using OpenIta.Web.Charts;
using OpenIta.Web.Endpoints;
using OpenIta.Web.Operations;

namespace OpenIta.Web.Hosting;

/// <summary>The database the pages read: <c>--data DIR</c> (SQLite) or <c>--postgres CONNECTION</c>, brought up to date on start.</summary>
internal static class StoredData
{
    public static async Task<Result<Database>> Open(IConfiguration configuration, SteadyClock clock)
    {
        if (Start.PortOf(configuration).Refusal is { } refusal)
            return refusal;
        DatabaseLocation location = configuration["postgres"] is { Length: > 0 } connection
            ? new DatabaseLocation.PostgresServer(connection)
            : new DatabaseLocation.SqliteFolder(configuration["data"] ?? DatabaseLocation.DefaultFolder);
        var opened = await Database.Open(location, clock);
        // Before anything is decided by the clock.
        if (!opened.IsRefused)
            await clock.Follow(opened.Value);
        return opened;
    }

    public static void AddStoredData(this WebApplicationBuilder builder, Database database, SteadyClock clock) => builder.Services
        .AddSingleton(database)
        .AddSingleton<AgencyLists>()
        .AddSingleton(FrameworkLibrary.Default)
        .AddSingleton<AgencyPages>()
        .AddSingleton<AnalysisPages>()
        .AddSingleton<MeasureBank>()
        .AddSingleton<OverdueMeasures>()
        .AddSingleton<ComposeReport>()
        .AddSingleton<RebuildStatistics>()
        .AddSingleton<Dashboards>()
        .AddSingleton<PublicStates>()
        .AddSingleton<RankingLists>()
        .AddSingleton<ProvinceMap>()
        .AddSingleton<TimeProvider>(clock);

    /// <summary>Counts what was imported while the program stood still, so that its first page is right. Why it can't, where it can't.</summary>
    public static async Task<Refusal?> CountResults(this WebApplication app) => (await app.Services.GetRequiredService<RebuildStatistics>().RunStale()).Refusal;

    /// <summary>The use cases of the registry and the cycle.</summary>
    public static void AddCycles(this WebApplicationBuilder builder) => builder.Services
        .AddSingleton<PreviewRegistry>()
        .AddSingleton<ExportRegistry>()
        .AddSingleton<ChangeAgency>()
        .AddSingleton<ChangeDepartments>()
        .AddSingleton<ChangeProfile>()
        .AddSingleton<ChangeLogo>()
        .AddSingleton<OpenCycle>()
        .AddSingleton<ChangeCalendar>()
        .AddSingleton(services => new ExtendPhase(services.GetRequiredService<Database>(), services.GetRequiredService<TimeProvider>(), SurveyExtensions.All))
        .AddSingleton<ChangeRegistration>()
        .AddSingleton<CalendarLinks>();
}
