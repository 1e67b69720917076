using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OpenIta.Basics;

namespace OpenIta.Accounts;

/// <summary>Codes of an authenticator app: RFC 6238 with six digits, thirty seconds and SHA-1, which is what all of them speak.</summary>
public static class OneTimeCode
{
    public const int KeyBytes = 20;

    private const int StepSeconds = 30;

    // A code holds for a step before and after its own: clocks differ and people type slowly.
    private const int Slack = 1;

    public static long Step(DateTimeOffset at) => at.ToUnixTimeSeconds() / StepSeconds;

    public static string Of(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // HMAC with SHA-1 is what every authenticator app speaks, and as an HMAC it is not broken.
        var hash = HMACSHA1.HashData(key, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xF)) & 0x7FFFFFFF;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step whose code this is, later than <paramref name="last"/>, the last one that was taken; null when it is none.</summary>
    public static long? StepOf(byte[] key, string code, DateTimeOffset now, long last)
    {
        var given = Encoding.UTF8.GetBytes(Plain(code));
        for (var step = Math.Max(last + 1, Step(now) - Slack); step <= Step(now) + Slack; step++)
            if (CryptographicOperations.FixedTimeEquals(given, Encoding.UTF8.GetBytes(Of(key, step))))
                return step;
        return null;
    }

    /// <summary>The key as authenticator apps take it typed in: RFC 4648 base 32.</summary>
    public static string Written(byte[] key)
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var text = new StringBuilder();
        for (var bit = 0; bit < key.Length * 8; bit += 5)
        {
            var pair = (key[bit / 8] << 8) | (bit / 8 + 1 < key.Length ? key[bit / 8 + 1] : 0);
            text.Append(alphabet[(pair >> (11 - bit % 8)) & 31]);
        }
        return text.ToString();
    }

    /// <summary>The link that a QR code of the key holds.</summary>
    public static Uri Link(byte[] key, string email) =>
        new($"otpauth://totp/OpenITA:{Uri.EscapeDataString(email)}?secret={Written(key)}&issuer=OpenITA");

    // "123 456" as apps show it, typed in either digits.
    private static string Plain(string code) => ThaiDigits.ToArabic(new string([.. code.Where(c => !char.IsWhiteSpace(c))]));
}
