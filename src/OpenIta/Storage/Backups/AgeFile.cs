using System.Buffers.Binary;
using System.Security.Cryptography;

namespace OpenIta.Storage;

/// <summary>Files closed with a passphrase, in the age format: <c>age --decrypt</c> opens them too. See docs/decisions/backups.md.</summary>
internal static class AgeFile
{
    /// <summary>What age itself takes: a quarter of a gigabyte of memory for each guess.</summary>
    public const int UsualWork = 18;

    private const int NonceBytes = 16, ChunkBytes = 64 * 1024, TagBytes = 16;

    public static async Task Encrypt(Stream plain, Stream target, string passphrase, int work, CancellationToken stop)
    {
        var fileKey = RandomNumberGenerator.GetBytes(16);
        var nonce = RandomNumberGenerator.GetBytes(NonceBytes);
        await target.WriteAsync(System.Text.Encoding.ASCII.GetBytes(AgeHeader.Write(fileKey, passphrase, work)), stop);
        await target.WriteAsync(nonce, stop);
        using var cipher = new ChaCha20Poly1305(PayloadKey(fileKey, nonce));
        var (current, next) = (new byte[ChunkBytes], new byte[ChunkBytes]);
        var closed = new byte[ChunkBytes + TagBytes];
        var length = await plain.ReadAtLeastAsync(current, ChunkBytes, throwOnEndOfStream: false, stop);
        for (var number = 0L; ; number++)
        {
            var following = length < ChunkBytes ? 0 : await plain.ReadAtLeastAsync(next, ChunkBytes, throwOnEndOfStream: false, stop);
            cipher.Encrypt(Counter(number, isLast: following == 0), current.AsSpan(0, length), closed.AsSpan(0, length), closed.AsSpan(length, TagBytes));
            await target.WriteAsync(closed.AsMemory(0, length + TagBytes), stop);
            if (following == 0)
                return;
            (current, next, length) = (next, current, following);
        }
    }

    /// <summary>Writes what was closed. What is written is whole and unchanged only when this returns without an exception.</summary>
    /// <returns>False where the passphrase is another; nothing is written then.</returns>
    /// <exception cref="InvalidDataException">It is no such file, or was changed or cut.</exception>
    public static async Task<bool> Decrypt(Stream source, Stream target, string passphrase, CancellationToken stop)
    {
        if (await AgeHeader.Read(source, passphrase, stop) is not { } fileKey)
            return false;
        var nonce = new byte[NonceBytes];
        if (await source.ReadAtLeastAsync(nonce, NonceBytes, throwOnEndOfStream: false, stop) < NonceBytes)
            throw new InvalidDataException("cut");
        using var cipher = new ChaCha20Poly1305(PayloadKey(fileKey, nonce));
        var (current, next) = (new byte[ChunkBytes + TagBytes], new byte[ChunkBytes + TagBytes]);
        var plain = new byte[ChunkBytes];
        var length = await source.ReadAtLeastAsync(current, current.Length, throwOnEndOfStream: false, stop);
        for (var number = 0L; ; number++)
        {
            var following = length < current.Length ? 0 : await source.ReadAtLeastAsync(next, next.Length, throwOnEndOfStream: false, stop);
            Open(cipher, Counter(number, isLast: following == 0), current.AsSpan(0, length), plain);
            await target.WriteAsync(plain.AsMemory(0, length - TagBytes), stop);
            if (following == 0)
                return true;
            (current, next, length) = (next, current, following);
        }
    }

    private static void Open(ChaCha20Poly1305 cipher, ReadOnlySpan<byte> counter, ReadOnlySpan<byte> closed, Span<byte> plain)
    {
        if (closed.Length < TagBytes)
            throw new InvalidDataException("cut");
        try
        {
            cipher.Decrypt(counter, closed[..^TagBytes], closed[^TagBytes..], plain[..(closed.Length - TagBytes)]);
        }
        catch (AuthenticationTagMismatchException e)
        {
            throw new InvalidDataException("changed or cut", e);
        }
    }

    private static byte[] PayloadKey(ReadOnlySpan<byte> fileKey, ReadOnlySpan<byte> nonce)
    {
        var key = new byte[32];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, fileKey, key, nonce, "payload"u8);
        return key;
    }

    // Eleven bytes count the chunks, the twelfth marks the last: none can be left out, moved or cut off.
    private static byte[] Counter(long number, bool isLast)
    {
        var counter = new byte[12];
        BinaryPrimitives.WriteInt64BigEndian(counter.AsSpan(3), number);
        counter[11] = isLast ? (byte)1 : (byte)0;
        return counter;
    }
}
