using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;

namespace OpenIta.Web.Kept;

/// <summary>
/// Pieces of a gzip file (RFC 1951 and 1952) that can be put together anew for each answer: what is the same for everybody is compressed
/// once, what is one person's goes in between as it is. So nothing of the one can be guessed from how well it compresses with the other.
/// </summary>
internal static class Gzip
{
    public const int StoredHeadLength = 5, TailLength = 8;

    private const int MostStored = ushort.MaxValue;

    // The last block of a file, with nothing in it.
    private static readonly byte[] Nothing = [3, 0];

    /// <summary>Deflate, no name, no time, unknown system.</summary>
    public static ReadOnlySpan<byte> Head => [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255];

    /// <summary>Ends at a whole byte and refers to nothing before it; the last piece says that it is the last.</summary>
    public static byte[] Piece(ReadOnlySpan<byte> plain, bool isLast)
    {
        if (plain.IsEmpty)
            return isLast ? Nothing : [];
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(plain);
            if (!isLast)
            {
                deflate.Flush();
                return packed.ToArray();
            }
        }
        return packed.ToArray();
    }

    /// <summary>What was packed by <see cref="Piece"/>.</summary>
    /// <param name="length">Before it was packed.</param>
    public static byte[] Unpacked(byte[] piece, int length)
    {
        var plain = new byte[length];
        using var inflate = new DeflateStream(new MemoryStream(piece), CompressionMode.Decompress);
        inflate.ReadExactly(plain);
        return plain;
    }

    public static int StoredLength(int plain) => plain + (StoredHeadLength * Blocks(plain));

    /// <summary>As it is.</summary>
    public static void WriteStored(IBufferWriter<byte> to, ReadOnlySpan<byte> plain)
    {
        for (; !plain.IsEmpty; plain = plain[Math.Min(plain.Length, MostStored)..])
        {
            var block = plain[..Math.Min(plain.Length, MostStored)];
            var head = to.GetSpan(StoredHeadLength);
            head[0] = 0;
            BinaryPrimitives.WriteUInt16LittleEndian(head[1..], (ushort)block.Length);
            BinaryPrimitives.WriteUInt16LittleEndian(head[3..], (ushort)~block.Length);
            to.Advance(StoredHeadLength);
            to.Write(block);
        }
    }

    /// <param name="length">Of everything before it was packed.</param>
    public static void WriteTail(IBufferWriter<byte> to, uint crc, int length)
    {
        var tail = to.GetSpan(TailLength);
        BinaryPrimitives.WriteUInt32LittleEndian(tail, crc);
        BinaryPrimitives.WriteInt32LittleEndian(tail[4..], length);
        to.Advance(TailLength);
    }

    private static int Blocks(int plain) => (plain + MostStored - 1) / MostStored;
}
