namespace OpenIta.Frameworks.Packs;

/// <summary>A text of a pack: plain Thai, or a map of <c>th</c> and <c>en</c> with provenances of their own where they differ.</summary>
internal static class TextReader
{
    /// <summary>The keys of a text that is a map of its own.</summary>
    private static readonly string[] Keys = ["th", "en", "provenance", "en_provenance"];

    public static LocalText Read(PackNode node, string key, PackReading reading, Provenance? inherited)
    {
        switch (node)
        {
            case PackScalar scalar:
                Cover(scalar, key, reading, inherited);
                return reading.Lines.Remember(new LocalText(scalar.Value.Trim()) { Provenance = inherited }, scalar);
            case PackMap map:
                foreach (var (name, line) in map.KeyLines.Where(k => !Keys.Contains(k.Key)))
                    reading.UnknownKey(name, line, Keys);
                return Both(map, key, reading, ProvenanceReader.Read(map["provenance"], reading) ?? inherited);
            default:
                reading.WrongType(key, node.Line, "ข้อความ หรือ th: และ en:", "a text, or th: and en:");
                return new LocalText("");
        }
    }

    /// <summary>The text that a map holds in its keys <c>th</c> and <c>en</c>, beside other keys or alone.</summary>
    public static LocalText Both(PackMap map, string key, PackReading reading, Provenance? provenance)
    {
        var english = ProvenanceReader.Read(map["en_provenance"], reading) ?? reading.English;
        var inThai = One(map["th"], key, reading, provenance);
        var inEnglish = One(map["en"], key, reading, english);
        if (inThai is null && inEnglish is null)
            reading.Fault("missing-key", map.Line, $"ขาดข้อความ th ของ {key} โปรดเติม", $"The text th of {key} is missing here; add it");
        var text = new LocalText(inThai, inEnglish) { Provenance = provenance, EnglishProvenance = inEnglish is null ? null : english };
        return reading.Lines.Remember(text, map);
    }

    private static string? One(PackNode? node, string key, PackReading reading, Provenance? provenance)
    {
        switch (node)
        {
            case null or PackScalar { IsNull: true }:
                return null;
            case PackScalar scalar:
                Cover(scalar, key, reading, provenance);
                return scalar.Value.Trim();
            default:
                reading.WrongType(key, node.Line, "ข้อความ", "a text");
                return "";
        }
    }

    private static void Cover(PackScalar scalar, string key, PackReading reading, Provenance? provenance)
    {
        if (scalar.IsNull || string.IsNullOrWhiteSpace(scalar.Value))
            reading.Fault("empty-text", scalar.Line, $"ข้อความของ {key} ว่างเปล่า โปรดเขียนข้อความ หรือลบบรรทัดนี้", $"The text of {key} is empty; write it or remove the line");
        else
            ProvenanceReader.Demand(provenance, key, scalar.Line, reading);
    }
}
