using System.Threading.Channels;
using OpenIta.Basics;
using OpenIta.Storage;

namespace OpenIta.Surveys;

/// <summary>
/// The one way into the table of responses. Submissions wait in a bounded queue and are stored many at a time in one transaction;
/// each is answered only after that transaction is on disk. While the database is away for a moment they keep their places; a full queue
/// refuses at once.
/// </summary>
public sealed class ResponseWriter : IAsyncDisposable
{
    private const int Places = 4096;
    private const int LargestBatch = 256;

    // Sent away, all of them would come again at once and hold up the return of what they wait for. A browser waits longer than this.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8), Pause = TimeSpan.FromMilliseconds(200);

    private readonly Channel<Waiting> queue = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(Places) { SingleReader = true });
    private readonly Database database;
    private readonly TimeProvider time;
    private readonly ResponseMeter? meter;
    private readonly OrderEraser eraser;
    private readonly Task work;
    private long? awaySince;

    public ResponseWriter(Database database, TimeProvider time, ResponseMeter? meter = null)
    {
        (this.database, this.time, this.meter) = (database, time, meter);
        // What goes on here for all belongs to nobody's request, least of all to the one that came first.
        using (ExecutionContext.SuppressFlow())
        {
            eraser = new OrderEraser(database, time);
            work = Task.Run(Work);
        }
    }

    /// <summary>How many wait to be stored; fewer than a <see cref="ResponseMeter.Crowd"/> are not told.</summary>
    public int QueueLength => queue.Reader.Count is >= ResponseMeter.Crowd and var waiting ? waiting : 0;

    /// <summary>Ends when the answers are on disk, or with the reason why they are not.</summary>
    internal async Task<Result<Receipt>> Submit(Submission submission)
    {
        var waiting = new Waiting(submission, new TaskCompletionSource<Result<Receipt>>(TaskCreationOptions.RunContinuationsAsynchronously));
        return queue.Writer.TryWrite(waiting) ? await waiting.Answer.Task : new SurveyBusy();
    }

    /// <summary>
    /// Stores at once what a program brings together, by the same rules, in the transaction of its caller. Rows of one transaction in the order of
    /// their random ids show no order of arrival.
    /// </summary>
    internal static Task<Result<Receipt>[]> SubmitTogether(Session session, IReadOnlyList<Submission> submissions) => new StoreSubmissions(session).Run(submissions);

    /// <summary>Stores what is waiting, then ends. What comes later is refused.</summary>
    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await work;
        await eraser.DisposeAsync();
    }

    private async Task Work()
    {
        var batch = new List<Waiting>(LargestBatch);
        while (await queue.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < LargestBatch && queue.Reader.TryRead(out var waiting))
                batch.Add(waiting);
            await Store(batch);
        }
    }

    private async Task Store(List<Waiting> batch)
    {
        var started = time.GetTimestamp();
        try
        {
            var stored = await StoreWhenBack([.. batch.Select(w => w.Submission)]);
            var accepted = stored.IsRefused ? 0 : stored.Value.Count(r => !r.IsRefused);
            meter?.Stored(accepted, batch.Count - accepted, time.GetElapsedTime(started));
            for (var i = 0; i < batch.Count; i++)
                batch[i].Answer.SetResult(stored.IsRefused ? new AnswersNotStored() : stored.Value[i]);
            eraser.Stored(batch.Select(w => w.Submission.Survey.Number));
        }
        // A bug fails those who wait, each with the error, and not the writer.
        catch (Exception e)
        {
            foreach (var waiting in batch)
                waiting.Answer.TrySetException(e);
        }
    }

    // The keys of the forms see to it that nothing is stored twice, even where the commit was the last thing that was heard of the database.
    private async Task<Result<Result<Receipt>[]>> StoreWhenBack(IReadOnlyList<Submission> sent)
    {
        while (true)
        {
            var stored = await database.Write<Result<Receipt>[]>(async session => await new StoreSubmissions(session).Run(sent));
            awaySince = stored.Refusal is DatabaseUnreachable ? awaySince ?? time.GetTimestamp() : null;
            if (awaySince is not { } since || time.GetElapsedTime(since) > Patience)
                return stored;
            await Task.Delay(Pause, time);
        }
    }

    private sealed record Waiting(Submission Submission, TaskCompletionSource<Result<Receipt>> Answer);
}
