using OpenIta.Reports;

namespace OpenIta.Results;

/// <summary>One version of a report; its measures, progress, responsibility list and memo are in <paramref name="Report"/>.</summary>
/// <param name="Version">From 1.</param>
/// <param name="OlderVersions">The latest first; each can be loaded by its id.</param>
public sealed record StoredReport(
    Guid Id, Guid AgencyId, int Version, DateTimeOffset ImportedAt, PublishedReport Report, IReadOnlyList<ReportVersion> OlderVersions)
{
    internal ReportVersion AsVersion() => new(Id, Version, ImportedAt, Report.Source.FileName, Report.Source.Sha256);
}

public sealed record ReportVersion(Guid Id, int Version, DateTimeOffset ImportedAt, string FileName, string Sha256);
