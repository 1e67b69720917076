using System.Buffers.Binary;

namespace OpenIta.Web.Kept;

/// <summary>The checksum of gzip (RFC 1952, section 8), eight bytes at a step. The framework has it, but not for use.</summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;
    private const int Step = sizeof(ulong);

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
