using OpenIta.Reports;

namespace OpenIta.Web.Pages.Results;

internal static class FindingLines
{
    /// <summary>All lines of a finding; the first to look at is among them.</summary>
    public static IReadOnlyList<int> Of(Finding finding) => [.. finding.Lines.Append(finding.Line).Where(l => l > 0).Distinct().Order()];
}
