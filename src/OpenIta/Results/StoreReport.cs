using OpenIta.Agencies;
using OpenIta.Basics;
using OpenIta.Frameworks;
using OpenIta.Reports;
using OpenIta.Storage;

namespace OpenIta.Results;

public sealed record ReportNamesNoAgency(string File) : Refusal(
    $"ไม่พบชื่อหน่วยงานในรายงาน {File} จึงไม่รู้ว่าเป็นของหน่วยงานใด", $"The report {File} names no agency, so it belongs to none");

/// <summary>ReadAgain: the file was there, and today's reader and auditor make more of it than those that read it then.</summary>
public enum StoreOutcome { Stored, NewVersion, AlreadyThere, ReadAgain }

/// <param name="Report">The version that now holds the file.</param>
public sealed record StoreResult(StoreOutcome Outcome, Agency Agency, StoredReport Report);

/// <summary>Keeps a report that was read and audited, and derives the results of its agency anew.</summary>
public sealed class StoreReport(Database database, FrameworkLibrary frameworks, TimeProvider time)
{
    public Task<Result<StoreResult>> Run(PublishedReport report, CancellationToken stop = default) =>
        database.Write<StoreResult>(
            async session =>
            {
                await session.Lock(StorageLock.Reports);
                if (await ReportStore.WithContent(session, report.Source.Sha256) is { } same)
                    return await Again(session, same, report);
                if (string.IsNullOrWhiteSpace(report.Agency))
                    return new ReportNamesNoAgency(report.Source.FileName);

                var agency = await Place(session, report);
                var before = (await ReportStore.Current(session, agency.Id)).FirstOrDefault(r => ReportIdentity.IsContinued(r.Report, report));
                var added = await ReportStore.Add(session, agency.Id, report, before, time.GetUtcNow());
                await ResultStore.Derive(session, agency.Id, frameworks.OfYear);
                return new StoreResult(before is null ? StoreOutcome.Stored : StoreOutcome.NewVersion, agency, added);
            },
            stop);

    // The same bytes keep their version and name; what was read from them is replaced, and with it the agency where that was misread.
    private async Task<StoreResult> Again(Session session, StoredReport same, PublishedReport report)
    {
        var read = report with { Source = same.Report.Source };
        var before = (await AgencyStore.Find(session, same.AgencyId))!;
        if (ReportJson.Write(read) == ReportJson.Write(same.Report))
            return new StoreResult(StoreOutcome.AlreadyThere, before, same);
        var agency = string.IsNullOrWhiteSpace(read.Agency) ? before : await Place(session, read);
        await ReportStore.Replace(session, same.Id, agency.Id, read);
        await ResultStore.Derive(session, agency.Id, frameworks.OfYear);
        if (agency.Id != before.Id)
            await ResultStore.Derive(session, before.Id, frameworks.OfYear);
        return new StoreResult(StoreOutcome.ReadAgain, agency, same with { AgencyId = agency.Id, Report = read });
    }

    private Task<Agency> Place(Session session, PublishedReport report) =>
        AgencyStore.Place(session, new NamedAgency(report.Agency!, report.AgencyType, report.District, report.Province), time.GetUtcNow());
}
