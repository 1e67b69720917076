using OpenIta.Accounts;
using OpenIta.Audit;
using OpenIta.Basics;
using OpenIta.Storage;

namespace OpenIta.People;

public sealed record NotYourself() : Refusal("ปิดบัญชีของตนเองไม่ได้", "You can't disable your own account");

/// <summary>Disables an account, with every session of it, or opens it again. What the person did still names them.</summary>
public sealed class SetAccountState(Database database, TimeProvider time)
{
    public Task<Result<Account>> Run(Actor by, Guid person, bool disabled) => database.Write<Account>(async session =>
    {
        var now = time.GetUtcNow();
        if (!by.May(Permission.ManagePeople, Place.Nation, now))
            return new NotAllowed();
        if (disabled && person == by.Person)
            return new NotYourself();
        if (await AccountStore.Find(session, person) is not { } account)
            return new PersonUnknown();
        if (disabled == account.DisabledAt is not null)
            return account;
        account.DisabledAt = disabled ? now : null;
        account.SecurityStamp = Account.NewStamp();
        await AccountStore.Save(session, account);
        await AuditLog.Append(
            session, by,
            new AuditEntry(disabled ? "person.disable" : "person.enable", account.Email) { Role = by.Using(Permission.ManagePeople, Place.Nation, now)?.Role }, now);
        return account;
    });
}
