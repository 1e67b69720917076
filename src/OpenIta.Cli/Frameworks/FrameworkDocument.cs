using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using OpenIta.Basics;
using OpenIta.Frameworks;

namespace OpenIta.Cli.Frameworks;

/// <summary>A framework as JSON: the types of <see cref="Framework"/> as they stand, with the year as its number and what is missing for scoring.</summary>
internal static class FrameworkDocument
{
    private static readonly JsonSerializerOptions Options = new(JsonOutput.Options)
    {
        Converters = { new YearConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static JsonObject Of(Framework framework)
    {
        var document = JsonSerializer.SerializeToNode(framework, Options)!.AsObject();
        document["missingForScoring"] = JsonSerializer.SerializeToNode(framework.MissingForScoring(), Options);
        document["missingForAnswers"] = new JsonObject(framework.Instruments.Where(i => i.Kind == InstrumentKind.Survey)
            .Select(i => KeyValuePair.Create(i.Code, JsonSerializer.SerializeToNode(framework.MissingForAnswers(i.Code), Options))));
        return document;
    }

    private sealed class YearConverter : JsonConverter<FiscalYear>
    {
        public override FiscalYear Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt32());

        public override void Write(Utf8JsonWriter writer, FiscalYear value, JsonSerializerOptions options) => writer.WriteNumberValue(value.BuddhistEra);
    }
}
