using System.Globalization;
using OpenIta.Basics;

namespace OpenIta.Measures.Periods;

/// <summary>How a document writes its periods.</summary>
public sealed record PeriodStyle(bool ThaiDigits = false, bool ShortMonths = true, bool ShortYears = false);

/// <summary>Periods in official words. What it writes <see cref="PeriodReader"/> understands as the same period.</summary>
public static class PeriodText
{
    public static string Of(Period period, PeriodStyle style)
    {
        var text = period switch
        {
            Period.WholeYear(null) => "ตลอดปีงบประมาณ",
            Period.WholeYear(var year) => $"ตลอดปีงบประมาณ พ.ศ. {Number(year!.Value)}",
            Period.Months(var from, var to) => $"{Month(from, style)} - {Month(to, style)}",
            Period.InMonth(var month) => Month(month, style),
            Period.ByMonth(var month) => $"ภายในเดือน{Month(month, style)}",
            Period.Quarters(var from, var to, var year) => $"ไตรมาสที่ {Number(from)}{(to == from ? "" : $" - {Number(to)}")}{(year is { } of ? $" ปีงบประมาณ พ.ศ. {Number(of)}" : "")}",
            Period.Days(var from, var to) => $"{Day(from, style)} - {Day(to, style)}",
            Period.ByDay(var day) => $"ภายในวันที่ {Day(day, style)}",
            Period.InWords(var words) => words,
            _ => throw new ArgumentOutOfRangeException(nameof(period)),
        };
        return period is Period.InWords || !style.ThaiDigits ? text : ThaiDigits.ToThai(text);
    }

    private static string Month(PeriodMonth month, PeriodStyle style) =>
        ThaiMonth.Name(month.Month, style.ShortMonths) + (month.Year is { } year ? $" {Year(year, style)}" : "");

    private static string Day(DateOnly day, PeriodStyle style) =>
        $"{Number(day.Day)} {ThaiMonth.Name(day.Month, style.ShortMonths)} {Year(day.Year + FiscalYear.EraOffset, style)}";

    // Two digits stand for 2500 to 2599 only.
    private static string Year(int year, PeriodStyle style) =>
        style.ShortYears && year is >= 2500 and < 2600 ? (year - 2500).ToString("00", CultureInfo.InvariantCulture) : Number(year);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
