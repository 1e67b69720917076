using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Analysis;
using OpenIta.Basics;
using OpenIta.Documents;
using OpenIta.Frameworks;
using OpenIta.Reports;
using OpenIta.Storage;

namespace OpenIta.Publishing;

public sealed record NothingToReport(ComposedKind Kind, int FiscalYear) : Refusal(
    $"ยังไม่มีข้อมูลสำหรับรายงานนี้ของปีงบประมาณ พ.ศ. {FiscalYear}", $"There is nothing for this report of fiscal year {FiscalYear} yet");

public sealed record ReportContradictsItself(IReadOnlyList<Finding> Findings) : Refusal(
    $"รายงานขัดแย้งกันเอง {Findings.Count} แห่ง เช่น {Findings[0].Text} โปรดแก้ไข หรือบันทึกเหตุผลก่อนออกรายงาน",
    $"The report contradicts itself in {Findings.Count} places, such as: {Findings[0].English}. Mend it, or record a reason before it is issued");

/// <summary>A report ready to be written in any format, with what the auditor has to say of it.</summary>
public sealed record ComposedReport(ReportRequest Request, Agency Agency, Document Document, IReadOnlyList<Finding> Findings)
{
    /// <summary>Findings that can't be true together; what rounding explains is told but stops nothing.</summary>
    public IReadOnlyList<Finding> Contradictions { get; } = [.. Findings.Where(f => !f.ExplainedByRounding)];

    /// <summary>Refused when it contradicts itself and nobody says why it is wanted nevertheless.</summary>
    public Result<ComposedReport> Or(string? reason) =>
        Contradictions.Count > 0 && string.IsNullOrWhiteSpace(reason) ? new ReportContradictsItself(Contradictions) : this;
}

/// <summary>Makes a report of an agency and year from what is stored, and audits it as a foreign one before anybody gets it.</summary>
public sealed class ComposeReport(Database database, AnalysisPages analyses, FrameworkLibrary frameworks)
{
    private readonly LoadMaterial material = new(database, analyses, frameworks);

    /// <param name="reader">Whose eyes the scores are seen with.</param>
    public async Task<Result<ComposedReport>> Run(Actor reader, Agency agency, ReportRequest request, DateTimeOffset now, CancellationToken stop = default)
    {
        if (request.Refuses() is { } refusal)
            return refusal;
        var loaded = await material.Run(reader, agency, request, now, stop);
        return loaded.Then<ComposedReport>(found => Compositions.Of(request, found) is { } made
            ? new ComposedReport(request, agency, made.Document, AuditComposed.Run(made, frameworks))
            : new NothingToReport(request.Kind, request.Year.BuddhistEra));
    }
}
