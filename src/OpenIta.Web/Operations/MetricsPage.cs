using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;
using Answers = Microsoft.AspNetCore.Http.Results;

namespace OpenIta.Web.Operations;

/// <summary>
/// <c>/metrics</c> for Prometheus. For who asks on this very machine by its own name, or brings the token of <c>--metrics:token</c>; for everybody
/// else, and for all who come through a proxy, there is no such page.
/// </summary>
internal static class MetricsPage
{
    public const string Address = "/metrics";

    private const string Bearer = "Bearer ";

    private static readonly string[] MarksOfProxy = ["X-Forwarded-For", "Forwarded", "X-Real-IP", HeaderNames.Via];

    public static void MapMetrics(this WebApplication app)
    {
        // From the start, so that counters count from the start.
        app.Services.GetRequiredService<MetricValues>();
        app.MapGet(Address, (HttpContext context, MetricValues values, IConfiguration configuration) =>
        {
            if (!IsOperator(context, configuration["metrics:token"]))
                return Answers.NotFound();
            context.Response.Headers.CacheControl = "no-store";
            return Answers.Text(PrometheusText.Write(values.Now()), PrometheusText.MediaType);
        }).DisableHttpMetrics();
    }

    private static bool IsOperator(HttpContext context, string? token)
    {
        if (token is { Length: > 0 } && context.Request.Headers.Authorization.ToString() is var sent && sent.StartsWith(Bearer, StringComparison.Ordinal))
            return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(sent[Bearer.Length..]), Encoding.UTF8.GetBytes(token));
        var host = context.Request.Host.Host.Trim('[', ']');
        return context.Connection.RemoteIpAddress is { } from && IPAddress.IsLoopback(from)
            && (host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address)))
            && !MarksOfProxy.Any(context.Request.Headers.ContainsKey);
    }
}
