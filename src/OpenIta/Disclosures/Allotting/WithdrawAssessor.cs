using OpenIta.Accounts;
using OpenIta.Audit;
using OpenIta.Basics;
using OpenIta.Cycles;
using OpenIta.Disclosures.Declarations;
using OpenIta.Storage;

namespace OpenIta.Disclosures.Allotting;

/// <summary>
/// Takes a person out of the round. Agencies whose scoring is not complete are free for someone else at the next draw, who goes on from
/// the marks that are there; the person's access to all of them ends at once.
/// </summary>
public sealed class WithdrawAssessor(Database database)
{
    public Task<Result<int>> Run(Actor by, Guid person, DateTimeOffset now) => database.Write<int>(async session =>
    {
        if (!by.May(Permission.AllotAssessors, Place.Nation, now))
            return new NotAllowed();
        if (await CycleStore.Current(session, now) is not { } cycle)
            return new NothingToDeclare();
        await session.Lock(StorageLock.Allotment);
        if ((await AllotmentStore.Assessors(session, cycle.Id)).All(a => a.Person != person))
            return new AssessorMissing();
        var free = new List<Allotment>();
        foreach (var allotment in (await AllotmentStore.All(session, cycle.Id)).Where(a => a.Person == person))
            if ((await SubmissionStore.Find(session, cycle.Id, allotment.Agency)).State <= DeclarationState.Approved)
                free.Add(allotment);
        foreach (var allotment in free)
            await AllotmentStore.Remove(session, cycle.Id, allotment);
        foreach (var held in (await GrantStore.Of(session, person)).Where(g => g.Grant.Role == Role.Assessor))
            await GrantStore.Revoke(session, held, by, now);
        await AllotmentStore.RemoveAssessor(session, cycle.Id, person);
        await AuditLog.Append(session, by, new AuditEntry("assessor.withdraw", Stored.Id(person), null, $"{free.Count}", null) { Role = Role.CentralAdministrator }, now);
        return free.Count;
    });
}
