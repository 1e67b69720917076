using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace OpenIta.Storage;

/// <summary>scrypt of RFC 7914: a key from a passphrase, made costly in memory for whoever guesses. .NET has none.</summary>
internal static class Scrypt
{
    private const int Iterations = 1;

    /// <param name="cost">N, a power of two: 128 · N · <paramref name="blockSize"/> bytes of memory are used.</param>
    public static byte[] Derive(ReadOnlySpan<byte> passphrase, ReadOnlySpan<byte> salt, int cost, int blockSize, int parallel, int length)
    {
        var blocks = Rfc2898DeriveBytes.Pbkdf2(passphrase, salt, Iterations, HashAlgorithmName.SHA256, parallel * 128 * blockSize);
        for (var i = 0; i < parallel; i++)
            Mix(blocks.AsSpan(i * 128 * blockSize, 128 * blockSize), cost, blockSize);
        return Rfc2898DeriveBytes.Pbkdf2(passphrase, blocks, Iterations, HashAlgorithmName.SHA256, length);
    }

    // ROMix: fills the memory one way and reads it in an order that only the passphrase gives.
    private static void Mix(Span<byte> block, int cost, int blockSize)
    {
        var words = 32 * blockSize;
        var x = new uint[words];
        for (var i = 0; i < words; i++)
            x[i] = BinaryPrimitives.ReadUInt32LittleEndian(block[(4 * i)..]);
        var spare = new uint[words];
        var memory = new uint[cost][];
        for (var i = 0; i < cost; i++)
        {
            memory[i] = [.. x];
            MixBlock(ref x, ref spare);
        }
        for (var i = 0; i < cost; i++)
        {
            Xor(x, memory[x[words - 16] & (uint)(cost - 1)]);
            MixBlock(ref x, ref spare);
        }
        for (var i = 0; i < words; i++)
            BinaryPrimitives.WriteUInt32LittleEndian(block[(4 * i)..], x[i]);
    }

    // The blocks of 16 words one after the other, those with even numbers first.
    private static void MixBlock(ref uint[] x, ref uint[] y)
    {
        Span<uint> state = stackalloc uint[16];
        x.AsSpan(x.Length - 16).CopyTo(state);
        var pairs = x.Length / 32;
        for (var i = 0; i < 2 * pairs; i++)
        {
            Xor(state, x.AsSpan(16 * i, 16));
            Salsa(state);
            state.CopyTo(y.AsSpan(16 * ((i / 2) + (i % 2 * pairs))));
        }
        (x, y) = (y, x);
    }

    private static void Salsa(Span<uint> state)
    {
        Span<uint> x = stackalloc uint[16];
        state.CopyTo(x);
        for (var round = 0; round < 4; round++)
        {
            Quarter(x, 0, 4, 8, 12);
            Quarter(x, 5, 9, 13, 1);
            Quarter(x, 10, 14, 2, 6);
            Quarter(x, 15, 3, 7, 11);
            Quarter(x, 0, 1, 2, 3);
            Quarter(x, 5, 6, 7, 4);
            Quarter(x, 10, 11, 8, 9);
            Quarter(x, 15, 12, 13, 14);
        }
        for (var i = 0; i < 16; i++)
            state[i] += x[i];
    }

    private static void Quarter(Span<uint> x, int a, int b, int c, int d)
    {
        x[b] ^= BitOperations.RotateLeft(x[a] + x[d], 7);
        x[c] ^= BitOperations.RotateLeft(x[b] + x[a], 9);
        x[d] ^= BitOperations.RotateLeft(x[c] + x[b], 13);
        x[a] ^= BitOperations.RotateLeft(x[d] + x[c], 18);
    }

    private static void Xor(Span<uint> into, ReadOnlySpan<uint> other)
    {
        var wide = MemoryMarshal.Cast<uint, ulong>(into);
        var otherWide = MemoryMarshal.Cast<uint, ulong>(other);
        for (var i = 0; i < wide.Length; i++)
            wide[i] ^= otherWide[i];
    }
}
