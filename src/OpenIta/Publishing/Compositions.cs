using OpenIta.Documents;
using OpenIta.Reports;
using OpenIta.Reports.Writing;

namespace OpenIta.Publishing;

/// <summary>Which parts make up each kind of report.</summary>
internal static class Compositions
{
    /// <summary>Null where nothing is stored for it.</summary>
    public static Composition? Of(ReportRequest request, ReportMaterial material) => request.Kind switch
    {
        ComposedKind.Summary => ExecutiveSummary.Of(request, material),
        ComposedKind.Scores => ScoreSheet.Of(request, material),
        ComposedKind.Surveys => material.Surveys.Count == 0 ? null : SurveySummary.Of(request, material),
        _ => Written(request, material),
    };

    private static Composition? Written(ReportRequest request, ReportMaterial material)
    {
        var content = new ReportContent(material.Agency, request);
        var charts = new List<Block>();
        switch (request.Kind)
        {
            case ComposedKind.Analysis when material.Analysis is { } analysis:
                content.AddScores(analysis);
                content.AddTexts(analysis);
                content.AddMeasures(material.Measures, material.Framework, withProgress: false);
                content.AddPlan(material.Plan);
                charts.AddRange(ScoreCharts.Of(analysis, request.Language));
                break;
            case ComposedKind.WorkPlan when material.Plan.Count > 0:
                content.AddPlan(material.Plan);
                break;
            case ComposedKind.Measures when material.Measures.Count > 0:
                content.AddMeasures(material.Measures, material.Framework, withProgress: false);
                break;
            case ComposedKind.Progress when material.Measures.Count > 0:
                content.AddProgress(material);
                break;
            case ComposedKind.Responsibility when material.Responsible.Count > 0 && material.Framework is { } framework:
                content.AddItems(framework, material.Responsible, _ => null);
                break;
            case ComposedKind.Memo when material.Analysis is not null || material.Measures.Count > 0:
                break;
            default:
                return null;
        }
        var report = content.ToReport();
        if (request.Kind == ComposedKind.Memo || request.Layout == ReportLayout.Memo)
            report = report with { Memo = CoverMemo.Of(request, material), Kinds = request.Kind == ComposedKind.Memo ? [ReportKind.Memo] : [ReportKind.Memo, .. report.Kinds] };
        var look = new ReportLook(request.Digits, request.Language) { Framework = material.Framework, Emblem = material.Emblem, AfterTitle = charts };
        return new Composition(report, ReportDocument.Of(report, look));
    }
}
