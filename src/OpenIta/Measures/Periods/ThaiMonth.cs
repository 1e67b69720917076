using System.Text.RegularExpressions;

namespace OpenIta.Measures.Periods;

/// <summary>Months by their Thai names, full (มกราคม) and short (ม.ค.); points and spaces of the short ones may be missing.</summary>
internal static partial class ThaiMonth
{
    private static readonly string[] Full =
        ["มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม"];

    private static readonly string[] Short =
        ["ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."];

    /// <summary>A pattern for one month; without points too.</summary>
    public const string Pattern =
        "มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม|" +
        @"ม\.? ?ค\.?|ก\.? ?พ\.?|มี\.? ?ค\.?|เม\.? ?ย\.?|พ\.? ?ค\.?|มิ\.? ?ย\.?|ก\.? ?ค\.?|ส\.? ?ค\.?|ก\.? ?ย\.?|ต\.? ?ค\.?|พ\.? ?ย\.?|ธ\.? ?ค\.?";

    /// <summary>1 to 12 for what <see cref="Pattern"/> matched.</summary>
    public static int Number(string name)
    {
        var letters = Dots().Replace(name, "");
        var full = Array.IndexOf(Full, letters);
        return 1 + (full >= 0 ? full : Array.FindIndex(Short, s => Dots().Replace(s, "") == letters));
    }

    public static string Name(int month, bool isShort) => (isShort ? Short : Full)[month - 1];

    [GeneratedRegex(@"[. ]", RegexOptions.NonBacktracking)]
    private static partial Regex Dots();
}
