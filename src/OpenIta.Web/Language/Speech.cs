using System.Globalization;
using OpenIta.Basics;
using OpenIta.Frameworks;

namespace OpenIta.Web.Language;

/// <summary>A language the pages speak, and how figures and dates are said in it. Thai unless English is asked for.</summary>
public sealed class Speech
{
    public static readonly Speech Thai = new("th", "th-TH");
    public static readonly Speech English = new("en", "en-GB");

    private static readonly TimeSpan Bangkok = TimeSpan.FromHours(7);

    private Speech(string code, string culture)
    {
        Code = code;
        Culture = CultureInfo.GetCultureInfo(culture);
    }

    /// <summary>For the <c>lang</c> attribute and the <c>lang</c> parameter.</summary>
    public string Code { get; }

    public CultureInfo Culture { get; }

    public bool IsThai => Code == "th";

    public Speech Other => IsThai ? English : Thai;

    public static Speech? ByCode(string? code) => code switch { "th" => Thai, "en" => English, _ => null };

    /// <summary>The language chosen for a request by <see cref="LanguageChoice"/>.</summary>
    public static Speech Of(HttpContext? context) => context?.Items[typeof(Speech)] as Speech ?? Thai;

    /// <summary>Chooses the language of what is shown, where the request brings it in its own way.</summary>
    public static void Choose(HttpContext context, string? code)
    {
        if (ByCode(code) is { } speech)
            context.Items[typeof(Speech)] = speech;
    }

    public string Pick(string thai, string english) => IsThai ? thai : english;

    /// <summary>A text of a pack: this language's where there is one, else the other's.</summary>
    public string Of(LocalText? text) => (IsThai ? text?.Thai ?? text?.English : text?.English ?? text?.Thai) ?? "";

    /// <summary>The <c>lang</c> attribute for a text of a pack; null when it is in the page's language.</summary>
    public string? LangOf(LocalText? text) => IsThai || text?.English is not null ? null : "th";

    /// <summary>Notes of packs say the same in both languages with a stroke between.</summary>
    public string Note(string note) => note.Split(" / ") is [var thai, var english] ? Pick(thai, english) : note;

    public string Of(Refusal refusal) => Pick(refusal.Thai, refusal.English);

    /// <summary>Two decimals: levels hang on 0.01.</summary>
    public string Score(decimal score) => score.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>Up to six decimals, for showing the steps of a calculation.</summary>
    public string Exact(decimal value) => value.ToString("0.00####", CultureInfo.InvariantCulture);

    /// <summary>With its sign: +1.20, −0.45, 0.00.</summary>
    public string Change(decimal change) => change.ToString("+0.00;−0.00;0.00", CultureInfo.InvariantCulture);

    public string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>2566 in Thai; FY 2566 (2023) in English.</summary>
    public string Year(int buddhistEra) => IsThai ? Plain(buddhistEra) : $"FY {Plain(buddhistEra)} ({Plain(buddhistEra - FiscalYear.EraOffset)})";

    /// <summary>6 ก.ย. 2564, as clocks in Bangkok show it; the English form counts years of the Common Era.</summary>
    public string Date(DateTimeOffset instant) => Date(DateOnly.FromDateTime(instant.ToOffset(Bangkok).DateTime));

    public string Date(DateOnly date)
    {
        var year = IsThai ? date.Year + FiscalYear.EraOffset : date.Year;
        return $"{Plain(date.Day)} {Culture.DateTimeFormat.AbbreviatedMonthNames[date.Month - 1]} {Plain(year)}";
    }

    /// <summary>15 มี.ค. 2566 10.30 น., as clocks in Bangkok show it.</summary>
    public string Moment(DateTimeOffset instant) => $"{Date(instant)} {Clock(instant)}";

    /// <summary>15 มี.ค. 2566 10.30 น. – 10.45 น.: a day is named once, and a minute is not said to last.</summary>
    public string Lasting(DateTimeOffset from, DateTimeOffset until) =>
        Moment(from) == Moment(until) ? Moment(from) : $"{Moment(from)} – {(Date(from) == Date(until) ? Clock(until) : Moment(until))}";

    /// <summary>10.30 น., or 10:30 in English.</summary>
    public string Clock(DateTimeOffset instant) => instant.ToOffset(Bangkok).ToString(IsThai ? "HH.mm' น.'" : "HH:mm", CultureInfo.InvariantCulture);

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);
}
