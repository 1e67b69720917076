using System.Security.Cryptography;
using System.Text;

namespace OpenIta.ApiKeys;

/// <summary>What a program with a key may read beside what is public.</summary>
public enum ApiScope
{
    /// <summary>Final results before they are published.</summary>
    UnpublishedResults,

    /// <summary>How far open surveys are against their quota.</summary>
    SurveyFill,
}

/// <summary>The key of a program. Its words are shown once, when it is made; the database keeps their hash.</summary>
/// <param name="Name">What the key is for, in the administrator's words.</param>
/// <param name="UsedOn">The last day it was used; null when it never was.</param>
public sealed record ApiKey(Guid Id, string Name, ApiScope Scope, string CreatedBy, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, DateTimeOffset? RevokedAt, DateOnly? UsedOn)
{
    /// <summary>Begins every key, so that one that was left in a file is found.</summary>
    public const string Prefix = "openita_";

    private const int Bytes = 32;

    public bool IsValid(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt;

    internal static string NewWords() => Prefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));

    // The words hold 256 random bits: nobody finds them by trying, so the hash needs no salt and no work.
    internal static string HashOf(string words) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)));
}
