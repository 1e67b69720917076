using OpenIta.Reports.Reading.Tables;
using OpenIta.Reports.Reading.Words;

namespace OpenIta.Reports.Reading.Facts;

/// <summary>Tables of disclosure items: who is responsible for each, or how far each is.</summary>
internal static class DisclosureItemReader
{
    // Columns that say something of an item beside its name.
    private static readonly ColumnKind[] Sayings =
        [ColumnKind.Elements, ColumnKind.Responsible, ColumnKind.Results, ColumnKind.Status, ColumnKind.Done, ColumnKind.NotStarted, ColumnKind.InProgress, ColumnKind.Remark, ColumnKind.Period];

    public static bool Fits(ReadTable table) =>
        table.HasAny(ColumnKind.Code, ColumnKind.Number, ColumnKind.Title) && table.HasAny(ColumnKind.Title, ColumnKind.Elements) && table.HasAny(Sayings)
        && !table.HasAny(ColumnKind.Measure, ColumnKind.Question)
        && table.Rows.Count(r => CodeOf(new RowCells(table, r)) is not null) * 2 >= table.Rows.Count(r => r.Cells[0].Length > 0);

    public static IEnumerable<ReportedDisclosureItem> Read(ReadTable table)
    {
        foreach (var row in RowJoiner.Join(table, ColumnKind.Code, ColumnKind.Number, ColumnKind.Title))
        {
            var cells = new RowCells(table, row);
            var code = CodeOf(cells);
            var status = StatusReader.Read(cells, ColumnKind.Results);
            var title = RowJoiner.WithoutMark(cells[ColumnKind.Title] ?? "").Replace('\n', ' ');
            var own = code is null || cells[ColumnKind.Code] is not null || cells[ColumnKind.Number] is not null ? code?.Rest : null;
            yield return new ReportedDisclosureItem(
                code?.Code ?? "",
                InTitle(code, cells) ? code!.Rest.Replace('\n', ' ') : CellText.Append(CellText.Line(own) ?? "", title),
                ListText.Items(cells[ColumnKind.Elements] ?? ""),
                ResponsibleUnits.Of(cells[ColumnKind.Responsible]),
                status.Status,
                CellText.Text(status.Rest ?? cells[ColumnKind.Remark]),
                row.Lines)
            {
                PrintedCode = code?.Printed ?? CellText.Line(cells[ColumnKind.Code] ?? cells[ColumnKind.Number]),
                SubIndicator = row.Section.SubIndicator,
                Group = row.Section.Group,
                Period = CellText.Line(cells[ColumnKind.Period]),
                StatusText = status.Text,
                Extra = cells.Rest(),
            };
        }
    }

    // The code stands in a column of its own, or before the title; a plain count is one only where nothing better is there.
    private static PrintedCode? CodeOf(RowCells cells) =>
        (cells[ColumnKind.Code] is { } code ? NodeCode.AtStart(code, "OIT") : null)
        ?? (cells[ColumnKind.Title] is { } title ? NodeCode.AtStart(title, instrument: null) : null)
        ?? (cells[ColumnKind.Number] is { } number ? NodeCode.AtStart(number, "OIT") : null);

    private static bool InTitle(PrintedCode? code, RowCells cells) =>
        code is not null && cells[ColumnKind.Title] is { } title && title.StartsWith(code.Printed, StringComparison.Ordinal) && (cells[ColumnKind.Code] is null || NodeCode.AtStart(cells[ColumnKind.Code]!, "OIT") is null);
}
