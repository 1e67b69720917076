using System.Security.Cryptography;
using System.Text;
using OpenIta.Basics;
using OpenIta.Storage;

namespace OpenIta.Accounts;

public sealed record LinkIsOver() : Refusal(
    "ลิงก์นี้ใช้ไม่ได้ อาจเคยใช้ไปแล้วหรือหมดอายุ โปรดขอลิงก์ใหม่", "This link no longer works: it was used or has expired. Ask for a new one");

/// <summary>What a link is for.</summary>
public enum LinkPurpose
{
    /// <summary>The first administrator of a new installation.</summary>
    SetUp,

    Invitation,
    PasswordReset,
}

/// <summary>Links that work once and for a limited time. The token is in the link alone; the database keeps its hash.</summary>
public static class OneTimeLinks
{
    private const int TokenBytes = 32;

    /// <summary>How long a link of a purpose works.</summary>
    public static TimeSpan Lifetime(LinkPurpose purpose) => purpose switch
    {
        LinkPurpose.SetUp => TimeSpan.FromDays(1),
        LinkPurpose.Invitation => TimeSpan.FromDays(7),
        LinkPurpose.PasswordReset => TimeSpan.FromHours(1),
        _ => throw new ArgumentOutOfRangeException(nameof(purpose)),
    };

    /// <summary>A new link's token. Earlier links of the same purpose and person stop working.</summary>
    public static async Task<string> Issue(Session session, LinkPurpose purpose, Guid? person, DateTimeOffset now)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        var owner = person is { } id ? Stored.Id(id) : null;
        await session.Execute(
            "delete from one_time_link where purpose = @Purpose and (person_id = @Person or (person_id is null and @Person is null))",
            new { Purpose = purpose.ToString(), Person = owner });
        await session.Execute(
            "insert into one_time_link (hash, purpose, person_id, expires_at) values (@Hash, @Purpose, @Person, @ExpiresAt)",
            new { Hash = Hash(token), Purpose = purpose.ToString(), Person = owner, ExpiresAt = Stored.Instant(now + Lifetime(purpose)) });
        return token;
    }

    /// <summary>True while the token could be spent.</summary>
    public static async Task<bool> IsOpen(Session session, LinkPurpose purpose, string token, DateTimeOffset now) => await session.One<long>(
        "select count(*) from one_time_link where hash = @Hash and purpose = @Purpose and used_at is null and expires_at > @Now", Of(purpose, token, now)) == 1;

    /// <summary>Whose link it is while it could be spent; null when it could not, or when it is nobody's.</summary>
    public static async Task<Guid?> OwnerOf(Session session, LinkPurpose purpose, string token, DateTimeOffset now) =>
        await session.Find<string?>("select person_id from one_time_link where hash = @Hash and purpose = @Purpose and used_at is null and expires_at > @Now", Of(purpose, token, now)) is { } owner
            ? Stored.Id(owner)
            : null;

    /// <summary>Spends the token and says whose it is; the set-up link is nobody's.</summary>
    public static async Task<Result<Guid?>> Spend(Session session, LinkPurpose purpose, string token, DateTimeOffset now)
    {
        var spent = await session.Execute(
            "update one_time_link set used_at = @Now where hash = @Hash and purpose = @Purpose and used_at is null and expires_at > @Now", Of(purpose, token, now));
        if (spent != 1)
            return new LinkIsOver();
        var owner = await session.One<string?>("select person_id from one_time_link where hash = @Hash", new { Hash = Hash(token) });
        return owner is null ? (Guid?)null : Stored.Id(owner);
    }

    private static object Of(LinkPurpose purpose, string token, DateTimeOffset now) =>
        new { Hash = Hash(token), Purpose = purpose.ToString(), Now = Stored.Instant(now) };

    private static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
