using OpenIta.Accounts;
using OpenIta.Audit;
using OpenIta.Basics;
using OpenIta.Storage;

namespace OpenIta.People;

/// <summary>Writes down that a person turned their second step on or off.</summary>
public sealed class NoteSecondStep(Database database, TimeProvider time)
{
    public Task<Result<bool>> Run(Account account, bool isOn) => database.Write<bool>(async session =>
    {
        await AuditLog.Append(session, new Actor(account.Id, account.Name, []), new AuditEntry(isOn ? "second-step.on" : "second-step.off", account.Email), time.GetUtcNow());
        return true;
    });
}
