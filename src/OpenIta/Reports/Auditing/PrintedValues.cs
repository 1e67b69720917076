using System.Globalization;
using OpenIta.Basics;

namespace OpenIta.Reports.Auditing;

/// <summary>Numbers as a report prints them: 68 and 68.00 are one value, and so are 90.42 and its rounding 90.</summary>
internal static class PrintedValues
{
    /// <summary>The different values among prints of one score, in order of their first line.</summary>
    public static IReadOnlyList<decimal> Of(IReadOnlyList<PrintedScore> prints)
    {
        var values = new List<PrintedScore>();
        foreach (var print in prints)
        {
            var same = values.FindIndex(v => Same(v, print));
            if (same < 0)
                values.Add(print);
            else if (Digits(print) > Digits(values[same]))
                values[same] = print;
        }
        return [.. values.Select(v => v.Value)];
    }

    /// <summary>Digits behind the point as printed.</summary>
    public static int Digits(PrintedScore print) => Digits(print.Text);

    public static int Digits(string printed)
    {
        var text = ThaiDigits.ToArabic(printed);
        var point = text.LastIndexOf('.');
        return point < 0 ? 0 : text[(point + 1)..].TakeWhile(char.IsAsciiDigit).Count();
    }

    /// <summary>True when the printed value is what the exact value rounds to at the printed digits.</summary>
    public static bool IsRoundingOf(PrintedScore print, decimal exact) =>
        decimal.Round(exact, Digits(print), MidpointRounding.AwayFromZero) == print.Value;

    public static string Text(decimal value) => value.ToString("0.00##", CultureInfo.InvariantCulture);

    private static bool Same(PrintedScore a, PrintedScore b)
    {
        if (a.Value == b.Value)
            return true;
        var (coarse, fine) = Digits(a) < Digits(b) ? (a, b) : (b, a);
        return Digits(coarse) < Digits(fine) && IsRoundingOf(coarse, fine.Value);
    }
}
