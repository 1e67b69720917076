using OpenIta.Accounts;
using OpenIta.Audit;
using OpenIta.Basics;
using OpenIta.Storage;

namespace OpenIta.ApiKeys;

public sealed record ApiKeyMissing() : Refusal("ต้องใช้กุญแจ API ในหัว Authorization: Bearer", "An API key is needed, in the header Authorization: Bearer");
public sealed record ApiKeyOver() : Refusal("กุญแจ API นี้ใช้ไม่ได้ หมดอายุ หรือถูกยกเลิก", "This API key is not known, has expired or was revoked");
public sealed record ApiKeyOfOtherScope(ApiScope Needed) : Refusal($"กุญแจ API นี้ไม่มีสิทธิ์ {Needed}", $"This API key does not hold for {Needed}");

/// <summary>Whether a program may read something. The first use of a key on each day is written to the audit log.</summary>
public sealed class CheckApiKey(Database database, TimeProvider time)
{
    public async Task<Result<ApiKey>> Run(string? words, ApiScope needed, CancellationToken stop = default)
    {
        if (string.IsNullOrWhiteSpace(words))
            return new ApiKeyMissing();
        var now = time.GetUtcNow();
        if (await database.Read(session => ApiKeyStore.FindByWords(session, words), stop) is not { } key || !key.IsValid(now))
            return new ApiKeyOver();
        if (key.Scope != needed)
            return new ApiKeyOfOtherScope(needed);
        var today = Bangkok.DayOf(now);
        return key.UsedOn == today ? key : await Note(key, today, now, stop);
    }

    private Task<Result<ApiKey>> Note(ApiKey key, DateOnly today, DateTimeOffset now, CancellationToken stop) => database.Write<ApiKey>(
        async session =>
        {
            await ApiKeyStore.SetUsed(session, key.Id, today);
            await AuditLog.Append(session, Actor.System("api"), new AuditEntry("api-key.use", key.Name, null, null, key.Scope.ToString()), now);
            return key with { UsedOn = today };
        },
        stop);
}
