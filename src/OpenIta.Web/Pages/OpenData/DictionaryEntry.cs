using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenIta.Web.Pages.OpenData;

/// <summary>A line of the data dictionary, as the snapshot froze it.</summary>
public sealed record DictionaryEntry(
    string Table, string Column, string Type, [property: JsonPropertyName("meaning_th")] string? Thai, [property: JsonPropertyName("meaning_en")] string? English)
{
    public const string FileName = "dictionary.json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<DictionaryEntry> Read(byte[] json) => JsonSerializer.Deserialize<List<DictionaryEntry>>(json, Options)!;
}
