using OpenIta.Reports.Reading.Facts;
using OpenIta.Reports.Reading.Sources;
using OpenIta.Reports.Reading.Words;

namespace OpenIta.Reports.Reading.Tables;

/// <summary>Tells header rows from rows of data by their words.</summary>
internal static class TableHeader
{
    /// <summary>The columns of a header row; null when the row is data. At least two cells and most of them are known headings.</summary>
    public static IReadOnlyList<Column>? Read(TableRow row)
    {
        var filled = row.Cells.Count(c => c.Length > 0);
        if (filled < 2)
            return null;
        var columns = row.Cells.Select(c => c.Length == 0 ? null : ColumnNames.Recognise(c)).ToList();
        var known = columns.Count(c => c is not null);
        if (known < 2 || known * 5 < filled * 3 || columns.OfType<Column>().DistinctBy(c => (c.Kind, c.Year)).Count() < 2)
            return null;
        return [.. columns.Select((c, i) => c ?? new Column(ColumnKind.Other, row.Cells[i]))];
    }

    /// <summary>A header inside a table repeats the one above or has none of its cells unknown; rows of data may open with the words of headings.</summary>
    public static IReadOnlyList<Column>? ReadRepeated(TableRow row, ReadTable open)
    {
        if (Read(row) is not { } columns)
            return null;
        var same = columns.Zip(open.Columns).Count(c => c.First.Kind == c.Second.Kind && c.First.Heading.Length > 0);
        var filled = row.Cells.Count(c => c.Length > 0);
        var kinds = columns.Where(c => c.Kind != ColumnKind.Other).Select(c => c.Kind).ToList();
        return same * 2 > filled || (kinds.Count == filled && filled > 2 && kinds.Distinct().Count() == filled) ? columns : null;
    }

    /// <summary>A second header row names parts of columns of the first: its cells stand under merged or empty ones.</summary>
    public static IReadOnlyList<Column> Merge(IReadOnlyList<Column> upper, IReadOnlyList<Column> lower) =>
        [.. Enumerable.Range(0, Math.Max(upper.Count, lower.Count)).Select(i =>
            i >= lower.Count || lower[i].Heading.Length == 0 ? upper[i]
            : i >= upper.Count || upper[i].Heading.Length == 0 ? lower[i]
            : lower[i] with { Heading = upper[i].Heading + " " + lower[i].Heading, Kind = lower[i].Kind == ColumnKind.Other ? upper[i].Kind : lower[i].Kind, Year = lower[i].Year ?? upper[i].Year, Node = lower[i].Node ?? upper[i].Node })];

    /// <summary>Columns of a table without a header whose rows are an indicator or instrument and one number each; null for any other.</summary>
    public static IReadOnlyList<Column>? Infer(IReadOnlyList<TableRow> rows)
    {
        var width = rows.Max(r => r.Cells.Count);
        if (rows.Count < 2)
            return null;
        var named = Enumerable.Range(0, width).Where(i => Most(rows, i, c => Section.NodeNamedBy(Spaceless.Of(c)) is not null)).ToList();
        var scores = Enumerable.Range(0, width).Where(i => Most(rows, i, c => NumberText.Score(c) is not null) && !named.Contains(i)).ToList();
        // A count in front of the names is no score.
        scores.RemoveAll(i => named.Count == 1 && i < named[0]);
        return named.Count != 1 || scores.Count != 1 ? null
            : [.. Enumerable.Range(0, width).Select(i => new Column(i == named[0] ? ColumnKind.Indicator : i == scores[0] ? ColumnKind.Score : ColumnKind.Other, ""))];
    }

    private static bool Most(IReadOnlyList<TableRow> rows, int column, Func<string, bool> fits) =>
        rows.Count(r => column < r.Cells.Count && fits(r.Cells[column])) * 3 >= rows.Count * 2;

    /// <summary>The one instrument that the headings name.</summary>
    public static string? Instrument(IEnumerable<Column> columns)
    {
        var named = columns.SelectMany(c => NodeNames.In(Spaceless.Of(c.Heading))).Select(m => m.Code).Where(NodeNames.IsInstrument).Distinct().ToList();
        return named.Count == 1 ? named[0] : null;
    }
}
