using System.Buffers;
using System.Text;
using System.Text.Json;

namespace OpenIta.Storage;

/// <summary>Many whole numbers of one row as JSON, each under its name: <c>{"I1.1/3":12}</c>. Written the same way on every database.</summary>
public static class StoredMap
{
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

    public static IReadOnlyDictionary<string, long> Read(string stored)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(stored));
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
