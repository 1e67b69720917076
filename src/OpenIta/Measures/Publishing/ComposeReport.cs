using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Analysis;
using OpenIta.Analysis.Drafting;
using OpenIta.Basics;
using OpenIta.Frameworks;
using OpenIta.Measures.WorkPlans;
using OpenIta.Reports;
using OpenIta.Reports.Auditing;
using OpenIta.Storage;

namespace OpenIta.Measures.Publishing;

public sealed record NothingToReport(ComposedKind Kind, int FiscalYear) : Refusal(
    $"ยังไม่มีข้อมูลสำหรับรายงานนี้ของปีงบประมาณ พ.ศ. {FiscalYear}", $"There is nothing for this report of fiscal year {FiscalYear} yet");

public sealed record ReportContradictsItself(IReadOnlyList<Finding> Findings) : Refusal(
    $"รายงานขัดแย้งกันเอง {Findings.Count} แห่ง เช่น {Findings[0].Text} โปรดแก้ไข หรือบันทึกเหตุผลก่อนออกรายงาน",
    $"The report contradicts itself in {Findings.Count} places, such as: {Findings[0].English}. Mend it, or record a reason before it is issued");

/// <summary>Analysis with measures (as O42), measures alone, their progress (as O43), the work plan.</summary>
public enum ComposedKind { Analysis, Measures, Progress, WorkPlan }

/// <summary>Makes a report of an agency and year from what is stored, and audits it as a foreign one before anybody gets it.</summary>
public sealed class ComposeReport(Database database, AnalysisPages analyses, FrameworkLibrary frameworks)
{
    /// <param name="reason">Why a report that contradicts itself is wanted nevertheless; null refuses it.</param>
    public async Task<Result<PublishedReport>> Run(
        Actor by, Agency agency, ComposedKind kind, FiscalYear year, TextLanguage language, string? reason, DateTimeOffset now, CancellationToken stop = default)
    {
        var (measures, plan) = await database.Read(async s => (await MeasureStore.Of(s, agency.Id, year), await PlanStore.Of(s, agency.Id, year)), stop);
        var content = new ReportContent(agency, year);
        switch (kind)
        {
            case ComposedKind.Analysis:
                var analysis = await analyses.Load(agency.Id, year.BuddhistEra, language, by, now, stop);
                if (analysis.IsRefused)
                    return analysis.Refusal;
                content.Add(analysis.Value, language);
                content.Add(measures, withProgress: false);
                break;
            case ComposedKind.WorkPlan when plan.Count > 0:
                content.Add(plan);
                break;
            case ComposedKind.Measures or ComposedKind.Progress when measures.Count > 0:
                content.Add(measures, withProgress: kind == ComposedKind.Progress);
                break;
            default:
                return new NothingToReport(kind, year.BuddhistEra);
        }
        var report = content.ToReport(kind);
        var findings = ReportAuditor.Audit(report, frameworks);
        return findings.Count > 0 && string.IsNullOrWhiteSpace(reason) ? new ReportContradictsItself(findings) : report with { Findings = findings };
    }
}
