using System.Text.RegularExpressions;
using OpenIta.Reports.Reading.Sources;

namespace OpenIta.Reports.Reading.Facts;

/// <summary>The head of a memo: ส่วนราชการ, โทร, ที่, วันที่, เรื่อง, เรียน, each on a line of its own or several on one.</summary>
internal sealed record MemoFields(string? Department, string? Telephone, string? Number, string? Date, string? Subject, string? To)
{
    private static readonly Regex Label = new(@"(?:^|\s)(ส่วนราชการ|โทรศัพท์|โทรสาร|โทร\.?|วันที่|ที่|เรื่อง|เรียน)\s*[:.]?\s*", RegexOptions.NonBacktracking);
    private static readonly string[] BodyOpenings = ["ด้วย", "ตามที่", "ตาม", "สืบเนื่อง", "เนื่องจาก", "อ้างถึง", "สิ่งที่ส่งมาด้วย", "๑.", "1."];
    private static readonly string[] HeadOnly = ["ส่วนราชการ", "ที่", "วันที่", "เรื่อง", "เรียน"];

    /// <summary>Whether a cell of a head that is typed with tabs holds a label, alone or with its value.</summary>
    public static bool OpensWithLabel(string cell) => Array.Exists(HeadOnly, h => cell == h || cell.StartsWith(h + " ", StringComparison.Ordinal));

    /// <summary>Reads the head and leaves <paramref name="at"/> on the first paragraph of the body.</summary>
    public static MemoFields Read(IReadOnlyList<Paragraph> paragraphs, ref int at)
    {
        var values = new Dictionary<string, string>();
        string? last = null;
        for (; at < paragraphs.Count && !values.ContainsKey("เรียน"); at++)
        {
            var text = paragraphs[at].Text;
            if (HeadOnly.Any(h => text.StartsWith(h, StringComparison.Ordinal)))
                last = ReadLine(text, values);
            else if (last == "เรื่อง" && !BodyOpenings.Any(o => text.StartsWith(o, StringComparison.Ordinal)))
                values[last] += " " + text;
            else
                break;
        }
        string? Value(string label) => values.TryGetValue(label, out var value) && value.Length > 0 ? value : null;
        return new MemoFields(Value("ส่วนราชการ"), Value("โทร"), Value("ที่"), Value("วันที่"), Value("เรื่อง"), Value("เรียน"));
    }

    // Subject and addressee may hold any word; the other fields end where the next label begins.
    private static string? ReadLine(string text, Dictionary<string, string> values)
    {
        string? open = null;
        var start = 0;
        foreach (Match match in Label.Matches(text))
        {
            var label = match.Groups[1].Value;
            label = label.StartsWith("โทร", StringComparison.Ordinal) ? "โทร" : label;
            if (open is "เรื่อง" or "เรียน" || (open is null && match.Index > 0) || values.ContainsKey(label))
                continue;
            if (open is not null)
                values[open] = text[start..match.Index].Trim();
            (open, start) = (label, match.Index + match.Length);
            values[open] = "";
        }
        if (open is not null)
            values[open] = text[start..].Trim();
        return open;
    }
}
