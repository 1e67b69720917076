using OpenIta.Basics;
using OpenIta.Storage;

namespace OpenIta.Jobs;

public sealed record JobEnded(string By) : Refusal($"{By} สั่งหยุดงานนี้", $"{By} ended this work");

public sealed record JobGivenUp(int Tries) : Refusal(
    $"เลิกทำหลังจากลอง {Tries} ครั้งแล้วไม่จบ สาเหตุอยู่ในบันทึกของโปรแกรม", $"Given up: {Tries} tries did not come to an end; the program's log says why");

/// <summary>Runs jobs one after the other.</summary>
public sealed class JobRunner(Database database, IEnumerable<JobKind> kinds, TimeProvider time)
{
    private readonly Dictionary<string, JobKind> kinds = kinds.ToDictionary(k => k.Name, StringComparer.Ordinal);

    /// <summary>Runs the oldest job that waits; false when none does. A program that stops gives its job back: the next one goes on with it.</summary>
    public async Task<Result<bool>> RunNext(CancellationToken stop = default)
    {
        // Asked first without the lock of a writer: mostly there is nothing to do. A stop breaks off the work, not what is written about it.
        if (await database.Read(s => s.One<long>("select count(*) from job where released_at is not null and finished_at is null"), CancellationToken.None) == 0)
            return false;
        var taken = await database.Write<Job?>(async s => await JobStore.Take(s, time.GetUtcNow()), CancellationToken.None);
        if (taken.IsRefused)
            return taken.Refusal;
        if (taken.Value is not { } job)
            return false;
        var result = await Run(job, stop);
        return await database.Write<bool>(async s =>
        {
            if (result is null)
                await JobStore.GiveBack(s, job.Id);
            else
                await JobStore.Finish(s, job.Id, result, time.GetUtcNow());
            return result is not null;
        }, CancellationToken.None);
    }

    // Null when the program stops before the job is done.
    private async Task<Result<string>?> Run(Job job, CancellationToken stop)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop);
        string? by = null;
        try
        {
            return await kinds[job.Kind].Run(job, Progress, ended.Token);
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            if (by is null)
                return null;
            return new JobEnded(by);
        }

        async Task Progress(int done, int total)
        {
            var touched = await database.Write<string?>(async s => await JobStore.Touch(s, job.Id, done, total, time.GetUtcNow()), CancellationToken.None);
            if (touched is { IsRefused: false, Value: { } person })
            {
                by = person;
                await ended.CancelAsync();
            }
        }
    }
}
