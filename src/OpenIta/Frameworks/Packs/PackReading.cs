using System.Text.Json;

namespace OpenIta.Frameworks.Packs;

/// <summary>What one reading of a pack gathers besides the framework: faults, and where each record stands.</summary>
internal sealed class PackReading
{
    public List<PackFault> Faults { get; } = [];

    public PackLines Lines { get; } = new();

    /// <summary>Ids under <c>sources</c>; provenances may name no other.</summary>
    public HashSet<string> Sources { get; } = new(StringComparer.Ordinal);

    /// <summary>The pack's own provenance of its English texts; a text may override it.</summary>
    public Provenance? English { get; set; }

    public void Fault(string rule, int line, string thai, string english) => Faults.Add(new PackFault(rule, line, thai, english));

    public void WrongType(string key, int line, string thai, string english) =>
        Fault("wrong-type", line, $"{key} ต้องเป็น{thai}", $"{key} must be {english}");

    public void UnknownKey(string key, int line, IEnumerable<string> known)
    {
        var list = string.Join(", ", known.Order(StringComparer.Ordinal));
        Fault("unknown-key", line, $"ไม่รู้จักรายการ {key} ที่นี่ใช้ได้: {list}", $"The key {key} is not known here; there may be: {list}");
    }
}

/// <summary>The line of each record that was read, and of its keys.</summary>
internal sealed class PackLines
{
    private readonly Dictionary<object, PackNode> places = new(ReferenceEqualityComparer.Instance);

    public T Remember<T>(T record, PackNode place) where T : notnull
    {
        places[record] = place;
        return record;
    }

    /// <summary>Every record of a type that was read.</summary>
    public IEnumerable<T> All<T>() => places.Keys.OfType<T>();

    /// <summary>The line of a key of the record, of the record where it has no such key, or 0 for a record that was not read.</summary>
    public int Of(object record, string? key = null) =>
        !places.TryGetValue(record, out var place) ? 0
        : key is not null && place is PackMap map && map.KeyLines.TryGetValue(key, out var line) ? line
        : place.Line;
}

/// <summary>The words of a pack for the values of an enum: <c>weighted_sum</c> for WeightedSum.</summary>
internal static class PackWords
{
    public static string Of<T>(T value) where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    public static bool TryParse<T>(string word, out T value) where T : struct, Enum
    {
        foreach (var candidate in Enum.GetValues<T>())
        {
            value = candidate;
            if (Of(candidate) == word)
                return true;
        }
        value = default;
        return false;
    }

    public static string All<T>() where T : struct, Enum => string.Join(", ", Enum.GetValues<T>().Select(Of));
}
