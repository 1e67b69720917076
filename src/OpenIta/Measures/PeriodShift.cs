using System.Text.RegularExpressions;
using OpenIta.Basics;
using OpenIta.Measures.Periods;

namespace OpenIta.Measures;

/// <summary>The same period some years later, in the way it was written.</summary>
internal static partial class PeriodShift
{
    /// <summary>Years that are written move; a period without years, and words, stay as they are.</summary>
    public static string? By(string? text, int years)
    {
        if (PeriodReader.Read(text) is not { } period || Shifted(period, years) is var later && later == period)
            return text;
        return PeriodText.Of(later, StyleOf(text!));
    }

    private static Period Shifted(Period period, int years) => period switch
    {
        Period.WholeYear whole => whole with { Year = whole.Year + years },
        Period.Months(var from, var to) => new Period.Months(Later(from, years), Later(to, years)),
        Period.InMonth(var month) => new Period.InMonth(Later(month, years)),
        Period.ByMonth(var month) => new Period.ByMonth(Later(month, years)),
        Period.Quarters quarters => quarters with { Year = quarters.Year + years },
        Period.Days(var from, var to) => new Period.Days(from.AddYears(years), to.AddYears(years)),
        Period.ByDay(var day) => new Period.ByDay(day.AddYears(years)),
        _ => period,
    };

    private static PeriodMonth Later(PeriodMonth month, int years) => month with { Year = month.Year + years };

    private static PeriodStyle StyleOf(string text) => new(
        ThaiDigits: text.Any(ThaiDigits.IsThai), ShortMonths: text.Replace("พ.ศ.", "", StringComparison.Ordinal).Contains('.', StringComparison.Ordinal), ShortYears: !FourDigits().IsMatch(ThaiDigits.ToArabic(text)));

    [GeneratedRegex("[0-9]{4}", RegexOptions.NonBacktracking)]
    private static partial Regex FourDigits();
}
