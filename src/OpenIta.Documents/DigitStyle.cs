using System.Text;
using System.Text.RegularExpressions;

namespace OpenIta.Documents;

/// <summary>Digits of a whole document: as each text has them, all Thai, or all Arabic.</summary>
public enum DigitStyle { AsWritten, Thai, Arabic }

/// <summary>Text made ready for any writer: digits as the document wants them, nothing in it that a file can't hold.</summary>
internal static partial class Typesetting
{
    /// <summary>The text in the document's digits, without characters that XML forbids.</summary>
    public static string Set(string text, DigitStyle digits)
    {
        var clean = Clean(text);
        if (!HasOthers(clean, digits))
            return clean;
        var written = clean.ToCharArray();
        var from = 0;
        foreach (var address in WebAddress().EnumerateMatches(clean))
        {
            Convert(written.AsSpan(from, address.Index - from), digits);
            from = address.Index + address.Length;
        }
        Convert(written.AsSpan(from), digits);
        return new string(written);
    }

    // Addresses are looked for only where there is something to change: most texts have no digit at all.
    private static bool HasOthers(ReadOnlySpan<char> text, DigitStyle digits) => digits switch
    {
        DigitStyle.Thai => text.ContainsAnyInRange('0', '9'),
        DigitStyle.Arabic => text.ContainsAnyInRange('๐', '๙'),
        _ => false,
    };

    private static void Convert(Span<char> text, DigitStyle digits)
    {
        foreach (ref var c in text)
            c = Convert(c, digits);
    }

    private static char Convert(char c, DigitStyle digits) => (digits, c) switch
    {
        (DigitStyle.Thai, >= '0' and <= '9') => (char)('๐' + (c - '0')),
        (DigitStyle.Arabic, >= '๐' and <= '๙') => (char)('0' + (c - '๐')),
        _ => c,
    };

    // A lone surrogate or a control character would make the file unreadable; a tab is a space, as in a line of type.
    private static string Clean(string text)
    {
        if (!text.Any(c => char.IsControl(c) || char.IsSurrogate(c) || c is '\ufffe' or '\uffff'))
            return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) && Rune.IsControl(rune))
                clean.Append(' ');
            else if (!Rune.IsControl(rune) && rune.Value is not (0xFFFE or 0xFFFF))
                clean.Append(rune);
        }
        return clean.ToString();
    }

    // http://…, www.…, name@host, report.pdf: a digit changed there leads elsewhere.
    // Each word is tried once, from its first letter: Thai writes whole sentences as one word.
    [GeneratedRegex(@"(?:https?://|www\.)[^\s<>""']+|(?<![\w.+-])(?>[\w.+-]+)@[\w-]+\.[\w.-]+|(?<![\w-])(?>[\w-]+)\.(?:txt|html?|docx|xlsx|pdf)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WebAddress();
}
