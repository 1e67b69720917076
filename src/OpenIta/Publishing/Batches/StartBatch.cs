using OpenIta.Accounts;
using OpenIta.Agencies.Registry;
using OpenIta.Audit;
using OpenIta.Basics;
using OpenIta.Jobs;
using OpenIta.Storage;

namespace OpenIta.Publishing.Batches;

/// <summary>Has the reports of a province or the nation written, by whoever runs the year.</summary>
public sealed class StartBatch(Database database)
{
    public const Permission Needed = Permission.ManageCycle;

    /// <param name="title">What people see, in the words of who starts it.</param>
    public async Task<Result<Job>> Run(Actor by, BatchOrder order, string title, DateTimeOffset now)
    {
        if (!by.May(Needed, Place.Nation, now))
            return new NotAllowed();
        if (order.Request.Refuses() is { } refusal)
            return refusal;
        if (order.Province is { } province && !Provinces.Contains(province))
            return new ProvinceUnknown(province);
        var job = ReportBatch.Start(by, order, title, now);
        return await database.Write<Job>(async session =>
        {
            await JobStore.Add(session, job);
            await AuditLog.Append(session, by, new AuditEntry("report.batch", title) { Role = by.Using(Needed, Place.Nation, now)?.Role }, now);
            return job;
        });
    }
}
