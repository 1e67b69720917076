using OpenIta.Agencies;

namespace OpenIta.Results;

/// <summary>Everything the page of one agency shows.</summary>
/// <param name="Years">The latest first; a year stands here when a report is of it or gives scores of it.</param>
/// <param name="Reports">Current versions, the latest fiscal year first, reports that name no year last.</param>
public sealed record AgencyPage(Agency Agency, IReadOnlyList<YearResult> Years, IReadOnlyList<StoredReport> Reports)
{
    public YearResult? Year(int fiscalYear) => Years.FirstOrDefault(y => y.FiscalYear == fiscalYear);

    /// <summary>Reports of one year.</summary>
    public IEnumerable<StoredReport> ReportsOf(int fiscalYear) => Reports.Where(r => r.Report.FiscalYear == fiscalYear);
}
