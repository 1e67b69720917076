using OpenIta.Reports.Reading.Sources;
using OpenIta.Reports.Reading.Words;

namespace OpenIta.Reports.Reading.Tables;

/// <summary>The tables of a report in order. A table that goes on over pages, with its header repeated or without one, is one table.</summary>
internal sealed class TableReader
{
    private const int WideTable = 4;

    private readonly List<ReadTable> tables = [];
    private readonly List<OtherTable> unknown = [];
    private Section section = Section.Start;

    public static (IReadOnlyList<ReadTable> Tables, IReadOnlyList<OtherTable> Unknown) Read(SourceDocument document)
    {
        var reader = new TableReader();
        foreach (var block in document.Blocks)
        {
            if (block is Paragraph { Heading: true } heading)
                reader.section = reader.section.Next(heading.Text, heading.Line);
            else if (block is Table table)
                reader.Add(table);
        }
        return (reader.tables, reader.unknown);
    }

    private void Add(Table table)
    {
        var rows = table.Rows.Where(r => r.Cells.Any(c => c.Length > 0)).ToList();
        var under = section;
        var captions = new List<TableCaption>();
        var before = new List<TableRow>();
        ReadTable? open = null;
        var afterHeader = false;
        var opensPage = false;
        // Before the first row of data only captions have been seen, also where the table above has as many columns.
        var begun = false;
        foreach (var row in rows)
        {
            if ((begun && !afterHeader ? TableHeader.ReadRepeated(row, open!) : TableHeader.Read(row)) is { } columns)
            {
                if (afterHeader)
                {
                    columns = TableHeader.Merge(open!.Columns, columns);
                    tables.Remove(open);
                }
                open = Open(columns, under, row.Line);
                opensPage = afterHeader = true;
                open.Captions.AddRange(captions);
                captions.Clear();
                continue;
            }
            // A row that only names a node opens a table of its own as well as it goes on with one: what follows it decides.
            if (open is null && !NamesNode(row) && GoesOn(row))
                open = tables[^1];
            if (IsCaption(row, open))
            {
                under = under.Next(Sole(row), row.Line);
                captions.Add(new TableCaption(row.Line, Sole(row)));
            }
            else if (open is not null)
            {
                open.Captions.AddRange(captions);
                captions.Clear();
                open.Rows.Add(new ReadRow([row.Line], MergedCells.Fill(open, row), under, opensPage || open.Rows.Count == 0));
                begun = true;
                opensPage = afterHeader = false;
            }
            else
                before.Add(row);
        }
        open?.Captions.AddRange(captions);
        if (open is null)
            before = rows;
        if (before.Count > 0)
            AddWithoutHeader(before);
    }

    private void AddWithoutHeader(List<TableRow> rows)
    {
        if (TableHeader.Infer(rows) is not { } columns)
        {
            unknown.Add(new OtherTable(section.Heading, [.. rows.Select(r => r.Cells)], [.. rows.Select(r => r.Line)]));
            return;
        }
        var table = new ReadTable(columns, null, section, rows[0].Line);
        table.Rows.AddRange(rows.Select(r => new ReadRow([r.Line], r.Cells, section, OpensPage: false)));
        tables.Add(table);
    }

    // The same header again goes on with the table before, also after a heading: a row may go over the page.
    private ReadTable Open(IReadOnlyList<Column> columns, Section under, int line)
    {
        var instrument = TableHeader.Instrument(columns);
        if (tables.Count > 0 && tables[^1].IsLike(columns, instrument))
            return tables[^1];
        var table = new ReadTable(columns, instrument, under, line);
        tables.Add(table);
        return table;
    }

    // A narrow table under a new heading is one of its own; wide ones do not have the same number of columns by chance.
    private bool GoesOn(TableRow row) =>
        tables.Count > 0 && tables[^1] is var before && before.Columns.Count == row.Cells.Count
        && (row.Cells.Count >= WideTable || (before.Rows.Count > 0 ? before.Rows[^1].Section : before.Section).Line == section.Line);

    // One filled cell, the first, that names an instrument or indicator for the rows below.
    private static bool IsCaption(TableRow row, ReadTable? open) =>
        open is null ? row.Cells.Count > 1 && FillsFirst(row) : NamesNode(row);

    private static bool NamesNode(TableRow row) => FillsFirst(row) && Section.NodeNamedBy(Spaceless.Of(row.Cells[0])) is not null;

    private static bool FillsFirst(TableRow row) => row.Cells[0].Length > 0 && row.Cells.Skip(1).All(c => c.Length == 0);

    private static string Sole(TableRow row) => row.Cells[0].Replace('\n', ' ');
}
