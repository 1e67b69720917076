using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace OpenIta.Storage;

/// <summary>
/// Many whole numbers of one row, each under its name. With a shape the row holds the numbers alone, in its order: <c>5f0c0a4d9e1b2c3d:12,3,,4</c>;
/// without one it carries the names itself, as JSON: <c>{"I1.1/3":12}</c>. Written the same way on every database, and read by <see cref="Shapes"/>.
/// </summary>
public static class StoredMap
{
    // A sign and 19 digits, and the comma.
    private const int LongestNumber = 21;

    /// <summary>With its names beside the numbers.</summary>
    public static string Write(IEnumerable<KeyValuePair<string, long>> numbers)
    {
        var buffer = new ArrayBufferWriter<byte>(2048);
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true }))
        {
            writer.WriteStartObject();
            foreach (var (name, number) in numbers)
                writer.WriteNumber(name, number);
            writer.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>In the order of a shape, or with its names where one of them is not in the shape, as a code that a report misprints.</summary>
    public static string Write<T>(Shape shape, IReadOnlyDictionary<string, T> values, Func<T, long> number)
    {
        var numbers = ArrayPool<long>.Shared.Rent(shape.Names.Count);
        var row = numbers.AsSpan(0, shape.Names.Count);
        var placed = 0;
        for (var place = 0; place < row.Length; place++)
        {
            var isThere = values.TryGetValue(shape.Names[place], out var value);
            row[place] = isThere ? number(value!) : ShapedNumbers.None;
            placed += isThere ? 1 : 0;
        }
        var map = placed == values.Count ? Write(shape, row) : Write(values.Select(v => KeyValuePair.Create(v.Key, number(v.Value))));
        ArrayPool<long>.Shared.Return(numbers);
        return map;
    }

    /// <param name="numbers">One for each name, <see cref="ShapedNumbers.None"/> where there is none.</param>
    internal static string Write(Shape shape, ReadOnlySpan<long> numbers)
    {
        numbers = numbers.TrimEnd(ShapedNumbers.None);
        var buffer = ArrayPool<char>.Shared.Rent(shape.Fingerprint.Length + 1 + numbers.Length * LongestNumber);
        shape.Fingerprint.CopyTo(buffer);
        var end = shape.Fingerprint.Length;
        buffer[end++] = ':';
        foreach (var number in numbers)
        {
            if (number != ShapedNumbers.None && number.TryFormat(buffer.AsSpan(end), out var written, provider: CultureInfo.InvariantCulture))
                end += written;
            buffer[end++] = ',';
        }
        // Every number but the last has a comma behind it.
        var map = new string(buffer.AsSpan(0, numbers.IsEmpty ? end : end - 1));
        ArrayPool<char>.Shared.Return(buffer);
        return map;
    }

    /// <summary>The fingerprint a map names; null for one that carries its names.</summary>
    internal static string? ShapeOf(string map) => map.StartsWith('{') ? null : map[..map.IndexOf(':', StringComparison.Ordinal)];

    internal static IReadOnlyDictionary<string, long> Read(Shape shape, string map)
    {
        var numbers = new long[shape.Names.Count];
        var rest = map.AsSpan(shape.Fingerprint.Length + 1);
        for (var place = 0; place < numbers.Length; place++)
        {
            var comma = rest.IndexOf(',');
            var number = comma < 0 ? rest : rest[..comma];
            numbers[place] = number.IsEmpty ? ShapedNumbers.None : long.Parse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            rest = comma < 0 ? [] : rest[(comma + 1)..];
        }
        return new ShapedNumbers(shape, numbers);
    }

    internal static IReadOnlyDictionary<string, long> ReadNamed(string map)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(map));
        var numbers = new Dictionary<string, long>(StringComparer.Ordinal);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName)
                continue;
            var name = reader.GetString()!;
            reader.Read();
            numbers[name] = reader.GetInt64();
        }
        return numbers;
    }
}
