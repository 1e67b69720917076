using System.Text.Json;
using OpenIta.Frameworks;
using OpenIta.Reports;
using OpenIta.Reports.Auditing;
using OpenIta.TestKit;

namespace OpenIta.Tests.Reports.Reading;

/// <summary>What is printed agrees with docs/published-report.schema.json.</summary>
public sealed class SchemaTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(File.ReadAllText(Repository.Path("docs", "published-report.schema.json"))).RootElement;

    [Theory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("002")]
    [InlineData("003")]
    [InlineData("004")]
    public void The_JSON_of_each_sample_is_as_documented(string sample)
    {
        var report = Read.Sample(sample);
        var json = JsonDocument.Parse(ReportJson.Write(report with { Findings = ReportAuditor.Audit(report, FrameworkLibrary.Default) })).RootElement;
        Faults(Schema, json, "$").ShouldBeEmpty();
    }

    [Fact]
    public void A_wrong_type_an_unknown_and_a_missing_property_are_found()
    {
        var json = JsonDocument.Parse("""{"agency": 1, "colour": "green"}""").RootElement;
        var faults = Faults(Schema, json, "$").ToList();
        faults.ShouldContain("$.agency: type");
        faults.ShouldContain("$.colour: unknown");
        faults.ShouldContain("$.scores: missing");
    }

    // The part of JSON Schema that the schema uses.
    private static IEnumerable<string> Faults(JsonElement schema, JsonElement value, string at)
    {
        if (schema.TryGetProperty("$ref", out var reference))
            schema = Schema.GetProperty("$defs").GetProperty(reference.GetString()!["#/$defs/".Length..]);
        if (schema.TryGetProperty("anyOf", out var any))
            return any.EnumerateArray().Any(s => !Faults(s, value, at).Any()) ? [] : [$"{at}: anyOf"];
        if (schema.TryGetProperty("enum", out var allowed) && !allowed.EnumerateArray().Any(a => JsonElement.DeepEquals(a, value)))
            return [$"{at}: enum"];
        if (schema.TryGetProperty("type", out var type) && !Types(type).Any(t => Is(t, value)))
            return [$"{at}: type"];
        return value.ValueKind switch
        {
            JsonValueKind.Array => value.EnumerateArray().SelectMany((v, i) => Faults(schema.GetProperty("items"), v, $"{at}[{i}]")),
            JsonValueKind.Object when schema.TryGetProperty("properties", out var properties) => Properties(schema, properties, value, at),
            _ => [],
        };
    }

    private static IEnumerable<string> Properties(JsonElement schema, JsonElement properties, JsonElement value, string at) =>
        value.EnumerateObject().SelectMany(p => properties.TryGetProperty(p.Name, out var known) ? Faults(known, p.Value, $"{at}.{p.Name}") : [$"{at}.{p.Name}: unknown"])
            .Concat(schema.GetProperty("required").EnumerateArray().Where(r => !value.TryGetProperty(r.GetString()!, out _)).Select(r => $"{at}.{r.GetString()}: missing"));

    private static IEnumerable<string> Types(JsonElement type) => type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(t => t.GetString()!) : [type.GetString()!];

    private static bool Is(string type, JsonElement value) => type switch
    {
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        "array" => value.ValueKind == JsonValueKind.Array,
        _ => value.ValueKind == JsonValueKind.Object,
    };
}
