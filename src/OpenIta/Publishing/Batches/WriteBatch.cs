using OpenIta.Accounts;
using OpenIta.Basics;
using OpenIta.Documents;
using OpenIta.Jobs;
using OpenIta.Storage;

namespace OpenIta.Publishing.Batches;

/// <summary>Does the work of a batch in the name of who started it. Taken up again, it goes on with what is not written yet.</summary>
public sealed class WriteBatch(Database database, ComposeReport compose, BatchFiles files, TimeProvider time)
{
    // Pages want a processor too.
    private static readonly int AtOnce = Math.Max(1, Environment.ProcessorCount / 2);

    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    private const int MostNamed = 50;

    public JobKind Kind => new(ReportBatch.Kind, Run);

    private async Task<Result<string>> Run(Job job, Func<int, int, Task> progress, CancellationToken stop)
    {
        var (person, order) = ReportBatch.Read(job);
        var (by, now) = (await database.Read(s => Starter.Of(s, person, job), stop), time.GetUtcNow());
        if (!by.May(StartBatch.Needed, Place.Nation, now))
            return new NotAllowed();
        var (latest, skipped) = (new FolderProgress(0, 0, 0, 0), new List<SkippedReport>());
        var work = new ReportFolder(database, compose).Run(by, files.FolderOf(job.Id), order.Request, order.Format, order.Province, AtOnce, Told, now, stop);
        do
            await progress(latest.Done, latest.Total);
        while (await Task.WhenAny(work, Task.Delay(Beat, CancellationToken.None)) != work);
        var written = await work;
        stop.ThrowIfCancellationRequested();
        if (written.IsRefused)
            return written.Refusal;
        await progress(written.Value.Done, written.Value.Total);
        if (skipped.Count > 0)
            await File.WriteAllBytesAsync(Path.Combine(files.FolderOf(job.Id), "left-out.xlsx"), List(skipped), stop);
        files.Pack(job.Id);
        return ReportBatch.Said(new BatchOutcome(written.Value.Written + written.Value.Kept, [.. skipped.GroupBy(s => (s.Why.Thai, s.Why.English)).OrderByDescending(g => g.Count())
            .Select(g => new LeftOut(g.Key.Thai, g.Key.English, g.Count(), [.. g.Take(MostNamed).Select(s => s.Agency)]))]));

        void Told(FolderProgress reached, SkippedReport? left)
        {
            latest = reached;
            if (left is not null)
                skipped.Add(left);
        }
    }

    private static byte[] List(IEnumerable<SkippedReport> skipped) => ExcelWriter.Write(new Document("left-out", [new Section(
        [Table.Of(["หน่วยงาน / Agency", "เหตุผล", "Reason"], skipped.Select(s => Row.Of(s.Agency, s.Why.Thai, s.Why.English)), [2, 3, 3])])]));
}
