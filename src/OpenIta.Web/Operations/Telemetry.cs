using System.Diagnostics;
using System.Diagnostics.Metrics;
using OpenIta.Storage;
using OpenIta.Surveys;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace OpenIta.Web.Operations;

/// <summary>
/// Traces and metrics by OTLP, where the variables of OpenTelemetry say where to: <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>, <c>OTEL_SERVICE_NAME</c>
/// and the others of its specification. Without an endpoint nothing is made and nothing is sent.
/// </summary>
internal static class Telemetry
{
    private const string Meter = "OpenIta", Requests = "Microsoft.AspNetCore";

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(services => services.GetRequiredService<IMeterFactory>().Create(Meter));
        builder.Services.AddSingleton<ResponseMeter>().AddSingleton<ThisNode>().AddSingleton<MetricValues>();
        // The framework would write the address, the client and its browser into each trace.
        AppContext.SetSwitch("Microsoft.AspNetCore.Hosting.SuppressActivityOpenTelemetryData", true);
        if (IsSet(builder.Configuration, "TRACES"))
            builder.Services.AddSingleton(_ => Sdk.CreateTracerProviderBuilder()
                .ConfigureServices(own => own.AddSingleton<IConfiguration>(builder.Configuration))
                .ConfigureResource(Describe)
                .SetSampler(new ParentBasedSampler(new RequestsAlone()))
                .AddSource(Requests, StatementTrace.Source)
                .AddProcessor(new KnownTags())
                .AddOtlpExporter()
                .Build());
        if (IsSet(builder.Configuration, "METRICS"))
            builder.Services.AddSingleton(_ => Sdk.CreateMeterProviderBuilder()
                .ConfigureServices(own => own.AddSingleton<IConfiguration>(builder.Configuration))
                .ConfigureResource(Describe)
                .AddMeter([.. MetricValues.Meters])
                .AddOtlpExporter()
                .Build());
    }

    /// <summary>Begins to send, where that is set, and to count.</summary>
    public static void StartTelemetry(this WebApplication app)
    {
        NodeGauges.Show(app.Services.GetRequiredService<Meter>(), app.Services.GetRequiredService<ThisNode>(), app.Services.GetRequiredService<TimeProvider>());
        app.Services.GetService<TracerProvider>();
        app.Services.GetService<MeterProvider>();
    }

    private static bool IsSet(ConfigurationManager configuration, string signal) =>
        !string.IsNullOrEmpty(configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]) || !string.IsNullOrEmpty(configuration[$"OTEL_EXPORTER_OTLP_{signal}_ENDPOINT"]);

    // The variables come last: what an operator calls the service stands above what it calls itself.
    private static void Describe(ResourceBuilder resource) =>
        resource.Clear().AddTelemetrySdk().AddService("openita", serviceVersion: ThisNode.Version, serviceInstanceId: Environment.MachineName).AddEnvironmentVariableDetector();

    // What the program does by itself belongs to no request; the answers of respondents are stored there, many together.
    private sealed class RequestsAlone : Sampler
    {
        public override SamplingResult ShouldSample(in SamplingParameters parameters) =>
            new(parameters.Kind == ActivityKind.Server ? SamplingDecision.RecordAndSample : SamplingDecision.Drop);
    }

    // Whatever a later release of the framework or a client adds: what is not known here is not sent.
    private sealed class KnownTags : BaseProcessor<Activity>
    {
        private static readonly HashSet<string> Known = new(
            [RequestTraces.Method, RequestTraces.Route, RequestTraces.Status, StatementTrace.System, StatementTrace.Statement], StringComparer.Ordinal);

        public override void OnEnd(Activity data)
        {
            foreach (var tag in data.TagObjects.Where(t => !Known.Contains(t.Key)).ToList())
                data.SetTag(tag.Key, null);
            // Empty, not null: that would be the parent's.
            data.TraceStateString = "";
            data.SetStatus(data.Status);
        }
    }
}
