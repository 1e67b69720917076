using OpenIta.Basics;
using OpenIta.Storage;

namespace OpenIta.Jobs;

/// <summary>Runs jobs one after the other.</summary>
public sealed class JobRunner(Database database, IEnumerable<JobKind> kinds, TimeProvider time)
{
    private readonly Dictionary<string, JobKind> kinds = kinds.ToDictionary(k => k.Name, StringComparer.Ordinal);

    /// <summary>Runs the oldest job that waits; false when none does.</summary>
    public async Task<Result<bool>> RunNext(CancellationToken stop = default)
    {
        // Asked first without the lock of a writer: mostly there is nothing to do.
        if (await database.Read(s => s.One<long>("select count(*) from job where released_at is not null and finished_at is null"), stop) == 0)
            return false;
        var taken = await database.Write<Job?>(async s => await JobStore.Take(s, time.GetUtcNow()), stop);
        if (taken.IsRefused)
            return taken.Refusal;
        if (taken.Value is not { } job)
            return false;
        var result = await kinds[job.Kind].Run(job, (done, total) => Touch(job.Id, done, total, stop), stop);
        var outcome = result.IsRefused ? result.Refusal.Message : result.Value;
        return await database.Write<bool>(async s =>
        {
            await JobStore.Finish(s, job.Id, outcome, time.GetUtcNow());
            return true;
        }, stop);
    }

    private Task<Result<bool>> Touch(Guid job, int done, int total, CancellationToken stop) => database.Write<bool>(async s =>
    {
        await JobStore.Touch(s, job, done, total, time.GetUtcNow());
        return true;
    }, stop);
}
