using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace OpenIta.Reports;

/// <summary>A report as JSON with the field names of docs/published-report.md; what is written can be read back whole.</summary>
public static class ReportJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string Write(PublishedReport report) => JsonSerializer.Serialize(report, Options);

    public static PublishedReport Read(string json) =>
        JsonSerializer.Deserialize<PublishedReport>(json, Options) ?? throw new JsonException("A stored report can't be null.");
}
