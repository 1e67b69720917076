using OpenIta.Basics;
using OpenIta.Documents;

namespace OpenIta.Publishing;

/// <summary>Reports that are made from what is stored. Analysis with measures serves as O42, progress as O43.</summary>
public enum ComposedKind { Analysis, Measures, Progress, Responsibility, WorkPlan, Memo, Summary, Scores, Surveys }

/// <summary>
/// Usual: sections and tables. Memo: a memo with its chain of opinions in front. For progress also Boxes (tables of IIT, EIT and OIT
/// with ☐ and ☑) and Columns (twelve columns, three of them for the status).
/// </summary>
public enum ReportLayout { Usual, Memo, Boxes, Columns }

public sealed record LayoutNotOfKind(ReportLayout Layout) : Refusal(
    $"รูปแบบ {Layout} ใช้กับรายงานนี้ไม่ได้ (memo ใช้กับ analysis, measures, progress, workplan, responsibility; boxes และ columns ใช้กับ progress)",
    $"The layout {Layout} is not for this report (memo: analysis, measures, progress, workplan, responsibility; boxes and columns: progress)");

/// <summary>What report is wanted, how it is set.</summary>
public sealed record ReportRequest(
    ComposedKind Kind, FiscalYear Year, TextLanguage Language = TextLanguage.Thai, DigitStyle Digits = DigitStyle.Arabic, ReportLayout Layout = ReportLayout.Usual)
{
    /// <summary>Null when the layout is one of the kind.</summary>
    public Refusal? Refuses() => (Layout, Kind) switch
    {
        (ReportLayout.Usual, _) => null,
        (ReportLayout.Memo, ComposedKind.Analysis or ComposedKind.Measures or ComposedKind.Progress or ComposedKind.WorkPlan or ComposedKind.Responsibility) => null,
        (ReportLayout.Boxes or ReportLayout.Columns, ComposedKind.Progress) => null,
        _ => new LayoutNotOfKind(Layout),
    };
}
