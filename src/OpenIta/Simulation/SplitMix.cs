using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace OpenIta.Simulation;

/// <summary>
/// SplitMix64 (Steele, Lea, Flood 2014), written out so that no release of a library changes what a seed gives. Each thing that is made has
/// a stream of its own, so that one part of the nation does not depend on the order in which the others are made.
/// </summary>
internal sealed class SplitMix(ulong state)
{
    private ulong state = state;

    /// <param name="what">What is made, such as <c>answers/2566/IIT</c>.</param>
    public static SplitMix Of(int seed, string what, int number = 0)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}/{what}/{number}"), hash);
        return new SplitMix(BinaryPrimitives.ReadUInt64BigEndian(hash));
    }

    public ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>From 0 to one below the bound.</summary>
    public int Below(int bound) => (int)(((Next() >> 32) * (ulong)bound) >> 32);

    public bool Chance(int perMille) => Below(1000) < perMille;

    public T Of<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    /// <summary>Around a middle, seldom far from it: the mean of four throws.</summary>
    public int Around(int middle, int spread) => middle - spread + (Below(2 * spread + 1) + Below(2 * spread + 1) + Below(2 * spread + 1) + Below(2 * spread + 1)) / 4;

    public byte[] Bytes(int count)
    {
        var bytes = new byte[(count + 7) / 8 * 8];
        for (var i = 0; i < bytes.Length; i += 8)
            BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(i), Next());
        return bytes[..count];
    }

    /// <summary>A UUIDv7 of an instant, its random part from the stream.</summary>
    public Guid Id(DateTimeOffset at)
    {
        var bytes = Bytes(16);
        var made = at.ToUnixTimeMilliseconds();
        for (var i = 0; i < 6; i++)
            bytes[i] = (byte)(made >> (8 * (5 - i)));
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x70);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
