using System.Text.Json.Nodes;

namespace OpenIta.Web.Tests.OpenData;

/// <summary>Whether an answer is what the document of the API says: every value of the type stated, every property known, every required one there.</summary>
internal sealed class JsonAgainstSchema(JsonNode document)
{
    /// <summary>Names of schemas that an answer was checked against.</summary>
    public HashSet<string> Seen { get; } = [];

    public IEnumerable<string> Faults(JsonNode? value, JsonNode schema, string at)
    {
        if (schema["$ref"]?.GetValue<string>() is { } reference)
        {
            var name = reference.Split('/')[^1];
            Seen.Add(name);
            return Faults(value, document["components"]!["schemas"]![name]!, at);
        }
        if ((schema["oneOf"] ?? schema["anyOf"]) is JsonArray choices)
            return choices.Any(c => !Faults(value, c!, at).Any()) ? [] : [$"{at}: fits none of {choices.ToJsonString()}"];
        var types = schema["type"] switch { JsonArray many => many.Select(t => t!.GetValue<string>()).ToList(), JsonValue one => [one.GetValue<string>()], _ => [] };
        var type = TypeOf(value);
        if (types.Count > 0 && !types.Contains(type) && !(type == "integer" && types.Contains("number")))
            return [$"{at}: is {type}, not {string.Join(" or ", types)}"];
        if (schema["enum"] is JsonArray values && value is not null && !values.Any(v => v?.ToString() == value.ToString()))
            return [$"{at}: {value} is none of {values.ToJsonString()}"];
        return value switch
        {
            JsonArray items => items.SelectMany((item, i) => Faults(item, schema["items"]!, $"{at}[{i}]")),
            JsonObject properties => OfObject(properties, schema, at),
            _ => [],
        };
    }

    private IEnumerable<string> OfObject(JsonObject value, JsonNode schema, string at)
    {
        foreach (var required in schema["required"]?.AsArray() ?? [])
            if (!value.ContainsKey(required!.GetValue<string>()))
                yield return $"{at}: has no {required}";
        foreach (var (name, property) in value)
        {
            if ((schema["properties"]?[name] ?? schema["additionalProperties"]) is JsonObject known)
                foreach (var fault in Faults(property, known, $"{at}.{name}"))
                    yield return fault;
            else if (schema["properties"] is not null && at != "problem")
                yield return $"{at}: {name} is not in the document";
        }
    }

    private static string TypeOf(JsonNode? value) => value?.GetValueKind() switch
    {
        null => "null",
        System.Text.Json.JsonValueKind.String => "string",
        System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False => "boolean",
        System.Text.Json.JsonValueKind.Number => value.ToJsonString().Contains('.', StringComparison.Ordinal) ? "number" : "integer",
        System.Text.Json.JsonValueKind.Array => "array",
        _ => "object",
    };
}
