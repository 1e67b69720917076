using OpenIta.Agencies;
using OpenIta.Basics;
using OpenIta.Frameworks;
using OpenIta.Reports;
using OpenIta.Storage;

namespace OpenIta.Results;

public sealed record ReportNamesNoAgency(string File) : Refusal(
    $"ไม่พบชื่อหน่วยงานในรายงาน {File} จึงไม่รู้ว่าเป็นของหน่วยงานใด", $"The report {File} names no agency, so it belongs to none");

public enum StoreOutcome { Stored, NewVersion, AlreadyThere }

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
                    return new StoreResult(StoreOutcome.AlreadyThere, (await AgencyStore.Find(session, same.AgencyId))!, same);
                if (string.IsNullOrWhiteSpace(report.Agency))
                    return new ReportNamesNoAgency(report.Source.FileName);

                var now = time.GetUtcNow();
                var agency = await AgencyStore.Place(session, new NamedAgency(report.Agency, report.AgencyType, report.District, report.Province), now);
                var current = await ReportStore.Current(session, agency.Id);
                var before = current.FirstOrDefault(r => r.IsContinuedBy(report));
                var added = await ReportStore.Add(session, agency.Id, report, before, now);
                await ResultStore.Replace(session, agency.Id, Summaries([added, .. current.Where(r => r != before)]));
                return new StoreResult(before is null ? StoreOutcome.Stored : StoreOutcome.NewVersion, agency, added);
            },
            stop);

    private IReadOnlyList<YearSummary> Summaries(IReadOnlyList<StoredReport> reports) =>
        [.. YearResults.Of(reports, frameworks.OfYear).Select(y => new YearSummary(y.FiscalYear, y.Total, y.Level, y.Findings.Count))];
}
