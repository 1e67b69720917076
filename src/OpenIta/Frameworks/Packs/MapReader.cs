using System.Globalization;

namespace OpenIta.Frameworks.Packs;

/// <summary>
/// Reads the keys of one map, each into its type. What is missing, of the wrong type, unknown or without provenance becomes a fault with its line;
/// a stand-in value is returned so that reading goes on and every fault of the pack is told at once.
/// </summary>
internal sealed class MapReader(PackMap map, PackReading reading, Provenance? inherited)
{
    private static readonly Provenance Unstated = new(ProvenanceKind.Recalled, [], Provisional: true);

    private readonly HashSet<string> known = new(StringComparer.Ordinal) { "provenance" };
    private readonly Provenance? provenance = ProvenanceReader.Read(map["provenance"], reading) ?? inherited;

    /// <summary>False at the root: what the pack says of its title says nothing of its parts.</summary>
    public bool PassesProvenanceOn { get; init; } = true;

    public Provenance Provenance => provenance ?? Unstated;

    /// <summary>Remembers where a record stands, so that the checker can name its line.</summary>
    public T Place<T>(T record) where T : notnull => reading.Lines.Remember(record, map);

    /// <summary>An id, code or other word that only names something.</summary>
    public string? Word(string key) => Scalar(key)?.Value;

    public string NeedWord(string key) => Word(key) ?? Missing(key, "");

    public IReadOnlyList<string> Words(string key) =>
        [.. Entries(key).Select(e => e is PackScalar { IsNull: false } s ? s.Value : Wrong(key, e, "คำ", "a word", "")).Where(w => w.Length > 0)];

    public LocalText? Text(string key) => Value(key) is { } node ? TextReader.Read(node, key, reading, provenance) : null;

    public LocalText NeedText(string key) => Text(key) ?? Missing(key, new LocalText(""));

    public IReadOnlyList<LocalText> Texts(string key) => [.. Entries(key).Select(e => TextReader.Read(e, key, reading, provenance))];

    /// <summary>The text of a map that holds <c>th</c> and <c>en</c> beside its other keys.</summary>
    public LocalText OwnText()
    {
        Expect("th", "en", "en_provenance");
        return TextReader.Both(map, "th", reading, provenance);
    }

    public decimal? Number(string key) => Value(key) is { } node ? ReadNumber(key, node) : null;

    public decimal NeedNumber(string key) => Number(key) ?? Missing(key, 0m);

    public IReadOnlyList<decimal> Numbers(string key) => [.. Entries(key).Select(e => ReadNumber(key, e)).OfType<decimal>()];

    public int? Whole(string key) => Number(key) is { } number ? ReadWhole(key, number, map[key]!) : null;

    public int NeedWhole(string key) => Whole(key) ?? Missing(key, 0);

    public IReadOnlyList<int> Wholes(string key) =>
        [.. Entries(key).Select(e => ReadNumber(key, e) is { } number ? ReadWhole(key, number, e) : null).OfType<int>()];

    public bool Flag(string key) => Scalar(key) switch
    {
        { Plain: true, Value: "true" } => true,
        null or { Plain: true, Value: "false" } => false,
        { } scalar => Wrong(key, scalar, "true หรือ false", "true or false", otherwise: false),
    };

