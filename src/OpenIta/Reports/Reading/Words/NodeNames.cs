namespace OpenIta.Reports.Reading.Words;

/// <summary>A node of the framework named in a text: where its name begins and ends.</summary>
internal readonly record struct NodeMention(string Code, int Start, int End);

/// <summary>
/// Names of instruments and indicators as reports print them; the ten indicators have had these names since FY2561.
/// The packs hold the official wording of each year, this list what agencies make of it.
/// </summary>
internal static class NodeNames
{
    public const string Total = "total";

    private static readonly (string Code, string[] Names)[] Indicators =
    [
        ("1", ["การปฏิบัติหน้าที่"]),
        ("2", ["การใช้งบประมาณ", "การใช้จ่ายงบประมาณ", "การใช้เงินงบประมาณ"]),
        ("3", ["การใช้อำนาจ"]),
        ("4", ["การใช้ทรัพย์สินของราชการ", "การใช้ทรัพย์สินของทางราชการ", "การใช้ทรัพย์สินราชการ", "การใช้ทรัพย์สินข้าราชการ", "การใช้ทรัพย์สินทางราชการ"]),
        ("5", ["การแก้ไขปัญหาการทุจริต", "การแก้ปัญหาการทุจริต", "การแก้ไขปัญหาทุจริต"]),
        ("6", ["คุณภาพการดำเนินงาน"]),
        ("7", ["ประสิทธิภาพการสื่อสาร", "ประสิทธิภาพในการสื่อสาร"]),
        ("8", ["การปรับปรุงระบบการทำงาน", "การปรับปรุงการทำงาน", "การปรับปรุงระบบงาน"]),
        ("9", ["การเปิดเผยข้อมูล"]),
        ("10", ["การป้องกันการทุจริต"]),
    ];

    // The third instrument is named like indicator 9; the longer name is looked for first.
    private static readonly (string Code, string[] Names)[] Instruments =
    [
        ("IIT", ["IIT", "ผู้มีส่วนได้ส่วนเสียภายใน", "ผู้มีส่วนได้เสียภายใน", "บุคลากรภายในหน่วยงาน(IIT"]),
        ("EIT", ["EIT", "ผู้มีส่วนได้ส่วนเสียภายนอก", "ผู้มีส่วนได้เสียภายนอก"]),
        ("OIT", ["OIT", "แบบตรวจการเปิดเผยข้อมูลสาธารณะ", "การเปิดเผยข้อมูลสาธารณะ"]),
    ];

    private static readonly (string Code, string Name)[] ByLength =
        [.. Indicators.Concat(Instruments).SelectMany(n => n.Names.Select(name => (n.Code, name))).OrderByDescending(n => n.name.Length)];

    /// <summary>Instrument of an indicator or a part of it, such as OIT for 9.1.</summary>
    public static string? InstrumentOf(string? code) => code switch
    {
        null => null,
        "IIT" or "EIT" or "OIT" => code,
        "1" or "2" or "3" or "4" or "5" => "IIT",
        "6" or "7" or "8" => "EIT",
        ['9', ..] or ['1', '0', ..] => "OIT",
        ['I', >= '0' and <= '9', ..] => "IIT",
        ['E', >= '0' and <= '9', ..] => "EIT",
        ['O', >= '0' and <= '9', ..] => "OIT",
        _ => null,
    };

    public static bool IsInstrument(string? code) => code is "IIT" or "EIT" or "OIT";

    public static bool IsIndicator(string? code) => code is not null && (code.Contains('.', StringComparison.Ordinal) || Indicators.Any(i => i.Code == code));

    /// <summary>The indicator a name stands for, also when more words follow it; null when it is none of them.</summary>
    public static string? IndicatorAtStart(string spaceless) =>
        Array.Find(ByLength, n => spaceless.StartsWith(n.Name, StringComparison.Ordinal)).Code is { } code && !IsInstrument(code) ? code : null;

    /// <summary>All names in a spaceless text, in order, none inside another.</summary>
    public static IReadOnlyList<NodeMention> In(string spaceless)
    {
        var found = new List<NodeMention>();
        foreach (var (code, name) in ByLength)
            for (var at = spaceless.IndexOf(name, StringComparison.Ordinal); at >= 0; at = spaceless.IndexOf(name, at + name.Length, StringComparison.Ordinal))
                if (IsWord(spaceless, at, name) && !found.Any(f => at < f.End && at + name.Length > f.Start))
                    found.Add(new NodeMention(code, at, at + name.Length));
        found.Sort((a, b) => a.Start.CompareTo(b.Start));
        return found;
    }

    // IIT must not be found inside another Latin word; a number may stand before it, its space is gone.
    private static bool IsWord(string text, int at, string name) =>
        !char.IsAsciiLetter(name[0])
        || ((at == 0 || !char.IsAsciiLetter(text[at - 1])) && (at + name.Length == text.Length || !char.IsAsciiLetterOrDigit(text[at + name.Length])));
}
