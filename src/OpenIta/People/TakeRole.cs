using OpenIta.Accounts;
using OpenIta.Audit;
using OpenIta.Basics;
using OpenIta.Storage;

namespace OpenIta.People;

public sealed record LastAdministrator() : Refusal("ต้องเหลือผู้ดูแลระบบส่วนกลางอย่างน้อยหนึ่งคน", "At least one central administrator must remain");

/// <summary>Takes a role back. The person's next request is made without it.</summary>
public sealed class TakeRole(Database database, TimeProvider time)
{
    public Task<Result<Account>> Run(Actor by, Guid grant) => database.Write<Account>(async session =>
    {
        var now = time.GetUtcNow();
        if (await GrantStore.Find(session, grant) is not { } held || await AccountStore.Find(session, held.Person) is not { } account)
            return new PersonUnknown();
        // Whoever may give a role may take it, also one that has run out.
        if (GrantRules.Check(by, held.Grant with { Until = null }, now) is { } refusal)
            return refusal;
        if (held.Grant.Role is Role.CentralAdministrator && await GrantStore.CountHolders(session, Role.CentralAdministrator, now) == 1 && held.Grant.Holds(now))
            return new LastAdministrator();
        await GrantStore.Revoke(session, held, by, now);
        await AuditLog.Append(
            session, by, new AuditEntry("role.take", account.Email, held.Grant.Scope.Agency, Before: RoleWords.Of(held.Grant)) { Role = RoleWords.Used(by, held.Grant.Scope, now) }, now);
        return account;
    });
}
