using OpenIta.Accounts;
using OpenIta.Audit;
using OpenIta.Basics;
using OpenIta.Jobs;
using OpenIta.Storage;

namespace OpenIta.Publishing.Batches;

/// <summary>Ends a batch that waits or is being written; what was written of it is thrown away with its folder.</summary>
public sealed class EndBatch(Database database)
{
    public async Task<Result<bool>> Run(Actor by, Job job, DateTimeOffset now)
    {
        if (!by.May(StartBatch.Needed, Place.Nation, now))
            return new NotAllowed();
        return await database.Write<bool>(async session =>
        {
            var ended = await JobStore.End(session, job.Id, by.Name, now);
            if (ended)
                await AuditLog.Append(session, by, new AuditEntry("report.batch-end", job.Title) { Role = by.Using(StartBatch.Needed, Place.Nation, now)?.Role }, now);
            return ended;
        });
    }
}
