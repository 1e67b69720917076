using System.Globalization;
using System.Text;

namespace OpenIta.Basics;

/// <summary>Thai text as people search and compare it.</summary>
public static class ThaiText
{
    /// <summary>
    /// One spelling for search and comparison: Arabic digits; ํ+า as ำ (U+0E33, also with a tone mark between); doubled marks once;
    /// no zero-width characters; spaces runs as one; lower case; เ+เ as แ.
    /// </summary>
    public static string SearchKey(string text)
    {
        var folded = new StringBuilder(text.Length);
        var space = false;
        foreach (var c in ThaiDigits.ToArabic(Compose(text)))
        {
            if (c is '\u200b' or '\u200c' or '\u200d' or '\u2060' or '\ufeff' or '\u00ad')
                continue;
            if (char.IsWhiteSpace(c))
            {
                space = folded.Length > 0;
                continue;
            }
            if (space)
                folded.Append(' ');
            space = false;
            var last = folded.Length > 0 ? folded[^1] : '\0';
            if (IsMark(c) && last == c)
                continue;
            if (c == 'เ' && last == 'เ')
            {
                folded[^1] = 'แ';
                continue;
            }
            if (c == 'า' && JoinsSaraAm(folded))
                continue;
            folded.Append(char.ToLowerInvariant(c));
        }
        return folded.ToString();
    }

    /// <summary>Composed letters (NFC). Halves of a pair and noncharacters, which .NET refuses to compose, become the replacement character.</summary>
    public static string Compose(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\ud800', '\udfff') >= 0 || text.AsSpan().IndexOfAnyInRange('\ufffe', '\uffff') >= 0)
            text = string.Concat(text.EnumerateRunes().Select(r => (r.Value & 0xFFFE) == 0xFFFE ? Rune.ReplacementChar : r));
        return text.Normalize(NormalizationForm.FormC);
    }

    /// <summary>The search key without any space: two prints of one text that differ only in line breaks are equal.</summary>
    public static string Squeeze(string text) => SearchKey(text).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>Thai vowel signs above and below, tone marks and other signs that stand on a consonant.</summary>
    public static bool IsMark(char c) => c is 'ั' or (>= 'ิ' and <= 'ฺ') or (>= '็' and <= '๎');

    /// <summary>Dictionary order of names (th-TH): a leading vowel sorts after its consonant.</summary>
    public static StringComparer Order { get; } = StringComparer.Create(CultureInfo.GetCultureInfo("th-TH"), ignoreCase: true);

    // นิคหิต followed by สระอา, with a tone mark before or between, is how some programs write สระอำ.
    private static bool JoinsSaraAm(StringBuilder folded)
    {
        if (folded.Length == 0)
            return false;
        if (folded[^1] == 'ํ')
        {
            folded[^1] = 'ำ';
            return true;
        }
        if (folded.Length > 1 && folded[^2] == 'ํ' && folded[^1] is >= '่' and <= '๋')
        {
            folded[^2] = folded[^1];
            folded[^1] = 'ำ';
            return true;
        }
        return false;
    }
}
