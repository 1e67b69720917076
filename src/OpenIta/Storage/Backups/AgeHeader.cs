using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OpenIta.Storage;

/// <summary>
/// The head of a file in the age format (age-encryption.org/v1) with one recipient, a passphrase. It wraps the key of the file.
/// </summary>
internal static class AgeHeader
{
    private const string Version = "age-encryption.org/v1";
    private const string Label = "age-encryption.org/v1/scrypt";
    private const int SaltBytes = 16, KeyBytes = 16, WrappedBytes = KeyBytes + 16;

    // What age itself takes at most; more would let a forged file ask for any amount of memory.
    private const int HighestWork = 22;

    public static string Write(ReadOnlySpan<byte> fileKey, string passphrase, int work)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        var wrapped = new byte[WrappedBytes];
        using (var cipher = new ChaCha20Poly1305(WrappingKey(passphrase, salt, work)))
            cipher.Encrypt(new byte[12], fileKey, wrapped.AsSpan(0, KeyBytes), wrapped.AsSpan(KeyBytes));
        var head = string.Create(CultureInfo.InvariantCulture, $"{Version}\n-> scrypt {Base64(salt)} {work}\n{Base64(wrapped)}\n---");
        return $"{head} {Base64(Mac(fileKey, head))}\n";
    }

    /// <returns>The key of the file, or null where the passphrase is another.</returns>
    /// <exception cref="InvalidDataException">It is no age file, or none for a passphrase.</exception>
    public static async Task<byte[]?> Read(Stream source, string passphrase, CancellationToken stop)
    {
        if (await Line(source, stop) != Version)
            throw new InvalidDataException("no age file");
        var recipient = await Line(source, stop);
        var body = await Line(source, stop);
        var end = await Line(source, stop);
        if (recipient.Split(' ') is not ["->", "scrypt", var salt, var exponent] || end.Split(' ') is not ["---", var mac]
            || !int.TryParse(exponent, NumberStyles.None, CultureInfo.InvariantCulture, out var work) || work is < 1 or > HighestWork)
            throw new InvalidDataException("not for a passphrase");
        var fileKey = Unwrap(Bytes(body, WrappedBytes), WrappingKey(passphrase, Bytes(salt, SaltBytes), work));
        if (fileKey is not null && !CryptographicOperations.FixedTimeEquals(Mac(fileKey, $"{Version}\n{recipient}\n{body}\n---"), Bytes(mac, SHA256.HashSizeInBytes)))
            throw new InvalidDataException("the head was changed");
        return fileKey;
    }

    private static byte[]? Unwrap(byte[] wrapped, byte[] wrappingKey)
    {
        var fileKey = new byte[KeyBytes];
        try
        {
            using var cipher = new ChaCha20Poly1305(wrappingKey);
            cipher.Decrypt(new byte[12], wrapped.AsSpan(0, KeyBytes), wrapped.AsSpan(KeyBytes), fileKey);
            return fileKey;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    private static byte[] WrappingKey(string passphrase, byte[] salt, int work) =>
        Scrypt.Derive(Encoding.UTF8.GetBytes(passphrase), [.. Encoding.ASCII.GetBytes(Label), .. salt], 1 << work, blockSize: 8, parallel: 1, length: 32);

    private static byte[] Mac(ReadOnlySpan<byte> fileKey, string head)
    {
        var key = new byte[32];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, fileKey, key, salt: [], info: "header"u8);
        return HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(head));
    }

    private static async Task<string> Line(Stream source, CancellationToken stop)
    {
        const int longest = 200;
        var line = new StringBuilder();
        var one = new byte[1];
        while (line.Length <= longest && await source.ReadAsync(one, stop) == 1)
        {
            if (one[0] == '\n')
                return line.ToString();
            line.Append((char)one[0]);
        }
        throw new InvalidDataException("no age file");
    }

    private static string Base64(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=');

    private static byte[] Bytes(string base64, int length)
    {
        var bytes = new byte[length];
        return Convert.TryFromBase64String(base64.PadRight((base64.Length + 3) / 4 * 4, '='), bytes, out var written) && written == length && Base64(bytes) == base64
            ? bytes
            : throw new InvalidDataException("the head was changed");
    }
}
