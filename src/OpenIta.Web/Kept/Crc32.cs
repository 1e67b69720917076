using System.Buffers.Binary;

namespace OpenIta.Web.Kept;

/// <summary>The checksum of gzip (RFC 1952, section 8), eight bytes at a step. The framework has it, but not for use.</summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;
    private const int Step = sizeof(ulong);

    // As polynomials, the highest power in the lowest bit: 1, and x to the eighth.
    private const uint One = 1u << 31, OneByte = 1u << 23;

    private static readonly uint[][] Tables = MakeTables();

    /// <param name="before">Of what came before; 0 at the beginning.</param>
    public static uint Of(ReadOnlySpan<byte> bytes, uint before = 0)
    {
        var crc = ~before;
        for (; bytes.Length >= Step; bytes = bytes[Step..])
        {
            var next = BinaryPrimitives.ReadUInt64LittleEndian(bytes) ^ crc;
            crc = 0;
            for (var i = 0; i < Step; i++)
                crc ^= Tables[Step - 1 - i][(byte)(next >> (8 * i))];
        }
        foreach (var one in bytes)
            crc = Tables[0][(byte)(crc ^ one)] ^ (crc >> 8);
        return ~crc;
    }

    /// <summary>What so many bytes after it do to the checksum of what came before: x to the eighth for each, by repeated squaring.</summary>
    public static uint Shift(int length)
    {
        var shift = One;
        for (var square = OneByte; length > 0; length >>= 1, square = Times(square, square))
            if ((length & 1) == 1)
                shift = Times(shift, square);
        return shift;
    }

    /// <summary>Of what came before with a piece after it, whose own checksum and <see cref="Shift"/> are known, without the piece.</summary>
    public static uint Joined(uint before, uint piece, uint shift) => Times(shift, before) ^ piece;

    // Product of two polynomials, modulo that of the checksum.
    private static uint Times(uint a, uint b)
    {
        var product = 0u;
        for (; a != 0; a <<= 1)
        {
            if ((a & One) != 0)
                product ^= b;
            b = (b & 1) == 0 ? b >> 1 : (b >> 1) ^ Polynomial;
        }
        return product;
    }

    private static uint[][] MakeTables()
    {
        var tables = Enumerable.Range(0, Step).Select(_ => new uint[256]).ToArray();
        for (var value = 0u; value < 256; value++)
        {
            var crc = value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ Polynomial;
            tables[0][value] = crc;
        }
        for (var table = 1; table < Step; table++)
            for (var value = 0; value < 256; value++)
                tables[table][value] = tables[0][(byte)tables[table - 1][value]] ^ (tables[table - 1][value] >> 8);
        return tables;
    }
}
