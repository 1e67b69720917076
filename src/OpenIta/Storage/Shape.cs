using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace OpenIta.Storage;

/// <summary>Names of numbers in their order, known by the fingerprint of the names: rows that share it hold their numbers alone.</summary>
public sealed class Shape
{
    // 64 bits tell the few shapes of a database apart for good.
    private const int FingerprintLength = 16;

    private readonly Dictionary<string, int> places;

    public Shape(IEnumerable<string> names)
    {
        Names = [.. names];
        places = Names.Select((name, place) => (name, place)).ToDictionary(n => n.name, n => n.place, StringComparer.Ordinal);
        Stored = JsonSerializer.Serialize(Names);
        Fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Stored)))[..FingerprintLength];
    }

    public string Fingerprint { get; }

    public IReadOnlyList<string> Names { get; }

    internal string Stored { get; }

    public int? PlaceOf(string name) => places.TryGetValue(name, out var place) ? place : null;

    internal static Shape Read(string stored) => new(JsonSerializer.Deserialize<string[]>(stored)!);
}
