using System.Text;
using System.Text.Json;
using OpenIta.Basics;

namespace OpenIta.Scoring;

public sealed record InputNotJson(string Reason) : Refusal($"ไฟล์ไม่ใช่ JSON ที่ถูกต้อง: {Reason}", $"The file is not valid JSON: {Reason}");
public sealed record InputKeyTwice(string InputKey) : Refusal($"{InputKey} ซ้ำ ให้เหลือเพียงค่าเดียว", $"{InputKey} stands twice; keep one value");
public sealed record InputKeyUnknown(string InputKey) : Refusal($"ไม่รู้จักหัวข้อ {InputKey} ให้ใช้ framework, scores และ answers", $"The key {InputKey} is not known; use framework, scores and answers");
public sealed record InputWrongType(string InputKey, string Thai0, string English0) : Refusal($"{InputKey} ต้องเป็น{Thai0}", $"{InputKey} must be {English0}");
public sealed record InputHasNoFramework() : Refusal("ไม่ได้บอกกรอบการประเมิน ให้เพิ่ม \"framework\": \"ita-2566\"", "No framework is named; add \"framework\": \"ita-2566\"");

/// <summary>What <c>openita score</c> is given: <c>{"framework":"ita-2564","scores":{"1":93.20},"answers":{"IIT":"iit.csv"}}</c>.</summary>
/// <param name="Framework">Id or path of the pack.</param>
/// <param name="Answers">Instrument to the path of its answer file, relative to the input file.</param>
public sealed record ScoreInputFile(string Framework, IReadOnlyDictionary<string, decimal> Scores, IReadOnlyDictionary<string, string> Answers)
{
    /// <summary>Path of the input file.</summary>
    public required string File { get; init; }

    /// <summary>Line of each entry of <c>scores</c> and <c>answers</c>.</summary>
    public required IReadOnlyDictionary<(string Section, string Key), int> Lines { get; init; }

    /// <summary>Where an entry stands; the file as a whole when there is no such entry.</summary>
    public SourcePlace PlaceOf(string section, string? key) => new(File, key is null ? 0 : Lines.GetValueOrDefault((section, key)));

    /// <summary>Reads strictly: no unknown or repeated keys, no comments, no numbers in quotes; every refusal names its line.</summary>
    public static Result<ScoreInputFile> Read(string path) =>
        InputFile.ReadText(path, limit: 1024 * 1024).Then(text => Parse(text, path));

    public static Result<ScoreInputFile> Parse(string text, string file)
    {
        if (string.IsNullOrWhiteSpace(text))
            return new FileEmpty(file);
        var bytes = Encoding.UTF8.GetBytes(text);
        var parser = new Parser(bytes);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = 8 });
        try
        {
            if (parser.Root(ref reader) is { } refusal)
                return refusal with { Place = new SourcePlace(file, parser.LineOf(ref reader)) };
            while (reader.Read())
            {
                // Anything behind the document is an error the reader itself throws.
            }
        }
        catch (JsonException e)
        {
            return new InputNotJson(e.Message.Split(" LineNumber:")[0]) { Place = new SourcePlace(file, (int)(e.LineNumber ?? 0) + 1) };
        }
        // The reader's word for an escaped half of a surrogate pair, such as "\ud800", that is no text.
        catch (InvalidOperationException e)
        {
            return new InputNotJson(e.Message) { Place = new SourcePlace(file, parser.LineOf(ref reader)) };
        }
        return parser.Framework is null
            ? new InputHasNoFramework { Place = new SourcePlace(file) }
            : new ScoreInputFile(parser.Framework, parser.Scores, parser.Answers) { File = file, Lines = parser.Lines };
    }

    private sealed class Parser(byte[] bytes)
    {
        private readonly HashSet<string> keys = new(StringComparer.Ordinal);
        private int counted;
        private int line = 1;

        public string? Framework { get; private set; }

        public Dictionary<string, decimal> Scores { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, string> Answers { get; } = new(StringComparer.Ordinal);

        public Dictionary<(string Section, string Key), int> Lines { get; } = [];

        /// <summary>Line of the token the reader stands on. Tokens only go forward, so every byte is looked at once.</summary>
        public int LineOf(ref Utf8JsonReader reader)
        {
            var position = (int)reader.TokenStartIndex;
            line += bytes.AsSpan(counted, position - counted).Count((byte)'\n');
            counted = position;
            return line;
        }

        public Refusal? Root(ref Utf8JsonReader reader)
        {
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
                return new InputWrongType("เอกสาร / The document", "วัตถุ {…}", "an object {…}");
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var key = reader.GetString()!;
                if (!keys.Add(key))
                    return new InputKeyTwice(key);
                reader.Read();
                var refusal = key switch
                {
                    "framework" => FrameworkName(ref reader),
                    "scores" => Entries(ref reader, key, Scores, Number),
                    "answers" => Entries(ref reader, key, Answers, Text),
                    _ => new InputKeyUnknown(key),
                };
                if (refusal is not null)
                    return refusal;
            }
            return null;
        }

        private InputWrongType? FrameworkName(ref Utf8JsonReader reader)
        {
            if (reader.TokenType != JsonTokenType.String)
                return new InputWrongType("framework", "ข้อความ", "a text");
            Framework = reader.GetString();
            return null;
        }

        private delegate Refusal? Value<T>(ref Utf8JsonReader reader, string key, out T value);

        private Refusal? Entries<T>(ref Utf8JsonReader reader, string name, Dictionary<string, T> entries, Value<T> read)
        {
            if (reader.TokenType != JsonTokenType.StartObject)
                return new InputWrongType(name, "วัตถุ {…}", "an object {…}");
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var key = reader.GetString()!;
                if (entries.ContainsKey(key))
                    return new InputKeyTwice(key);
                Lines.Add((name, key), LineOf(ref reader));
                reader.Read();
                if (read(ref reader, key, out var value) is { } refusal)
                    return refusal;
                entries.Add(key, value);
            }
            return null;
        }

        private static Refusal? Number(ref Utf8JsonReader reader, string key, out decimal value)
        {
            value = 0;
            if (reader.TokenType != JsonTokenType.Number || !reader.TryGetDecimal(out value))
                return new InputWrongType(key, "ตัวเลข 0 ถึง 100", "a number from 0 to 100");
            return null;
        }

        private static Refusal? Text(ref Utf8JsonReader reader, string key, out string value)
        {
            value = "";
            if (reader.TokenType != JsonTokenType.String)
                return new InputWrongType(key, "ชื่อไฟล์คำตอบ", "the name of an answer file");
            value = reader.GetString()!;
            return null;
        }
    }
}
