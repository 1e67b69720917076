using OpenIta.Accounts;
using OpenIta.Audit;
using OpenIta.Basics;
using OpenIta.Storage;

namespace OpenIta.People;

public sealed record AlreadySetUp() : Refusal("ระบบนี้มีผู้ดูแลแล้ว", "This installation has its administrator already");

/// <summary>A new installation has no account and no password: whoever holds the link that the program printed makes the first one.</summary>
public sealed class SetUpFirstAdministrator(Database database, TimeProvider time)
{
    /// <summary>A fresh link's token while nobody has an account; null afterwards.</summary>
    public async Task<Result<string?>> Offer() => await database.Write<string?>(async session =>
        await AccountStore.IsEmpty(session) ? await OneTimeLinks.Issue(session, LinkPurpose.SetUp, person: null, time.GetUtcNow()) : (string?)null);

    public Task<bool> IsOpen(string token) => database.Read(session => OneTimeLinks.IsOpen(session, LinkPurpose.SetUp, token, time.GetUtcNow()));

    public Task<Result<Account>> Run(string token, string name, string email, string passwordHash) => database.Write<Account>(async session =>
    {
        var now = time.GetUtcNow();
        var spent = await OneTimeLinks.Spend(session, LinkPurpose.SetUp, token, now);
        if (spent.IsRefused)
            return spent.Refusal;
        if (!await AccountStore.IsEmpty(session))
            return new AlreadySetUp();
        var enrolled = await EnrolPerson.Run(session, name, email, passwordHash, now);
        if (enrolled.IsRefused)
            return enrolled.Refusal;
        var account = enrolled.Value;
        var actor = new Actor(account.Id, account.Name, []);
        var grant = new Grant(Role.CentralAdministrator, Place.Nation, Until: null);
        await GrantStore.Add(session, new HeldGrant(Stored.NewId(now), account.Id, grant), actor, now);
        await AuditLog.Append(session, actor, new AuditEntry("installation.set-up", account.Email, After: grant.Role.ToString()), now);
        // The role came with a new stamp: a session that begins now must carry it.
        return (await AccountStore.Find(session, account.Id))!;
    });
}
