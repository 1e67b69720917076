using OpenIta.Reports.Reading.Sources;
using OpenIta.Reports.Reading.Words;

namespace OpenIta.Reports.Reading.Facts;

/// <summary>Of which kinds a report is: by what was read from it, and by what its title says where that leaves nothing.</summary>
internal static class KindReader
{
    private const int TitleParagraphs = 12;

    public static IReadOnlyList<ReportKind> Read(PublishedReport report, IReadOnlyList<Paragraph> paragraphs)
    {
        var title = string.Concat(paragraphs.Take(TitleParagraphs).Where(p => p.Text.Length < 250).Select(p => Spaceless.Of(p.Text)));
        var reported = report.Measures.Any(m => m.Results is not null || m.Outcome is not null || m.Status is not null)
            || report.IndicatorProgress.Count > 0 || report.DisclosureItems.Any(i => i.Status is not null || i.Progress is not null);
        var progressTitle = Has(title, "รายงานผลการดำเนินการ", "รายงานการดำเนินการ", "ความก้าวหน้า", "ผลการดำเนินการตามมาตรการ");
        var analysed = report.Scores.Any(s => NodeNames.IsIndicator(s.Code) || NodeNames.IsInstrument(s.Code)) || report.Ranking.Count > 0
            || (report.Memo is null && Has(title, "วิเคราะห์ผลการประเมิน", "ผลการวิเคราะห์", "วิเคราะห์การประเมิน"));
        var kinds = new List<ReportKind>();
        Add(ReportKind.Memo, report.Memo is not null);
        Add(ReportKind.Analysis, analysed);
        Add(ReportKind.Measures, report.Measures.Count > 0);
        Add(ReportKind.Progress, reported || (progressTitle && !analysed && report.DisclosureItems.Count == 0));
        Add(ReportKind.ResponsibilityList, report.DisclosureItems.Any(i => i.Responsible.Count > 0 && i.Status is null && i.Progress is null));
        Add(ReportKind.WorkPlan, report.WorkPlan.Count > 0);
        return kinds;

        void Add(ReportKind kind, bool fits)
        {
            if (fits)
                kinds.Add(kind);
        }
    }

    private static bool Has(string title, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (title.Contains(word, StringComparison.Ordinal))
                return true;
        return false;
    }
}
