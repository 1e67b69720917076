using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace OpenIta.Storage;

/// <summary>Numbers in the order of a shape, looked up by name.</summary>
internal sealed class ShapedNumbers(Shape shape, long[] numbers) : IReadOnlyDictionary<string, long>
{
    /// <summary>Stands where the shape has a name and the row no number.</summary>
    public const long None = long.MinValue;

    public Shape Shape => shape;

    public int Count => numbers.Count(n => n != None);

    public IEnumerable<string> Keys => this.Select(n => n.Key);

    public IEnumerable<long> Values => numbers.Where(n => n != None);

    public long this[string key] => TryGetValue(key, out var number) ? number : throw new KeyNotFoundException(key);

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out long value)
    {
        value = shape.PlaceOf(key) is { } place ? numbers[place] : None;
        if (value != None)
            return true;
        value = 0;
        return false;
    }

    public IEnumerator<KeyValuePair<string, long>> GetEnumerator()
    {
        for (var place = 0; place < numbers.Length; place++)
            if (numbers[place] != None)
                yield return KeyValuePair.Create(shape.Names[place], numbers[place]);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
