using OpenIta.Basics;

namespace OpenIta.Measures.WorkPlans;

/// <summary>A step of the year's work plan.</summary>
/// <param name="Number">Its place in the whole plan, from 1.</param>
public sealed record PlanStep(Guid Id, Guid Agency, FiscalYear Year, PlanPhase Phase, int Number, PlanContent Content);

/// <param name="Method">How it is done.</param>
/// <param name="Period">As typed.</param>
public sealed record PlanContent(string Step, string? Method, string? Period, IReadOnlyList<string> Responsible);

/// <summary>Phases of a work plan, in their order: เตรียมการ, ดำเนินการ, กำกับติดตาม, รายงานผล, เผยแพร่.</summary>
public enum PlanPhase { Prepare, Operate, Monitor, Report, Publicise }

public static class PlanPhases
{
    private static readonly (string Word, PlanPhase Phase)[] Words =
    [
        ("เตรียม", PlanPhase.Prepare), ("เผยแพร่", PlanPhase.Publicise), ("ประชาสัมพันธ์", PlanPhase.Publicise), ("รายงาน", PlanPhase.Report), ("สรุป", PlanPhase.Report),
        ("กำกับ", PlanPhase.Monitor), ("ติดตาม", PlanPhase.Monitor), ("ดำเนินการ", PlanPhase.Operate), ("ดำเนินงาน", PlanPhase.Operate),
    ];

    /// <summary>By the words a report prints, such as ขั้นเตรียมการ; what names no phase is carrying out.</summary>
    public static PlanPhase Of(string? printed) => Words.Where(w => printed?.Contains(w.Word, StringComparison.Ordinal) == true).Select(w => w.Phase).FirstOrDefault(PlanPhase.Operate);
}

public sealed record PlanStepWithoutText() : Refusal("กรอกขั้นตอน", "Enter the step");

public sealed record PlanStepGone() : Refusal("ไม่พบขั้นตอนนี้", "There is no such step");
