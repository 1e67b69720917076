using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace OpenIta.Disclosures.Declarations;

/// <summary>The one written form of what is declared: what is stored, and what the fingerprint of the evidence list is taken of.</summary>
public static class DeclarationJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static string Write(DeclarationContent content) => JsonSerializer.Serialize(content, Options);

    public static DeclarationContent Read(string json) => JsonSerializer.Deserialize<DeclarationContent>(json, Options)!;

    public static string Fingerprint(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));
}
