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
        var account = await AccountStore.FindByEmail(session, email) is { DisabledAt: null } found ? found : null;
        // Who never had a password gets the invitation's link again.
        var purpose = account is { PasswordHash: null } ? LinkPurpose.Invitation : LinkPurpose.PasswordReset;
        var token = await OneTimeLinks.Issue(session, purpose, account?.Id, now);
        var letter = purpose is LinkPurpose.Invitation
            ? PeopleLetters.Invitation(account!, $"{address}/invite/{token}")
            : PeopleLetters.Reset(account ?? Nobody(email), $"{address}/reset/{token}");
        await Outbox.Write(session, letter, now);
        // As much work for an address without an account, so that the time tells nobody which have one: the link is nobody's and opens nothing.
        if (account is null)
            await Outbox.TakeBack(session, letter);
        return true;
    });

    private static Account Nobody(string email) => new() { Id = Guid.Empty, Name = email, Email = email, CreatedAt = default };
}
