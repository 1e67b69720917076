using OpenIta.Agencies.Registry;
using OpenIta.Analysis;
using OpenIta.Basics;
using OpenIta.Cycles;
using OpenIta.Frameworks;
using OpenIta.Measures;
using OpenIta.Measures.Bank;
using OpenIta.Publishing;
using OpenIta.Results;
using OpenIta.Storage;
using OpenIta.Surveys;
using OpenIta.Web.Endpoints;

namespace OpenIta.Web.Hosting;

/// <summary>The database the pages read: <c>--data DIR</c> (SQLite) or <c>--postgres CONNECTION</c>, brought up to date on start.</summary>
internal static class StoredData
{
    public static Task<Result<Database>> Open(IConfiguration configuration)
    {
        if (Start.PortOf(configuration).Refusal is { } refusal)
            return Task.FromResult<Result<Database>>(refusal);
        DatabaseLocation location = configuration["postgres"] is { Length: > 0 } connection
            ? new DatabaseLocation.PostgresServer(connection)
            : new DatabaseLocation.SqliteFolder(configuration["data"] ?? DatabaseLocation.DefaultFolder);
        return Database.Open(location, TimeProvider.System);
    }

    public static void AddStoredData(this WebApplicationBuilder builder, Database database) => builder.Services
        .AddSingleton(database)
        .AddSingleton<AgencyLists>()
        .AddSingleton(FrameworkLibrary.Default)
        .AddSingleton<AgencyPages>()
        .AddSingleton<AnalysisPages>()
        .AddSingleton<MeasureBank>()
        .AddSingleton<OverdueMeasures>()
        .AddSingleton<ComposeReport>()
        .AddSingleton(TimeProvider.System);

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
