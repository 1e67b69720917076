using OpenIta.Accounts;
using OpenIta.Audit;
using OpenIta.Basics;
using OpenIta.Frameworks;
using OpenIta.Storage;

namespace OpenIta.OpenData;

public sealed record NothingPublished(int FiscalYear) : Refusal($"ปี {FiscalYear} ยังไม่มีผลที่เผยแพร่", $"Nothing is published of {FiscalYear}");

/// <summary>Freezes the public data of a year as its next version; where nothing differs from the latest, that one stands.</summary>
public sealed class FreezeSnapshot(Database database, FrameworkLibrary frameworks, TimeProvider time)
{
    private static readonly Actor Calendar = Actor.System("open-data");

    // Reports are imported one after the other: one version a day at most, beside the first.
    private static readonly TimeSpan Rest = TimeSpan.FromDays(1);

    /// <returns>The version that now holds the year.</returns>
    public async Task<Result<Snapshot>> Run(int fiscalYear, CancellationToken stop = default)
    {
        // The nation's files take seconds: they are made before the transaction, so that nobody who writes has to wait.
        var (tables, version) = await database.Read(
            async session => (await YearTables.Load(session, fiscalYear, frameworks.OfYear(fiscalYear)), await SnapshotStore.ResultsVersion(session, fiscalYear)), stop);
        if (tables[0].Rows.Count == 0)
            return new NothingPublished(fiscalYear);
        var files = SnapshotContent.Of(tables);
        return await database.Write(session => Keep(session, fiscalYear, version, files), stop);
    }

    private async Task<Result<Snapshot>> Keep(Session session, int fiscalYear, long resultsVersion, IReadOnlyList<(SnapshotFile File, byte[] Content)> files)
    {
        await session.Lock(StorageLock.Statistics);
        var now = time.GetUtcNow();
        await SnapshotStore.SetChecked(session, fiscalYear, resultsVersion, now);
        var latest = await SnapshotStore.Find(session, fiscalYear);
        if (latest is not null && files.All(f => latest.File(f.File.Name) == f.File))
            return latest;
        var next = new Snapshot(Stored.NewId(now), fiscalYear, (latest?.Version ?? 0) + 1, now, [.. files.Select(f => f.File)]);
        await SnapshotStore.Add(session, next, files);
        await AuditLog.Append(session, Calendar, new AuditEntry("open-data.freeze", $"{fiscalYear} v{next.Version}", null, null, next.File("SHA256SUMS.txt")!.Sha256), now);
        return next;
    }

    /// <summary>Every year that has no snapshot, or whose results changed since; says how many.</summary>
    public async Task<Result<int>> RunDue(CancellationToken stop = default)
    {
        var due = await database.Read(session => SnapshotStore.Due(session, time.GetUtcNow() - Rest), stop);
        foreach (var year in due)
            if (await Run(year, stop) is { IsRefused: true } refused)
                return refused.Refusal;
        return due.Count;
    }
}
