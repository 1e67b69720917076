using System.Text;
using OpenIta.Basics;

namespace OpenIta.Reports.Reading.Words;

/// <summary>
/// Text as it is compared and searched: Arabic digits, composed letters, no spaces. Line breaking puts spaces inside Thai words,
/// so spaces say nothing; only between two numbers one stays, or 2566 90.13 would be one number.
/// </summary>
internal static class Spaceless
{
    public static string Of(string text)
    {
        var folded = ThaiDigits.ToArabic(ThaiText.Compose(text)).Replace("ํา", "ำ", StringComparison.Ordinal);
        var kept = new StringBuilder(folded.Length);
        var space = false;
        foreach (var c in folded)
        {
            if (char.IsWhiteSpace(c) || c is '\u200b' or '\u00ad')
            {
                space = true;
                continue;
            }
            if (space && char.IsAsciiDigit(c) && kept.Length > 0 && char.IsAsciiDigit(kept[^1]))
                kept.Append(' ');
            space = false;
            kept.Append(c);
        }
        return kept.ToString();
    }

    /// <summary>The two texts differ in nothing but spaces, digits and letter case.</summary>
    public static bool Same(string left, string right) => ThaiText.Squeeze(left) == ThaiText.Squeeze(right);
}
