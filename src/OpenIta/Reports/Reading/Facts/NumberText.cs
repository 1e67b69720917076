using System.Globalization;
using System.Text.RegularExpressions;
using OpenIta.Basics;

namespace OpenIta.Reports.Reading.Facts;

/// <summary>Numbers of cells: Thai or Arabic digits, with คะแนน, ร้อยละ or % around them.</summary>
internal static class NumberText
{
    private static readonly Regex Sole = new(@"^(?:ร้อยละ|คะแนน)?\s*([0-9๐-๙]{1,3}(?:[.,]\s?[0-9๐-๙]{1,6})?)\s*(?:คะแนน|%|ร้อยละ)?\s*(?:\(?\s*(?:ระดับ\s*)?([A-F]{1,2}|[ก-๛ ]{2,25})\s*\)?)?$", RegexOptions.NonBacktracking);

    /// <summary>A score from 0 to 100 that a cell holds, with its digits as printed; null when it holds something else.</summary>
    public static (decimal Value, string Printed)? Score(string cell) =>
        Sole.Match(cell.Trim()) is { Success: true } match && Parse(match.Groups[1].Value) is { } value and <= 100 ? (value, match.Groups[1].Value) : null;

    public static decimal? Parse(string digits) =>
        decimal.TryParse(ThaiDigits.ToArabic(digits).Replace(',', '.').Replace(" ", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
}
