using OpenIta.Accounts;
using OpenIta.Audit;
using OpenIta.Basics;
using OpenIta.Storage;

namespace OpenIta.People;

/// <summary>A link that works once sets a password: the first, or a new one where the old was forgotten.</summary>
public sealed class SetPasswordByLink(Database database, TimeProvider time)
{
    /// <summary>Whose password the link would set; null when it no longer works.</summary>
    public Task<Account?> Owner(LinkPurpose purpose, string token) => database.Read(async session =>
        await OneTimeLinks.OwnerOf(session, purpose, token, time.GetUtcNow()) is { } person && await AccountStore.Find(session, person) is { DisabledAt: null } account ? account : null);

    public Task<Result<Account>> Run(LinkPurpose purpose, string token, string passwordHash) => database.Write<Account>(async session =>
    {
        var now = time.GetUtcNow();
        var spent = await OneTimeLinks.Spend(session, purpose, token, now);
        if (spent.IsRefused)
            return spent.Refusal;
        if (spent.Value is not { } person || await AccountStore.Find(session, person) is not { DisabledAt: null } account)
            return new LinkIsOver();
        account.PasswordHash = passwordHash;
        account.Failures = 0;
        account.SecurityStamp = Account.NewStamp();
        await AccountStore.Save(session, account);
        var act = purpose is LinkPurpose.Invitation ? "invitation.accept" : "password.reset";
        await AuditLog.Append(session, new Actor(account.Id, account.Name, []), new AuditEntry(act, account.Email), now);
        return account;
    });
}
