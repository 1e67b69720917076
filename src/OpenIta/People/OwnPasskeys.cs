using OpenIta.Accounts;
using OpenIta.Audit;
using OpenIta.Basics;
using OpenIta.Storage;

namespace OpenIta.People;

public sealed record PasskeyNameMissing() : Refusal("โปรดตั้งชื่อพาสคีย์ เช่น โทรศัพท์ของฉัน", "Give the passkey a name, such as My phone");
public sealed record PasskeyUnknown() : Refusal("ไม่พบพาสคีย์นี้", "There is no such passkey");
public sealed record TooManyPasskeys(int Most) : Refusal($"มีพาสคีย์ได้ไม่เกิน {Most} รายการ", $"An account has at most {Most} passkeys");

/// <summary>A person's own passkeys: added and removed by themselves, each written down.</summary>
public sealed class OwnPasskeys(Database database, TimeProvider time)
{
    public const int LongestName = 100;

    public Task<IReadOnlyList<Passkey>> List(Guid person) => database.Read(session => PasskeyStore.Of(session, person));

    public Task<Result<Passkey>> Add(Account account, string credential, string name, string content) => database.Write<Passkey>(async session =>
    {
        var now = time.GetUtcNow();
        if (name.Trim() is not { Length: > 0 and <= LongestName } called)
            return new PasskeyNameMissing();
        if ((await PasskeyStore.Of(session, account.Id)).Count >= PasskeyStore.Most)
            return new TooManyPasskeys(PasskeyStore.Most);
        var key = new Passkey(credential, account.Id, called, now, content);
        await PasskeyStore.Save(session, key);
        await Note(session, account, new AuditEntry("passkey.add", account.Email, After: called));
        return key;
    });

    public Task<Result<Passkey>> Remove(Account account, string credential) => database.Write<Passkey>(async session =>
    {
        if (await PasskeyStore.Find(session, credential) is not { } key || !await PasskeyStore.Remove(session, account.Id, credential))
            return new PasskeyUnknown();
        await Note(session, account, new AuditEntry("passkey.remove", account.Email, Before: key.Name));
        return key;
    });

    private Task Note(Session session, Account account, AuditEntry entry) => AuditLog.Append(session, new Actor(account.Id, account.Name, []), entry, time.GetUtcNow());
}
