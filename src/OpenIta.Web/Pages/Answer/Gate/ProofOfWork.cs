using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using OpenIta.Web.Operations;

namespace OpenIta.Web.Pages.Answer.Gate;

/// <summary>What a browser is asked before answers to an open survey are stored.</summary>
/// <param name="Token">Sealed: for which form, when, how hard.</param>
/// <param name="Bits">The SHA-256 of token, stop and found number must begin with so many zero bits.</param>
/// <param name="WaitSeconds">Without a script, the same token is good after so many seconds.</param>
public sealed record Challenge(string Token, int Bits, int WaitSeconds);

/// <summary>Settings <c>survey:proof-bits</c> and <c>survey:wait-seconds</c>.</summary>
public sealed record ProofEffort(int Bits, int WaitSeconds)
{
    // 2¹⁸ hashes take a third of a second on a desk and three seconds on a slow phone, while its owner checks the answers.
    public static ProofEffort Of(IConfiguration configuration) => new(configuration.GetValue("survey:proof-bits", 18), configuration.GetValue("survey:wait-seconds", 8));
}

public enum ProofState { Good, Missing, TooEarly }

/// <summary>
/// Some work for each form, so that ten thousand forms are ten thousand times the work, without a puzzle for people or a third party.
/// A token belongs to the key of one form, which is stored once: used twice it gives the same receipt, for another form it is worth nothing.
/// </summary>
public sealed class ProofOfWork(IDataProtectionProvider protection, Live<ProofEffort> effort, TimeProvider time)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(2);

    // The node that sealed a token may be ahead of the one that opens it.
    private static readonly TimeSpan Apart = TimeSpan.FromMinutes(1);

    private readonly IDataProtector protector = protection.CreateProtector("OpenIta.Surveys.Proof.1");

    public Challenge For(string formKey)
    {
        var (bits, wait) = effort.Now;
        var head = new byte[10];
        BinaryPrimitives.WriteInt64LittleEndian(head, time.GetUtcNow().ToUnixTimeMilliseconds());
        head[8] = (byte)bits;
        head[9] = (byte)wait;
        return new Challenge(WebEncoders.Base64UrlEncode(protector.Protect([.. head, .. Encoding.ASCII.GetBytes(formKey)])), bits, wait);
    }

    /// <param name="proof">token.number from a script, or the token alone from a person who waited.</param>
    public (ProofState State, int SecondsLeft) Check(string proof, string formKey)
    {
        var dot = proof.IndexOf('.', StringComparison.Ordinal);
        var token = dot < 0 ? proof : proof[..dot];
        if (Open(token) is not { } head || Encoding.ASCII.GetString(head, 10, head.Length - 10) != formKey)
            return (ProofState.Missing, 0);
        var age = time.GetUtcNow() - DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64LittleEndian(head));
        if (age > Lifetime || age < -Apart)
            return (ProofState.Missing, 0);
        if (dot >= 0)
            return (ZeroBits(SHA256.HashData(Encoding.ASCII.GetBytes(proof))) >= head[8] ? ProofState.Good : ProofState.Missing, 0);
        var left = TimeSpan.FromSeconds(head[9]) - age;
        return left <= TimeSpan.Zero ? (ProofState.Good, 0) : (ProofState.TooEarly, (int)Math.Ceiling(left.TotalSeconds));
    }

    private byte[]? Open(string token)
    {
        try
        {
            return protector.Unprotect(WebEncoders.Base64UrlDecode(token)) is { Length: > 10 } head ? head : null;
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private static int ZeroBits(ReadOnlySpan<byte> hash) => BitOperations.LeadingZeroCount(BinaryPrimitives.ReadUInt32BigEndian(hash));
}
