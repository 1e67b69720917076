using OpenIta.Accounts;
using OpenIta.Audit;
using OpenIta.Basics;
using OpenIta.Storage;

namespace OpenIta.ApiKeys;

public sealed record ApiKeyNeedsName() : Refusal("โปรดตั้งชื่อว่ากุญแจนี้ใช้ทำอะไร ไม่เกิน 100 ตัวอักษร", "Name what the key is for, in at most 100 letters");
public sealed record ApiKeyTooLong(int Days) : Refusal($"กุญแจใช้ได้ 1 ถึง {Days} วัน", $"A key holds for 1 to {Days} days");
public sealed record ApiKeyUnknown() : Refusal("ไม่พบกุญแจนี้ หรือถูกยกเลิกแล้ว", "There is no such key, or it is revoked already");

/// <summary>A new key with its words, which are told this once.</summary>
public sealed record NewApiKey(ApiKey Key, string Words);

/// <summary>Makes and revokes keys of programs. Both are written to the audit log, the words of a key never.</summary>
public sealed class ChangeApiKeys(Database database, TimeProvider time)
{
    public const int LongestDays = 400, LongestName = 100;

    public Task<Result<NewApiKey>> Create(Actor by, string name, ApiScope scope, int days) => database.Write<NewApiKey>(async session =>
    {
        var now = time.GetUtcNow();
        if (!by.May(Permission.ManageApiKeys, Place.Nation, now))
            return new NotAllowed();
        if (name.Trim() is not { Length: > 0 and <= LongestName } named)
            return new ApiKeyNeedsName();
        if (days is < 1 or > LongestDays)
            return new ApiKeyTooLong(LongestDays);
        var key = new ApiKey(Stored.NewId(now), named, scope, by.Name, now, now.AddDays(days), null, null);
        var words = ApiKey.NewWords();
        await ApiKeyStore.Add(session, key, words);
        await AuditLog.Append(session, by, new AuditEntry("api-key.create", named, null, null, $"{scope} {Stored.Instant(key.ExpiresAt)}"), now);
        return new NewApiKey(key, words);
    });

    public Task<Result<ApiKey>> Revoke(Actor by, Guid id) => database.Write<ApiKey>(async session =>
    {
        var now = time.GetUtcNow();
        if (!by.May(Permission.ManageApiKeys, Place.Nation, now))
            return new NotAllowed();
        if (await ApiKeyStore.Find(session, id) is not { } key || await ApiKeyStore.Revoke(session, id, now) == 0)
            return new ApiKeyUnknown();
        await AuditLog.Append(session, by, new AuditEntry("api-key.revoke", key.Name, null, key.Scope.ToString(), null), now);
        return key with { RevokedAt = now };
    });
}
