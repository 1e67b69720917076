using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OpenIta.Audit;

/// <summary>An entry as it is stored, in the order in which its parts go into its hash.</summary>
public sealed record AuditRecord(
    long Position, string At, string PersonId, string PersonName, string Role, string Act, string Subject, string? AgencyId,
    string? Before, string? After, string PreviousHash)
{
    /// <summary>SHA-256 over every part with its length before it (-1 where there is none), in lower-case hexadecimal.</summary>
    public string Hash()
    {
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[4];
        foreach (var part in Parts())
        {
            var bytes = part is null ? [] : Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32BigEndian(length, part is null ? -1 : bytes.Length);
            sum.AppendData(length);
            sum.AppendData(bytes);
        }
        return Convert.ToHexStringLower(sum.GetHashAndReset());
    }

    private IEnumerable<string?> Parts() =>
        [Position.ToString(CultureInfo.InvariantCulture), At, PersonId, PersonName, Role, Act, Subject, AgencyId, Before, After, PreviousHash];
}
