using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace OpenIta.Storage;

/// <summary>
/// What the rows of a table come to, whatever their order: their number and the sum of their SHA-256. Two tables with the same rows have
/// the same digest on either database.
/// </summary>
internal sealed class TableDigest
{
    private readonly ulong[] sum = new ulong[4];

    public long Rows { get; private set; }

    /// <param name="row">Text, numbers, bytes and null.</param>
    public void Add(IReadOnlyList<object?> row)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> head = stackalloc byte[9];
        foreach (var value in row)
        {
            var (kind, bytes) = value switch
            {
                null => ((byte)0, []),
                long number => ((byte)1, BitConverter.GetBytes(number)),
                string text => ((byte)2, Encoding.UTF8.GetBytes(text)),
                byte[] content => ((byte)3, content),
                _ => throw new NotSupportedException(value.GetType().Name),
            };
            head[0] = kind;
            BinaryPrimitives.WriteInt64LittleEndian(head[1..], bytes.LongLength);
            hash.AppendData(head);
            hash.AppendData(bytes);
        }
        var digest = hash.GetHashAndReset();
        for (var i = 0; i < sum.Length; i++)
            sum[i] = unchecked(sum[i] + BinaryPrimitives.ReadUInt64LittleEndian(digest.AsSpan(8 * i)));
        Rows++;
    }

    public bool SameAs(TableDigest other) => Rows == other.Rows && sum.AsSpan().SequenceEqual(other.sum);
}
