using System.Text.RegularExpressions;
using OpenIta.Basics;

namespace OpenIta.Reports.Auditing;

/// <summary>Buddhist Era years that a text names with the word ปี, พ.ศ. or ปีงบประมาณ before them.</summary>
internal static partial class YearNames
{
    public static IEnumerable<int> In(string text) =>
        from Match match in Named().Matches(ThaiDigits.ToArabic(text))
        select int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?:ปี|พ\.\s?ศ\.|งบประมาณ)\s{0,2}(25[0-9]{2})(?:[^0-9]|$)", RegexOptions.NonBacktracking)]
    private static partial Regex Named();
}
