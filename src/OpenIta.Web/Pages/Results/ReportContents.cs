using OpenIta.Results;
using OpenIta.Web.Language;

namespace OpenIta.Web.Pages.Results;

/// <summary>A part of a report as a section of the page.</summary>
/// <param name="View">The partial view that shows it; its model is the report.</param>
public sealed record ReportPart(string Id, string View, Func<ReportTexts, string> Title, Func<StoredReport, bool> Has);

/// <summary>The sections of an agency's page that its reports fill, in order.</summary>
public static class ReportContents
{
    private static readonly ReportPart[] All =
    [
        new("measures", "_Measures", t => t.Measures, r => r.Report.Measures.Count > 0),
        new("progress", "_Progress", t => t.Progress, r => r.Report.IndicatorProgress.Count > 0),
        new("disclosures", "_Disclosures", t => t.Disclosures, r => r.Report.DisclosureItems.Count > 0),
        new("workplan", "_WorkPlan", t => t.WorkPlan, r => r.Report.WorkPlan.Count > 0),
        new("advice", "_Advice", t => t.Advice, r => r.Report.Advice.Count > 0),
        new("narrative", "_Narrative", t => t.Narrative, r => r.Report.Narrative.Count > 0),
        new("memo", "_Memo", t => t.Memo, r => r.Report.Memo is not null),
    ];

    public static IReadOnlyList<ReportPart> Of(IReadOnlyList<StoredReport> reports) => [.. All.Where(p => reports.Any(p.Has))];
}
