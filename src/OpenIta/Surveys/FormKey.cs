using System.Buffers.Text;
using System.Security.Cryptography;

namespace OpenIta.Surveys;

/// <summary>128 random bits that a form carries, so that a form sent twice is stored once. A client that works offline makes its own.</summary>
public static class FormKey
{
    private const int Bytes = 16;

    /// <summary>22 characters that need no escaping.</summary>
    public static string New()
    {
        Span<byte> key = stackalloc byte[Bytes];
        RandomNumberGenerator.Fill(key);
        return Base64Url.EncodeToString(key);
    }

    public static bool IsValid(string? key) => key is { Length: 22 } && Base64Url.IsValid(key, out var length) && length == Bytes;
}
