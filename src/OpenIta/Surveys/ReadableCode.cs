using System.Security.Cryptography;
using OpenIta.Basics;

namespace OpenIta.Surveys;

/// <summary>
/// Codes that people read from paper and type: 32 characters without 0, 1, I and O, the last two computed from the others
/// (a Reed–Solomon code over GF(32)). One or two wrong characters, or two exchanged ones, never give another valid code.
/// </summary>
public sealed class ReadableCode
{
    public const string Alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private const int Checks = 2;
    private const int GroupLength = 5;

    // x⁵ + x² + 1 makes GF(32); the checks are the remainder by (x + α)(x + α²) = x² + 6x + 8.
    private const int FieldPolynomial = 0b100101;
    private const int First = 6;
    private const int Second = 8;

    private readonly int length;

    private ReadableCode(int length) => this.length = length;

    /// <summary>In the address of a survey: 30 random bits.</summary>
    public static ReadableCode OfSurvey { get; } = new(8);

    /// <summary>Access codes of the IIT, and receipts: 65 bits.</summary>
    public static ReadableCode Secret { get; } = new(15);

    /// <summary>A new one, by the system's random numbers.</summary>
    public string New()
    {
        Span<byte> symbols = stackalloc byte[length];
        foreach (ref var symbol in symbols[..^Checks])
            symbol = (byte)RandomNumberGenerator.GetInt32(Alphabet.Length);
        return Finish(symbols);
    }

    /// <summary>The code that stands for some bytes: five bits of them for each character.</summary>
    public string From(ReadOnlySpan<byte> bytes)
    {
        Span<byte> symbols = stackalloc byte[length];
        for (var i = 0; i < length - Checks; i++)
        {
            var bit = i * 5;
            var two = (bytes[bit / 8] << 8) | bytes[bit / 8 + 1];
            symbols[i] = (byte)((two >> (11 - bit % 8)) & 31);
        }
        return Finish(symbols);
    }

    /// <summary>What was typed as the code it is, in any case, with or without spaces and dashes; null when it is no valid code.</summary>
    public string? Read(string typed)
    {
        Span<byte> symbols = stackalloc byte[length];
        var count = 0;
        foreach (var c in ThaiDigits.ToArabic(typed).Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '–' or '_')))
        {
            var symbol = Alphabet.IndexOf(char.ToUpperInvariant(c), StringComparison.Ordinal);
            if (symbol < 0 || count == length)
                return null;
            symbols[count++] = (byte)symbol;
        }
        return count == length && Remainder(symbols) == (symbols[^2], symbols[^1]) ? Text(symbols) : null;
    }

    /// <summary>As it is printed: groups of five with dashes between them. A code of eight stays whole.</summary>
    public static string Printed(string code) =>
        code.Length % GroupLength == 0 ? string.Join('-', code.Chunk(GroupLength).Select(group => new string(group))) : code;

    private static string Finish(Span<byte> symbols)
    {
        (symbols[^2], symbols[^1]) = Remainder(symbols);
        return Text(symbols);
    }

    // Division of the data, moved up by two places, by the generator.
    private static (byte, byte) Remainder(ReadOnlySpan<byte> symbols)
    {
        var (high, low) = (0, 0);
        foreach (var symbol in symbols[..^Checks])
        {
            var feedback = symbol ^ high;
            (high, low) = (low ^ Multiply(First, feedback), Multiply(Second, feedback));
        }
        return ((byte)high, (byte)low);
    }

    private static int Multiply(int a, int b)
    {
        var product = 0;
        for (; b > 0; b >>= 1)
        {
            if ((b & 1) == 1)
                product ^= a;
            a <<= 1;
            if (a >= Alphabet.Length)
                a ^= FieldPolynomial;
        }
        return product;
    }

    private static string Text(ReadOnlySpan<byte> symbols)
    {
        Span<char> text = stackalloc char[symbols.Length];
        for (var i = 0; i < symbols.Length; i++)
            text[i] = Alphabet[symbols[i]];
        return new string(text);
    }
}
