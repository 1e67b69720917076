using System.Buffers;
using System.Text.RegularExpressions;

namespace OpenIta.Reports.Reading.Facts;

/// <summary>Where the name of an agency ends.</summary>
internal static class AgencyNameEnd
{
    private static readonly Regex Address = new(@"^(?:ตำบล|แขวง|อำเภอ|เขต|จังหวัด|[ตอจ]\.|ประจำ|ปีงบ|ปี|พ\.ศ|โทร|รอบ|ครั้งที่|\(|-)", RegexOptions.NonBacktracking);

    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\n,()[]\"“”':;*|/<>");

    // Words that follow a name in running text without a space.
    private static readonly string[] Following =
    [
        "ได้", "ให้", "มีผล", "มีคะแนน", "มีระดับ", "มีความ", "มีการ", "มีมาตรการ", "มีค่า", "ประจำปี", "จึง", "ควร", "จะต้อง", "แยกตาม", "ตามเกณฑ์", "ผ่านเกณฑ์", "ในภาพรวม", "โดยรวม", "อำเภอ", "ตั้งเป้า", "ที่ได้", "เป็นการ",
        "ขอรายงาน", "ประจำปีงบประมาณ", "และกระบวนการ", "สามารถ", "เพื่อ", "ปีงบประมาณ",
    ];

    /// <summary>The name at the start of a text that goes on after it.</summary>
    public static string Cut(string text)
    {
        var start = text.Length - text.TrimStart().Length;
        // Line breaking may put one space between the type and the name.
        var rest = start <= 1 ? text[start..] : text;
        var end = rest.AsSpan().IndexOfAny(Ends);
        var name = end < 0 ? rest : rest[..end];
        foreach (var word in Following)
            if (name.IndexOf(word, StringComparison.Ordinal) is > 0 and var at)
                name = name[..at];
        return name.TrimEnd('.', 'ๆ');
    }

    public static bool IsAddressOrYear(string text) => Address.IsMatch(text);
}