    public DateOnly? Date(string key)
    {
        if (Scalar(key) is not { } scalar)
            return null;
        ProvenanceReader.Demand(provenance, key, scalar.Line, reading);
        return DateOnly.TryParseExact(scalar.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
            : Wrong<DateOnly?>(key, scalar, "วันที่แบบ ปี ค.ศ.-เดือน-วัน เช่น 2022-03-01", "a date as year-month-day (Common Era) such as 2022-03-01", null);
    }

    public T NeedOneOf<T>(string key) where T : struct, Enum => Scalar(key) is { } word ? OneOf<T>(key, word) : Missing(key, default(T));

    public IReadOnlyList<T> Several<T>(string key) where T : struct, Enum =>
        [.. Entries(key).Select(e => e is PackScalar word ? OneOf<T>(key, word) : Wrong(key, e, "คำ", "a word", default(T)))];

    /// <param name="covering">Holds for entries that state none of their own; by default what holds for this map.</param>
    public IReadOnlyList<T> List<T>(string key, Func<MapReader, T> read, Provenance? covering = null) where T : class =>
        [.. Entries(key).Select(e => e is PackMap child ? Child(child, read, covering) : Wrong<T?>(key, e, "รายการย่อยที่มี ชื่อ: ค่า", "a mapping of key: value", null)).OfType<T>()];

    public T? Part<T>(string key, Func<MapReader, T> read) where T : class => Value(key) switch
    {
        null => null,
        PackMap child => Child(child, read),
        { } other => Wrong<T?>(key, other, "รายการย่อยที่มี ชื่อ: ค่า", "a mapping of key: value", null),
    };

    /// <summary>A list whose entries are maps or, where that says all, plain text.</summary>
    public IReadOnlyList<T> ListOrText<T>(string key, Func<MapReader, T> read, Func<LocalText, T> plain) =>
        [.. Entries(key).Select(e => e is PackMap child && child["th"] is null ? Child(child, read) : plain(TextReader.Read(e, key, reading, provenance)))];

    /// <summary>A provenance under a key of its own, for a value that is known otherwise than its neighbours.</summary>
    public Provenance? ProvenanceAt(string key) => ProvenanceReader.Read(Value(key), reading);

    /// <summary>True where <c>status: provisional</c> stands; there is no other status.</summary>
    public bool Provisional()
    {
        if (Scalar("status") is not { } status)
            return false;
        OneOf<ConfirmationStatus>("status", status);
        return true;
    }

    /// <summary>Keys that are read elsewhere.</summary>
    public void Expect(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
            known.Add(key);
    }

    /// <summary>To be called when all keys were asked for: the others are unknown.</summary>
    public void End()
    {
        foreach (var (key, line) in map.KeyLines.Where(k => !known.Contains(k.Key)))
            reading.UnknownKey(key, line, known);
    }

    private enum ConfirmationStatus { Provisional }

    private T Child<T>(PackMap child, Func<MapReader, T> read, Provenance? covering = null)
    {
        var reader = new MapReader(child, reading, covering ?? (PassesProvenanceOn ? provenance : null));
        var record = read(reader);
        reader.End();
        return record;
    }

    private PackNode? Value(string key)
    {
        known.Add(key);
        return map[key] is PackScalar { IsNull: true } ? null : map[key];
    }

    private PackScalar? Scalar(string key) => Value(key) switch
    {
        null => null,
        PackScalar scalar => scalar,
        { } other => Wrong<PackScalar?>(key, other, "ค่าเดียว ไม่ใช่รายการย่อย", "a single value, not a list or mapping", null),
    };

    private IReadOnlyList<PackNode> Entries(string key) => Value(key) switch
    {
        null => [],
        PackList list => list.Entries,
        { } other => Wrong<PackNode[]>(key, other, "รายการ (แต่ละข้อขึ้นต้นด้วย -)", "a list (each entry after a dash)", []),
    };

    private decimal? ReadNumber(string key, PackNode node)
    {
        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (node is not PackScalar { Plain: true } scalar || !decimal.TryParse(scalar.Value, style, CultureInfo.InvariantCulture, out var number))
            return Wrong<decimal?>(key, node, "ตัวเลข (เลขอารบิก) เช่น 30 หรือ 84.5", "a number in Arabic digits such as 30 or 84.5", null);
        ProvenanceReader.Demand(provenance, key, scalar.Line, reading);
        return number;
    }

    private int? ReadWhole(string key, decimal number, PackNode node) =>
        number == decimal.Truncate(number) && Math.Abs(number) <= int.MaxValue ? (int)number : Wrong<int?>(key, node, "จำนวนเต็ม", "a whole number", null);

    private T OneOf<T>(string key, PackScalar word) where T : struct, Enum
    {
        if (!PackWords.TryParse<T>(word.Value, out var value))
            reading.Fault("unknown-word", word.Line, $"{key}: ไม่รู้จักคำว่า “{word.Value}” ใช้ได้: {PackWords.All<T>()}",
                $"{key}: the word “{word.Value}” is not known; use one of {PackWords.All<T>()}");
        return value;
    }

    private T Missing<T>(string key, T otherwise)
    {
        // A value of the wrong type has its own fault already.
        if (map[key] is null or PackScalar { IsNull: true })
            reading.Fault("missing-key", map.Line, $"ขาดรายการ {key} โปรดเติม", $"The key {key} is missing here; add it");
        return otherwise;
    }

    private T Wrong<T>(string key, PackNode node, string thai, string english, T otherwise)
    {
        reading.WrongType(key, node.Line, thai, english);
        return otherwise;
    }
}
