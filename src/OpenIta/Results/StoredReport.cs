using OpenIta.Reports;

namespace OpenIta.Results;

/// <summary>One version of a report; its measures, progress, responsibility list and memo are in <paramref name="Report"/>.</summary>
/// <param name="Version">From 1.</param>
/// <param name="OlderVersions">The latest first; each can be loaded by its id.</param>
public sealed record StoredReport(
    Guid Id, Guid AgencyId, int Version, DateTimeOffset ImportedAt, PublishedReport Report, IReadOnlyList<ReportVersion> OlderVersions)
{
    /// <summary>
    /// True when <paramref name="changed"/> is this report once more: of the same year and the same kinds, or under the same file name.
    /// A file name used again for another year is another report: agencies call theirs alike every year.
    /// </summary>
    public bool IsContinuedBy(PublishedReport changed) =>
        Report.FiscalYear == changed.FiscalYear
            ? Report.Kinds.ToHashSet().SetEquals(changed.Kinds) || HasNameOf(changed)
            : (Report.FiscalYear is null || changed.FiscalYear is null) && HasNameOf(changed);

    internal ReportVersion AsVersion() => new(Id, Version, ImportedAt, Report.Source.FileName, Report.Source.Sha256);

    private bool HasNameOf(PublishedReport other) => Report.Source.FileName == other.Source.FileName;
}

public sealed record ReportVersion(Guid Id, int Version, DateTimeOffset ImportedAt, string FileName, string Sha256);
