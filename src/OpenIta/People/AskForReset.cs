using OpenIta.Accounts;
using OpenIta.Basics;
using OpenIta.Mail;
using OpenIta.Storage;

namespace OpenIta.People;

/// <summary>Sends a link for a new password to an address that has an account. Who asks is told the same whether it has one or not.</summary>
public sealed class AskForReset(Database database, TimeProvider time)
{
    public Task<Result<bool>> Run(string email, string address) => database.Write<bool>(async session =>
    {
        var now = time.GetUtcNow();
        if (await AccountStore.FindByEmail(session, email) is not { DisabledAt: null } account)
            return true;
        // Who never had a password gets the invitation's link again.
        var purpose = account.PasswordHash is null ? LinkPurpose.Invitation : LinkPurpose.PasswordReset;
        var token = await OneTimeLinks.Issue(session, purpose, account.Id, now);
        var letter = purpose is LinkPurpose.Invitation
            ? PeopleLetters.Invitation(account, $"{address}/invite/{token}")
            : PeopleLetters.Reset(account, $"{address}/reset/{token}");
        await Outbox.Write(session, letter, now);
        return true;
    });
}
