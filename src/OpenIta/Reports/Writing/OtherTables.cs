using OpenIta.Documents;
using OpenIta.Reports.Reading.Tables;

namespace OpenIta.Reports.Writing;

/// <summary>Tables that are none of the known kinds, written as they were read; a first row of words that head columns is the heading.</summary>
internal static class OtherTables
{
    public static IEnumerable<ReportPart> Of(PublishedReport report) => report.OtherTables.Where(t => t.Rows.Count > 0).Select(Of);

    private static ReportPart Of(OtherTable table)
    {
        var columns = table.Rows.Max(r => r.Count);
        var rows = table.Rows.Select(r => Row.Of(r.Concat(Enumerable.Repeat("", columns - r.Count)))).ToList();
        var blocks = new List<Block>();
        if (!string.IsNullOrWhiteSpace(table.Caption))
            blocks.Add(new Heading(3, table.Caption));
        var header = TableHeader.Read(new Reading.Sources.TableRow(0, table.Rows[0])) is not null || HeadsFigures(table.Rows) ? 1 : 0;
        blocks.Add(new Table(Widths(table, columns), rows[..header], rows[header..]) { Description = table.Caption });
        return new ReportPart(table.Lines, blocks);
    }

    // Words above rows that each have a figure.
    private static bool HeadsFigures(IReadOnlyList<IReadOnlyList<string>> rows) =>
        rows.Count > 1 && rows[0].All(c => c.Length > 0 && !c.Any(char.IsDigit)) && rows.Skip(1).All(r => r.Any(c => c.Any(char.IsDigit)));

    // As wide as what stands in them, within reason.
    private static double[] Widths(OtherTable table, int columns) =>
        [.. Enumerable.Range(0, columns).Select(c => Math.Clamp(table.Rows.Max(r => c < r.Count ? r[c].Length : 0), 9.0, 40.0))];
}
