using System.Buffers;
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
        var hashed = new ArrayBufferWriter<byte>(512);
        foreach (var part in Parts())
        {
            BinaryPrimitives.WriteInt32BigEndian(hashed.GetSpan(sizeof(int)), part is null ? -1 : Encoding.UTF8.GetByteCount(part));
            hashed.Advance(sizeof(int));
            Encoding.UTF8.GetBytes(part, hashed);
        }
        return Convert.ToHexStringLower(SHA256.HashData(hashed.WrittenSpan));
    }

    private IEnumerable<string?> Parts() =>
        [Position.ToString(CultureInfo.InvariantCulture), At, PersonId, PersonName, Role, Act, Subject, AgencyId, Before, After, PreviousHash];
}
