using System.Text.RegularExpressions;
using OpenIta.Reports.Reading.Words;

namespace OpenIta.Reports.Reading.Facts;

/// <summary>Names of levels of all years, and where a text gives one.</summary>
internal static class LevelNames
{
    private static readonly string[] Names = ["ต้องปรับปรุงโดยด่วน", "ผ่านดีเยี่ยม", "ต้องปรับปรุง", "ไม่ผ่าน", "ผ่านดี", "ผ่าน", "AA", "A", "B", "C", "D", "E", "F"];

    private static readonly string[] Aims = ["จะถึง", "ให้ถึง", "ไปถึง", "ไปสู่", "เข้าสู่"];

    private static readonly Regex Stated = new(
        @"(?:ระดับ|เกรด)(?:ผลการประเมิน|คะแนน|การประเมิน|คุณธรรม|ผลคะแนน)*(?:ในภาพรวม)?(?:อยู่ในระดับ|อยู่ที่ระดับ|อยู่ที่|คือ|เป็น|ได้แก่|[:=])?[“""'‘(]*(ต้องปรับปรุงโดยด่วน|ผ่านดีเยี่ยม|ต้องปรับปรุง|ไม่ผ่าน|ผ่านดี|ผ่าน|AA|[A-F])", RegexOptions.NonBacktracking);

    /// <summary>The level a cell or line consists of; null when it says anything else.</summary>
    public static string? Sole(string text)
    {
        var words = Spaceless.Of(text).Trim('"', '“', '”', '(', ')', '*', '.');
        words = words.StartsWith("ระดับ", StringComparison.Ordinal) ? words["ระดับ".Length..] : words;
        return Array.Find(Names, n => n == words);
    }

    /// <summary>Levels a spaceless text states, with where each begins; conditions such as (ระดับ A) ขึ้นไป are none.</summary>
    public static IEnumerable<(string Level, int At)> In(string spaceless)
    {
        foreach (Match match in Stated.Matches(spaceless))
        {
            var level = match.Groups[1];
            var rest = spaceless[(level.Index + level.Length)..];
            // ผ่านเกณฑ์ is a verdict and AAA no level.
            if (rest.StartsWith("เกณฑ์", StringComparison.Ordinal) || (char.IsAsciiLetter(level.Value[0]) && rest.Length > 0 && char.IsAsciiLetter(rest[0])) || IsCondition(rest) || IsAimed(spaceless[..match.Index]))
                continue;
            yield return (level.Value, match.Index);
        }
    }

    // คะแนนยังขาดอีก … จึงจะถึงระดับ B tells of a level that is not reached.
    private static bool IsAimed(string before) => Array.Exists(Aims, a => before.EndsWith(a, StringComparison.Ordinal));

    private static bool IsCondition(string rest) =>
        rest.TrimStart(')', '”', '"', '’', '\'') is var after && (after.StartsWith("ขึ้นไป", StringComparison.Ordinal) || after.StartsWith("หรือสูงกว่า", StringComparison.Ordinal));
}
