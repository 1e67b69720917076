using OpenIta.Basics;
using OpenIta.Frameworks;

namespace OpenIta.Reports.Auditing;

/// <summary>Reads a report and fills in its findings.</summary>
public static class AuditReport
{
    public static Result<PublishedReport> Run(string path, FrameworkLibrary library) =>
        ReportReader.Read(path).Map(report => report with { Findings = ReportAuditor.Audit(report, library) });
}
