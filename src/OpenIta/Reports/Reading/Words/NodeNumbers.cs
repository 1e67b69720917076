using System.Text.RegularExpressions;

namespace OpenIta.Reports.Reading.Words;

/// <summary>Indicators by their numbers: ตัวชี้วัดที่ ๙.๔.</summary>
internal static class NodeNumbers
{
    private static readonly Regex Numbered = new(@"ตัวชี้วัด(?:ย่อย)?(?:ที่)?((?:9|10)\.[0-9]|10|[1-9])([^0-9.]|$)", RegexOptions.NonBacktracking);

    public static IEnumerable<string> In(string spaceless) => Numbered.Matches(spaceless).Select(m => m.Groups[1].Value);
}
