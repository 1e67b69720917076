namespace OpenIta.Basics;

/// <summary>Thai digits ๐ to ๙ (U+0E50 to U+0E59) and Arabic digits, one for one.</summary>
public static class ThaiDigits
{
    private const char Zero = '๐';

    /// <summary>True for ๐ to ๙ only.</summary>
    public static bool IsThai(char c) => c is >= '๐' and <= '๙';

    /// <summary>The same text with every Thai digit as an Arabic digit; length and positions are kept.</summary>
    public static string ToArabic(string text) => Map(text, static c => IsThai(c) ? (char)('0' + (c - Zero)) : c);

    /// <summary>The same text with every Arabic digit as a Thai digit; length and positions are kept.</summary>
    public static string ToThai(string text) => Map(text, static c => c is >= '0' and <= '9' ? (char)(Zero + (c - '0')) : c);

    private static string Map(string text, Func<char, char> map) =>
        string.Create(text.Length, (text, map), static (span, state) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = state.map(state.text[i]);
        });
}
