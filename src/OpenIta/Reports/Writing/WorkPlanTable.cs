namespace OpenIta.Reports.Writing;

/// <summary>The work plan by phase: prepare, operate, monitor, report, publicise.</summary>
internal static class WorkPlanTable
{
    public static ReportPart Of(IReadOnlyList<WorkPlanStep> steps) => ReportTable.Of(
        "ขั้นตอน ระยะเวลา และวิธีปฏิบัติ",
        steps,
        [.. steps.SelectMany(s => s.Lines)],
        Column<WorkPlanStep>.Text("ขั้นตอน", 1.2, s => s.Phase),
        Column<WorkPlanStep>.Text("ระยะเวลา", 1.3, s => s.Period),
        Column<WorkPlanStep>.Text("วิธีปฏิบัติ", 4, s => NodeNames.Join(s.Number, s.Step, s.Method)),
        Column<WorkPlanStep>.Lines("ผู้รับผิดชอบ", 1.4, s => s.Responsible));
}
