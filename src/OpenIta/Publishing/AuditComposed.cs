using OpenIta.Documents;
using OpenIta.Frameworks;
using OpenIta.Reports;
using OpenIta.Reports.Auditing;

namespace OpenIta.Publishing;

/// <summary>
/// Audits what a report says as data, and what a reader finds on its finished page: a figure that somebody typed into the text stands only there.
/// </summary>
internal static class AuditComposed
{
    public static IReadOnlyList<Finding> Run(Composition made, FrameworkLibrary frameworks)
    {
        var said = ReportAuditor.Audit(made.Said, frameworks);
        var onPage = ReportAuditor.Audit(ReportReader.ReadPage(HtmlWriter.Write(made.Document), made.Document.Title), frameworks);
        return [.. said.Concat(onPage).DistinctBy(f => (f.Rule, f.Node, string.Join('|', f.Values)))];
    }
}
