using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenIta.Measures.Bank;

/// <summary>Measures collected from published reports, as JSON. The file that ships was made from the samples by <c>openita measures collect</c>.</summary>
public static class BankFile
{
    // A file of its own, never a part of a page.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string Write(IReadOnlyList<BankedMeasure> measures) => JsonSerializer.Serialize(measures, Json);

    /// <summary>The measures that ship with the program.</summary>
    public static IReadOnlyList<BankedMeasure> Shipped()
    {
        using var file = typeof(BankFile).Assembly.GetManifestResourceStream("OpenIta.Measures.Bank.measures.json")!;
        return JsonSerializer.Deserialize<IReadOnlyList<BankedMeasure>>(file, Json)!;
    }
}
