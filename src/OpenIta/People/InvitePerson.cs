using OpenIta.Accounts;
using OpenIta.Audit;
using OpenIta.Basics;
using OpenIta.Mail;
using OpenIta.Storage;

namespace OpenIta.People;

/// <summary>Who was invited. The token is null when the person has a password already and only gained a role.</summary>
public sealed record Invitation(Account Account, string? Token);

/// <summary>Gives a person a role, and an account when they have none: by a link that works once, sent to their address.</summary>
public sealed class InvitePerson(Database database, TimeProvider time)
{
    /// <param name="grant">Null for a person who shall get their work otherwise, such as an assessor by allotment.</param>
    /// <param name="address">Where people reach the program, such as <c>https://ita.example.go.th</c>.</param>
    public Task<Result<Invitation>> Run(Actor by, string name, string email, Grant? grant, string address) => database.Write<Invitation>(async session =>
    {
        var now = time.GetUtcNow();
        if (Check(by, grant, now) is { } refusal)
            return refusal;
        if (grant is not null && await GrantPlace.Check(session, grant) is { } unknown)
            return unknown;
        var account = await AccountStore.FindByEmail(session, email);
        if (account is null)
        {
            var enrolled = await EnrolPerson.Run(session, name, email, passwordHash: null, now);
            if (enrolled.IsRefused)
                return enrolled.Refusal;
            account = enrolled.Value;
        }
        if (account.DisabledAt is not null)
            return new AccountIsDisabled(account.Email);
        if (grant is not null)
            await GiveRole.Add(session, by, account, grant, now);
        if (account.PasswordHash is not null)
            return new Invitation(account, Token: null);
        var token = await OneTimeLinks.Issue(session, LinkPurpose.Invitation, account.Id, now);
        await Outbox.Write(session, PeopleLetters.Invitation(account, $"{address}/invite/{token}"), now);
        await AuditLog.Append(session, by, new AuditEntry("person.invite", account.Email, grant?.Scope.Agency) { Role = RoleWords.Used(by, grant?.Scope ?? Place.Nation, now) }, now);
        return new Invitation(account, token);
    });

    private static Refusal? Check(Actor by, Grant? grant, DateTimeOffset now) =>
        grant is not null ? GrantRules.Check(by, grant, now)
        : by.May(Permission.ManagePeople, Place.Nation, now) ? null
        : new NotAllowed();
}
