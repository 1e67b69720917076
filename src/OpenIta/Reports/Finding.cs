using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenIta.Reports;

/// <summary>Something in a report that contradicts itself, arithmetic or the framework of its year.</summary>
/// <param name="Rule">Id of the rule, such as <c>two-values</c>.</param>
/// <param name="Node">Code it is about; null when about no one node.</param>
/// <param name="Line">The line to look at first.</param>
/// <param name="Values">What is printed.</param>
/// <param name="Expected">What fits, where that can be said.</param>
/// <param name="Text">One sentence in Thai for the officer.</param>
/// <param name="English">The same in English.</param>
public sealed record Finding(string Rule, string? Node, int Line, IReadOnlyList<FindingValue> Values, FindingValue? Expected, string Text, string English)
{
    /// <summary>All lines it stands on, in order.</summary>
    public IReadOnlyList<int> Lines { get; init; } = [];

    /// <summary>True when all that is printed can be right, because what is computed from was rounded before it was printed: worth a look, no contradiction.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool ExplainedByRounding { get; init; }
}

/// <summary>A printed value: a score as a number, anything else as the text it is.</summary>
[JsonConverter(typeof(FindingValueJson))]
public sealed record FindingValue(decimal? Number, string? Text)
{
    public static implicit operator FindingValue(decimal number) => new(number, null);

    public static implicit operator FindingValue(string text) => new(null, text);

    public override string ToString() => Text ?? Number?.ToString("0.00##", CultureInfo.InvariantCulture) ?? "";
}

/// <summary>A number in JSON for a number, a text for a text.</summary>
internal sealed class FindingValueJson : JsonConverter<FindingValue>
{
    public override FindingValue? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number ? new FindingValue(reader.GetDecimal(), null) : new FindingValue(null, reader.GetString());

    public override void Write(Utf8JsonWriter writer, FindingValue value, JsonSerializerOptions options)
    {
        if (value.Number is { } number)
            writer.WriteNumberValue(number);
        else
            writer.WriteStringValue(value.Text);
    }
}
