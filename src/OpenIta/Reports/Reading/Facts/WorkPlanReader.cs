using System.Text.RegularExpressions;
using OpenIta.Reports.Reading.Sources;
using OpenIta.Reports.Reading.Tables;
using OpenIta.Reports.Reading.Words;

namespace OpenIta.Reports.Reading.Facts;

/// <summary>Work plans: a table of phases, periods and what is done in them, or numbered steps under แนวทางการนำผลไปสู่การปฏิบัติ.</summary>
internal static class WorkPlanReader
{
    private static readonly Regex PlanHeading = new(@"ไปสู่การปฏิบัติ|แผนการดำเนินงาน|แผนดำเนินงาน|ปฏิทินการ|ขั้นตอนระยะเวลา", RegexOptions.NonBacktracking);
    private static readonly Regex Numbered = new(@"^\(?([0-9๐-๙]{1,2})[.)]\s*(.+)$", RegexOptions.NonBacktracking | RegexOptions.Singleline);

    public static bool Fits(ReadTable table) =>
        table.HasAny(ColumnKind.Phase) && table.HasAny(ColumnKind.Method, ColumnKind.Measure) && table.HasAny(ColumnKind.Period)
        && !table.HasAny(ColumnKind.Indicator, ColumnKind.Question, ColumnKind.Weakness, ColumnKind.Results, ColumnKind.Outcome, ColumnKind.Status);

    public static IEnumerable<WorkPlanStep> Read(ReadTable table)
    {
        string? phase = null;
        foreach (var row in RowJoiner.Join(table, ColumnKind.Period))
        {
            var cells = new RowCells(table, row);
            phase = CellText.Line(RowJoiner.WithoutMark(cells[ColumnKind.Phase] ?? "")) ?? phase;
            var period = CellText.Line(cells[ColumnKind.Period]);
            var done = cells[ColumnKind.Measure];
            var method = done is null ? null : CellText.Text(cells[ColumnKind.Method]);
            var responsible = ResponsibleUnits.Of(cells[ColumnKind.Responsible]);
            var monitoring = CellText.Text(cells[ColumnKind.Monitoring]);
            foreach (var item in ListText.Items(done ?? cells[ColumnKind.Method] ?? ""))
            {
                var (number, step) = Parted(item);
                yield return new WorkPlanStep(phase, number, step, period, method ?? monitoring, responsible, row.Lines) { Extra = cells.Rest() };
            }
        }
    }

    /// <summary>Numbered lines under a heading that says how results go into practice.</summary>
    public static IEnumerable<WorkPlanStep> Read(IReadOnlyList<Paragraph> paragraphs)
    {
        var open = false;
        var heading = "";
        var next = 1;
        foreach (var paragraph in paragraphs)
        {
            // In Word and HTML each step is a paragraph and looks like a heading; its number tells it from one.
            if (open && Numbered.Match(paragraph.Text) is { Success: true } match && NumberText.Parse(match.Groups[1].Value) == next)
            {
                next++;
                yield return new WorkPlanStep(null, match.Groups[1].Value, match.Groups[2].Value, null, null, [], [paragraph.Line]);
            }
            else if (paragraph.Heading)
            {
                // A heading may be cut in two by a page or line: what is left of it is looked at with its beginning.
                heading = Spaceless.Of(heading.EndsWith("พ.ศ.", StringComparison.Ordinal) ? heading + paragraph.Text : paragraph.Text);
                open = PlanHeading.IsMatch(heading);
                next = 1;
            }
            else
                open = false;
        }
    }

    private static (string? Number, string Step) Parted(string item) =>
        Numbered.Match(item) is { Success: true } match ? (match.Groups[1].Value, match.Groups[2].Value) : (null, item);
}
