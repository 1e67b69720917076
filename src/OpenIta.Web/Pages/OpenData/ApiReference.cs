using System.Text.Json.Nodes;

namespace OpenIta.Web.Pages.OpenData;

/// <summary>The document of the API as a page shows it: read from its JSON, so that the page can say nothing else.</summary>
public sealed record ApiReference(string Title, string Description, IReadOnlyList<ApiOperation> Operations, IReadOnlyList<ApiSchema> Schemas)
{
    public static ApiReference Of(JsonNode document) => new(
        Text(document["info"]!["title"]), Text(document["info"]!["description"]),
        [.. from path in document["paths"]!.AsObject() from method in path.Value!.AsObject() select Operation(path.Key, method.Key, method.Value!)],
        [.. (document["components"]?["schemas"]?.AsObject() ?? []).Select(s => new ApiSchema(s.Key, Text(s.Value!["description"]), [.. (s.Value["properties"]?.AsObject() ?? []).Select(p => new ApiField(p.Key, TypeOf(p.Value), Text(p.Value?["description"])))]))]);

    private static ApiOperation Operation(string path, string method, JsonNode operation) => new(
        method.ToUpperInvariant(), path, Text(operation["operationId"]), Text(operation["summary"]), Text(operation["description"]), operation["security"] is JsonArray { Count: > 0 },
        [.. (operation["parameters"]?.AsArray() ?? []).Select(p => new ApiField(Text(p!["name"]), $"{TypeOf(p["schema"])} ({Text(p["in"])})", Text(p["description"])))],
        [.. operation["responses"]!.AsObject().OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => (r.Key, TypeOf(r.Value?["content"]?.AsObject().FirstOrDefault().Value?["schema"])))]);

    // A name of a schema, a plain type, or what a list holds.
    private static string TypeOf(JsonNode? schema) => schema switch
    {
        null => "",
        _ when schema["$ref"] is { } reference => Text(reference).Split('/')[^1],
        _ when schema["oneOf"] is JsonArray choices => string.Join(" | ", choices.Select(TypeOf)),
        _ when schema["items"] is { } items => TypeOf(items) + "[]",
        _ when schema["type"] is JsonArray types => string.Join(" | ", types.Select(t => Text(t))),
        _ when schema["enum"] is JsonArray values => string.Join(" | ", values.Select(v => Text(v))),
        _ => Text(schema["type"]) + (schema["format"] is { } format ? $" {Text(format)}" : ""),
    };

    private static string Text(JsonNode? node) => node?.ToString() ?? "";
}

/// <param name="Responses">By status.</param>
public sealed record ApiOperation(
    string Method, string Path, string Name, string Summary, string Description, bool NeedsKey, IReadOnlyList<ApiField> Parameters, IReadOnlyList<(string Status, string Type)> Responses);

public sealed record ApiSchema(string Name, string Description, IReadOnlyList<ApiField> Fields);

public sealed record ApiField(string Name, string Type, string Description);
