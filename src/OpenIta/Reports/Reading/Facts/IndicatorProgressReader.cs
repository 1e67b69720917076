using OpenIta.Reports.Reading.Tables;
using OpenIta.Reports.Reading.Words;

namespace OpenIta.Reports.Reading.Facts;

/// <summary>Tables with a row of progress for each indicator, question or item.</summary>
internal static class IndicatorProgressReader
{
    public static bool Fits(ReadTable table) =>
        table.HasAny(ColumnKind.Indicator, ColumnKind.Question)
        && table.HasAny(ColumnKind.Results, ColumnKind.Status, ColumnKind.Done, ColumnKind.NotStarted, ColumnKind.InProgress)
        && !table.HasAny(ColumnKind.Score, ColumnKind.Outcome);

    public static IEnumerable<IndicatorProgress> Read(ReadTable table)
    {
        string? above = null;
        foreach (var row in RowJoiner.Join(table, ColumnKind.Question, ColumnKind.Indicator))
        {
            var cells = new RowCells(table, row);
            var printed = CellText.Line(RowJoiner.WithoutMark(cells[ColumnKind.Indicator] ?? ""));
            // A cell merged over the rows of an indicator is filled in the first of them.
            var indicator = above = printed is null ? above : IndicatorOf(Spaceless.Of(printed));
            var instrument = table.Instrument ?? NodeNames.InstrumentOf(indicator) ?? row.Section.Instrument;
            var question = CellText.Line(RowJoiner.WithoutMark(cells[ColumnKind.Question] ?? ""));
            var code = CellText.Line(cells[ColumnKind.Code]);
            var node = NodeCode.AtStart(code is null ? question ?? "" : code, instrument);
            var status = StatusReader.Read(cells, ColumnKind.Results);
            yield return new IndicatorProgress
            {
                Number = CellText.Line(cells[ColumnKind.Number]),
                Instrument = NodeNames.InstrumentOf(indicator) ?? NodeNames.InstrumentOf(node?.Code) ?? instrument,
                Indicator = indicator,
                IndicatorTitle = printed,
                IndicatorFromAbove = printed is null && indicator is not null,
                Code = node?.Code,
                PrintedCode = node?.Printed,
                Title = code is null ? CellText.Line(node?.Rest) ?? (node is null ? question : null) : question ?? CellText.Line(cells[ColumnKind.Title]),
                Measure = CellText.Text(cells[ColumnKind.Measure]),
                Steps = ListText.Items(CellText.Append(cells[ColumnKind.Method] ?? "", cells[ColumnKind.Phase] ?? "")),
                Responsible = ResponsibleUnits.Of(cells[ColumnKind.Responsible]),
                Period = CellText.Line(cells[ColumnKind.Period]),
                Monitoring = CellText.Text(cells[ColumnKind.Monitoring]),
                Status = status.Status,
                StatusText = status.Text,
                Progress = CellText.Text(status.Rest ?? cells[ColumnKind.Remark]),
                Extra = cells.Rest(),
                Lines = row.Lines,
            };
        }
    }

    private static string? IndicatorOf(string words) =>
        Section.NodeNamedBy(words) is { } named && !NodeNames.IsInstrument(named) ? named : NodeNames.IndicatorAtStart(words.TrimStart([.. "0123456789.)"]));
}
