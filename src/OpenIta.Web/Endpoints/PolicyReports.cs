using System.Text.Json;

namespace OpenIta.Web.Endpoints;

/// <summary><c>/policy-reports</c>: a browser tells what the content security policy kept out. A line in the program's log, nothing more.</summary>
internal static partial class PolicyReports
{
    public const string Address = "/policy-reports";

    private const int LongestText = 200;

    public static void MapPolicyReports(this WebApplication app) => app.MapPost(Address, async (HttpRequest request, ILogger<Program> log) =>
    {
        if (await Read(request) is { } report)
            Refused(log, report.Directive, report.Blocked, report.Page);
        return TypedResults.NoContent();
    });

    // Whoever likes may post here: what is no report is passed over.
    private static async Task<Report?> Read(HttpRequest request)
    {
        try
        {
            using var json = await JsonDocument.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted);
            return json.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("csp-report", out var report) && report.ValueKind == JsonValueKind.Object
                ? new Report(Text(report, "effective-directive"), Text(report, "blocked-uri"), Part(Text(report, "document-uri")))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // The first part of the path alone: the rest may be the token of a link.
    private static string Part(string page) => Uri.TryCreate(page, UriKind.Absolute, out var address) ? string.Concat(address.Segments.Take(2)) : "";

    // A line stays a line, and short, whatever was sent.
    private static string Text(JsonElement report, string name)
    {
        var text = report.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
        return new string([.. text.Split('?')[0].Where(c => !char.IsControl(c)).Take(LongestText)]);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The content security policy ({Directive}) kept out {Blocked} on {Page}")]
    private static partial void Refused(ILogger log, string directive, string blocked, string page);

    private sealed record Report(string Directive, string Blocked, string Page);
}
