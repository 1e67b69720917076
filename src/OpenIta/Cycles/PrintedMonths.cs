using System.Globalization;
using System.Text.RegularExpressions;
using OpenIta.Basics;

namespace OpenIta.Cycles;

/// <summary>Months as plans print them, such as ม.ค. - เม.ย. 2566 or ก.ย. 2565 – ม.ค. 2566: from the first day of the first to the last of the last.</summary>
public static partial class PrintedMonths
{
    private static readonly string[] Names = CultureInfo.GetCultureInfo("th-TH").DateTimeFormat.AbbreviatedMonthNames;

    public static (DateOnly First, DateOnly Last)? Read(string? printed)
    {
        if (printed is null || Form().Match(ThaiDigits.ToArabic(printed)) is not { Success: true } match)
            return null;
        var lastYear = Year(match.Groups["y2"]) ?? Year(match.Groups["y1"]);
        var firstYear = Year(match.Groups["y1"]) ?? lastYear;
        var firstMonth = Array.IndexOf(Names, match.Groups["m1"].Value) + 1;
        var lastMonth = match.Groups["m2"].Success ? Array.IndexOf(Names, match.Groups["m2"].Value) + 1 : firstMonth;
        if (firstMonth == 0 || lastMonth == 0 || firstYear is not { } from || lastYear is not { } to || (from, firstMonth).CompareTo((to, lastMonth)) > 0)
            return null;
        return (new DateOnly(from, firstMonth, 1), new DateOnly(to, lastMonth, DateTime.DaysInMonth(to, lastMonth)));
    }

    private static int? Year(Group digits) => digits.Success ? int.Parse(digits.Value, CultureInfo.InvariantCulture) - FiscalYear.EraOffset : null;

    [GeneratedRegex(@"^\s*(?<m1>[ก-๎.]+\.)\s*(?<y1>25\d\d)?\s*([-–]\s*(?<m2>[ก-๎.]+\.)\s*(?<y2>25\d\d))?\s*\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
