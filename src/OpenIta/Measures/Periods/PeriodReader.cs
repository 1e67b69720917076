using System.Globalization;
using System.Text.RegularExpressions;
using OpenIta.Basics;

namespace OpenIta.Measures.Periods;

/// <summary>Understands the periods that officers write, in Thai or Arabic digits, with years of four or two digits or none.</summary>
public static partial class PeriodReader
{
    private const string Range = @" ?(?:-|–|—|ถึง|จนถึง) ?";

    private static readonly Regex WholeYear = Of(@"ตลอด(?: ?ทั้ง)? ?ปี ?(?:งบประมาณ)? ?" + YearOf("y"));
    private static readonly Regex Months = Of($"(?:เดือน)? ?(?<m1>{ThaiMonth.Pattern}) ?{YearOf("y1")}{Range}(?:เดือน)? ?(?<m2>{ThaiMonth.Pattern}) ?{YearOf("y2")}");
    private static readonly Regex Month = Of($"(?<by>ภายใน)? ?(?:เดือน)? ?(?<m1>{ThaiMonth.Pattern}) ?{YearOf("y1")}");
    private static readonly Regex Quarters = Of($@"ไตรมาส ?(?:ที่)? ?(?<q1>[1-4])(?:{Range}(?:ไตรมาส ?(?:ที่)? ?)?(?<q2>[1-4]))?(?: ?(?:/|ปี ?งบประมาณ)? ?{YearOf("y1")})");
    private static readonly Regex Days = Of($"(?:วันที่)? ?(?<d1>[0-9]{{1,2}}) (?:เดือน)?(?<m1>{ThaiMonth.Pattern}) ?{YearOf("y1")}{Range}(?:วันที่)? ?(?<d2>[0-9]{{1,2}}) (?:เดือน)?(?<m2>{ThaiMonth.Pattern}) ?{YearOf("y2")}");
    private static readonly Regex ByDay = Of($"ภายใน ?(?:วันที่)? ?(?<d1>[0-9]{{1,2}}) (?:เดือน)?(?<m1>{ThaiMonth.Pattern}) ?{YearOf("y1")}");

    /// <summary>Null for an empty text; words that name no period are kept as words.</summary>
    public static Period? Read(string? text)
    {
        var words = Spaces().Replace(ThaiText.Compose(text ?? ""), " ").Trim();
        if (words.Length == 0)
            return null;
        var plain = ThaiDigits.ToArabic(words).Replace("เเ", "แ", StringComparison.Ordinal);
        return Dated(plain) ?? new Period.InWords(words);
    }

    private static Period? Dated(string text) =>
        Match(WholeYear, text) is { } whole ? new Period.WholeYear(YearIn(whole, "y"))
        : Match(Quarters, text) is { } quarters ? QuartersOf(quarters)
        : Match(Days, text) is { } days ? DaysOf(days)
        : Match(ByDay, text) is { } by ? DayOf(by, "d1", "m1", YearIn(by, "y1")) is { } day ? new Period.ByDay(day) : null
        : Match(Months, text) is { } months ? new Period.Months(MonthOf(months, "m1", "y1"), MonthOf(months, "m2", "y2"))
        : Match(Month, text) is { } month ? OneMonth(month)
        : null;

    private static Period OneMonth(Match match) =>
        match.Groups["by"].Success ? new Period.ByMonth(MonthOf(match, "m1", "y1")) : new Period.InMonth(MonthOf(match, "m1", "y1"));

    private static Period.Quarters? QuartersOf(Match match)
    {
        var from = Number(match.Groups["q1"]);
        var to = match.Groups["q2"].Success ? Number(match.Groups["q2"]) : from;
        return from <= to ? new Period.Quarters(from, to, YearIn(match, "y1")) : null;
    }

    private static Period.Days? DaysOf(Match match)
    {
        var last = YearIn(match, "y2");
        return DayOf(match, "d1", "m1", YearIn(match, "y1") ?? last) is { } from && DayOf(match, "d2", "m2", last) is { } to && from <= to ? new Period.Days(from, to) : null;
    }

    // A day needs its year; 31 April is no day.
    private static DateOnly? DayOf(Match match, string day, string month, int? year)
    {
        if (year is not { } era)
            return null;
        var (y, m, d) = (era - FiscalYear.EraOffset, ThaiMonth.Number(match.Groups[month].Value), Number(match.Groups[day]));
        return d >= 1 && d <= DateTime.DaysInMonth(y, m) ? new DateOnly(y, m, d) : null;
    }

    private static PeriodMonth MonthOf(Match match, string month, string year) => new(ThaiMonth.Number(match.Groups[month].Value), YearIn(match, year));

    // ๖๕ is 2565; four digits below 2400 are no year of this era.
    private static int? YearIn(Match match, string group) => match.Groups[group] is { Success: true } year
        ? Number(year) is var number && number < 100 ? 2500 + number : number
        : null;

    private static Match? Match(Regex form, string text) =>
        form.Match(text) is { Success: true } match && YearsAreOfThisEra(match) ? match : null;

    private static bool YearsAreOfThisEra(Match match) =>
        match.Groups.Values.Where(g => g is { Success: true, Name: ['y', ..] }).All(g => g.Length == 2 || Number(g) is >= 2400 and <= 2700);

    private static int Number(Group digits) => int.Parse(digits.Value, CultureInfo.InvariantCulture);

    private static string YearOf(string name) => $@"(?:(?:พ\.? ?ศ\.?)? ?(?<{name}>[0-9]{{4}}|[0-9]{{2}}))?";

    private static Regex Of(string form) => new("^" + form + " ?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    [GeneratedRegex(@"[\s\u200b\u00a0]+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();
}
