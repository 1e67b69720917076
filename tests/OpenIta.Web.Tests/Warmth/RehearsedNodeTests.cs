using OpenIta.TestKit;
using OpenIta.Web.Tests.Operations;

namespace OpenIta.Web.Tests.Warmth;

/// <summary>A real node just after its rehearsal.</summary>
[Trait("speed", "long")]
public sealed class RehearsedNodeTests
{
    [Fact]
    public async Task Neither_metrics_nor_traces_nor_the_log_tell_of_visitors_that_were_made_up()
    {
        await using var otlp = OtlpReceiver.Start();
        await using var data = await TestDatabase.Fresh(DatabaseKind.Sqlite);
        await using var server = await ServerProcess.Start(
            data.Location, $"--OTEL_EXPORTER_OTLP_ENDPOINT={otlp.Address}", "--OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf", "--OTEL_BSP_SCHEDULE_DELAY=200", "--OTEL_METRIC_EXPORT_INTERVAL=500");
        using var client = new HttpClient { BaseAddress = server.Address };

        (await client.GetAsync("/privacy")).EnsureSuccessStatusCode();
        var requests = PrometheusSample.Read(await client.GetStringAsync("/metrics"), out _).Where(s => s.Name == "http_server_request_duration_seconds_count");
        requests.Select(s => s.Labels.GetValueOrDefault("http_route")).ShouldBe(["/health", "privacy"], ignoreOrder: true);

        await otlp.Receives("traces", "GET /privacy");
        await otlp.Receives("metrics", "privacy");
        foreach (var signal in (string[])["traces", "metrics"])
            new[] { "statistics", "frameworks", "/ready", "HttpRequestIn" }.Where(t => otlp.Of(signal).Contains(t, StringComparison.Ordinal)).ShouldBeEmpty(signal);
        server.Log.Where(l => l.Contains("warn", StringComparison.OrdinalIgnoreCase) || l.Contains("fail", StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
    }
}
