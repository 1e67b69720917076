using OpenIta.Reports.Reading.Tables;
using OpenIta.Reports.Reading.Words;

namespace OpenIta.Reports.Reading.Facts;

/// <summary>Tables of measures (มาตรการ): planned ones with period and monitoring, reported ones with results and outcome.</summary>
internal static class MeasureReader
{
    /// <summary>A measure or what is to be done, and who, when or how.</summary>
    public static bool Fits(ReadTable table) =>
        table.Has(ColumnKind.Measure) && !table.HasAny(ColumnKind.Score, ColumnKind.Weight)
        && table.HasAny(ColumnKind.Responsible, ColumnKind.Period, ColumnKind.Method, ColumnKind.Phase, ColumnKind.Results, ColumnKind.Outcome, ColumnKind.Monitoring, ColumnKind.Status, ColumnKind.Done);

    public static IEnumerable<ReportedMeasure> Read(ReadTable table)
    {
        foreach (var row in RowJoiner.Join(table, ColumnKind.Measure))
        {
            var cells = new RowCells(table, row);
            var number = CellText.Line(cells[ColumnKind.Number]);
            var (title, own) = TitleAndSteps(RowJoiner.WithoutMark(cells[ColumnKind.Measure] ?? ""), table);
            var steps = ListText.Items(CellText.Append(cells[ColumnKind.Method] ?? "", cells[ColumnKind.Phase] ?? ""));
            var weakness = CellText.Text(cells[ColumnKind.Weakness]);
            var period = CellText.Line(cells[ColumnKind.Period]);
            var monitoring = CellText.Text(cells[ColumnKind.Monitoring]);
            var status = StatusReader.Read(cells, ColumnKind.Results);
            var indicator = CellText.Line(cells[ColumnKind.Indicator]);
            var question = CellText.Line(cells[ColumnKind.Question]);
            yield return new ReportedMeasure
            {
                Number = number,
                Title = title,
                Steps = own.Count > 0 ? [.. own, .. steps] : steps,
                Weakness = weakness,
                Responsible = ResponsibleUnits.Of(cells[ColumnKind.Responsible]),
                Period = period,
                Monitoring = monitoring,
                Status = status.Status,
                StatusText = status.Text,
                Results = CellText.Text(status.Rest),
                Outcome = CellText.Text(cells[ColumnKind.Outcome]),
                Nodes = Nodes(row.Section, indicator, question, weakness, title, string.Join(' ', steps)),
                About = CellText.Line(string.Join(' ', new[] { indicator, question }.OfType<string>())),
                Extra = cells.Rest(),
                Lines = row.Lines,
            };
        }
    }

    // มาตรการ/แนวทาง ขั้นตอนหรือวิธีการ in one column: its numbered items are the steps, the first of them names the measure.
    private static (string Title, IReadOnlyList<string> Steps) TitleAndSteps(string measure, ReadTable table)
    {
        var items = ListText.Items(measure);
        if (items.Count == 0)
            return ("", []);
        return items.Count == 1 || table.HasAny(ColumnKind.Method, ColumnKind.Phase) ? (measure.Replace('\n', ' '), []) : (items[0], items);
    }

    private static IReadOnlyList<string> Nodes(Section section, params ReadOnlySpan<string?> texts)
    {
        var nodes = new List<string>();
        if (section.Named is { } named)
            nodes.Add(named);
        foreach (var text in texts)
        {
            if (text is null)
                continue;
            var words = Spaceless.Of(text);
            nodes.AddRange(NodeNumbers.In(words));
            nodes.AddRange(NodeNames.In(words).Select(m => m.Code));
            nodes.AddRange(NodeCode.In(words));
        }
        return [.. nodes.Distinct()];
    }
}
