using OpenIta.Documents;

namespace OpenIta.Reports.Writing;

/// <summary>The work plan: a table by phase where it has phases or periods (steps of one phase and period share a row), else numbered lines.</summary>
internal static class WorkPlanTable
{
    public static ReportPart Of(IReadOnlyList<WorkPlanStep> steps)
    {
        if (steps.All(s => s.Phase is null && s.Period is null && s.Responsible.Count == 0))
            return new ReportPart(
                [.. steps.SelectMany(s => s.Lines)],
                [new Heading(2, "แนวทางการนำผลการวิเคราะห์ไปสู่การปฏิบัติ"), .. steps.Select(s => Paragraph.Of(NodeNames.Join(Step(s), s.Method), ParagraphKind.Item))]);
        var rows = Rows(steps);
        return ReportTable.Of(
            "ขั้นตอน ระยะเวลา และวิธีปฏิบัติ",
            rows,
            r => [.. r.SelectMany(s => s.Lines)],
            [
                Column<List<WorkPlanStep>>.Text("ขั้นตอน", 1.2, r => r[0].Phase),
                Column<List<WorkPlanStep>>.Text("ระยะเวลา", 1.3, r => r[0].Period),
                Column<List<WorkPlanStep>>.Lines(rows.Exists(r => r[0].Method is not null) ? "กิจกรรม" : "วิธีปฏิบัติ", 4, r => [.. r.Select(Step)]),
                Column<List<WorkPlanStep>>.Text("วิธีการ", 2, r => r[0].Method),
                Column<List<WorkPlanStep>>.Lines("ผู้รับผิดชอบ", 1.4, r => r[0].Responsible),
                .. Column<List<WorkPlanStep>>.Extra(rows, r => r[0].Extra),
            ]);
    }

    private static List<List<WorkPlanStep>> Rows(IReadOnlyList<WorkPlanStep> steps)
    {
        var rows = new List<List<WorkPlanStep>>();
        foreach (var step in steps)
        {
            if (rows.Count > 0 && IsSameRow(rows[^1][0], step))
                rows[^1].Add(step);
            else
                rows.Add([step]);
        }
        return rows;
    }

    private static bool IsSameRow(WorkPlanStep above, WorkPlanStep step) =>
        above.Lines.Count > 0 && above.Lines.SequenceEqual(step.Lines) && above.Phase == step.Phase && above.Period == step.Period;

    private static string Step(WorkPlanStep step) => step.Number is null ? step.Step : $"{step.Number}. {step.Step}";
}
