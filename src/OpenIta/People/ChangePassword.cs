using OpenIta.Accounts;
using OpenIta.Audit;
using OpenIta.Basics;
using OpenIta.Storage;

namespace OpenIta.People;

public sealed record OldPasswordWrong() : Refusal("รหัสผ่านเดิมไม่ถูกต้อง", "The old password is wrong");

/// <summary>A person's own new password. Every other session of theirs ends.</summary>
public sealed class ChangePassword(Database database, TimeProvider time)
{
    public Task<Result<Account>> Run(Guid person, string passwordHash) => database.Write<Account>(async session =>
    {
        if (await AccountStore.Find(session, person) is not { } account)
            return new PersonUnknown();
        account.PasswordHash = passwordHash;
        account.SecurityStamp = Account.NewStamp();
        await AccountStore.Save(session, account);
        await AuditLog.Append(session, new Actor(account.Id, account.Name, []), new AuditEntry("password.change", account.Email), time.GetUtcNow());
        return account;
    });
}
