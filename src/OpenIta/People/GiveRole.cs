using OpenIta.Accounts;
using OpenIta.Audit;
using OpenIta.Basics;
using OpenIta.Storage;

namespace OpenIta.People;

public sealed record PersonUnknown() : Refusal("ไม่พบบุคคลนี้", "There is no such person");
public sealed record AccountIsDisabled(string Email) : Refusal($"บัญชี {Email} ถูกปิดอยู่", $"The account {Email} is disabled");

/// <summary>Gives a person who has an account one more role.</summary>
public sealed class GiveRole(Database database, TimeProvider time)
{
    public Task<Result<HeldGrant>> Run(Actor by, Guid person, Grant grant) => database.Write<HeldGrant>(async session =>
    {
        var now = time.GetUtcNow();
        if (GrantRules.Check(by, grant, now) is { } refusal)
            return refusal;
        if (await GrantPlace.Check(session, grant) is { } unknown)
            return unknown;
        if (await AccountStore.Find(session, person) is not { } account)
            return new PersonUnknown();
        return account.DisabledAt is null ? await Add(session, by, account, grant, now) : new AccountIsDisabled(account.Email);
    });

    /// <summary>Adds the grant and writes it down; the caller has asked <see cref="GrantRules"/>. A grant that is held already stays one.</summary>
    internal static async Task<HeldGrant> Add(Session session, Actor by, Account account, Grant grant, DateTimeOffset now)
    {
        if ((await GrantStore.Of(session, account.Id)).FirstOrDefault(h => h.Grant == grant) is { } held)
            return held;
        var added = new HeldGrant(Stored.NewId(now), account.Id, grant);
        await GrantStore.Add(session, added, by, now);
        await AuditLog.Append(session, by, new AuditEntry("role.give", account.Email, grant.Scope.Agency, After: RoleWords.Of(grant)) { Role = RoleWords.Used(by, grant.Scope, now) }, now);
        return added;
    }
}
