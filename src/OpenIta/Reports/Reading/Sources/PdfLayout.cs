namespace OpenIta.Reports.Reading.Sources;

/// <summary>
/// Lines and tables of a PDF page from the places of its words. A PDF knows no tables: lines with wide gaps that lie
/// one under another are one, its columns are the strips of the page that no word crosses.
/// </summary>
internal static class PdfLayout
{
    // In heights of a line: a gap this wide parts two cells, one this high ends a table, one this high parts two rows of it.
    private const double CellGap = 0.26;
    private const double TableGap = 0.62;
    private const double RowGap = 0.12;

    // Dictionary line breaks leave up to a long word free.
    private const double EdgeGap = 6;

    private sealed record Line(int Number, IReadOnlyList<PdfWord> Words)
    {
        public double Top { get; } = Words.Min(w => w.Top);

        public double Bottom { get; } = Words.Max(w => w.Bottom);

        public double Right { get; } = Words.Max(w => w.Right);

        public double Height { get; } = Words.Max(w => w.Height);

        public string Text => Markup.Plain(string.Join(' ', Words.Select(w => w.Text)));
    }

    /// <summary>Adds the blocks of a page; lines are numbered over all pages. Returns the number of the last line.</summary>
    public static int Read(PdfPage page, int before, List<Block> blocks)
    {
        var lines = Lines(page, before);
        for (var i = 0; i < lines.Count;)
        {
            var end = TableEnd(lines, i);
            if (end > i + 1)
            {
                AddTable(lines.GetRange(i, end - i), blocks);
                i = end;
            }
            else
            {
                end = ParagraphEnd(lines, i);
                var text = string.Join(' ', lines.GetRange(i, end - i).Select(l => l.Text));
                var alone = (i == 0 || Gap(lines[i - 1], lines[i]) > RowGap) && (end == lines.Count || Gap(lines[end - 1], lines[end]) > RowGap);
                blocks.Add(new Paragraph(lines[i].Number, text, alone && Headings.CouldBe(text)));
                i = end;
            }
        }
        return before + lines.Count;
    }

    private static List<Line> Lines(PdfPage page, int before)
    {
        var rows = new List<List<PdfWord>>();
        foreach (var word in page.Words.Where(w => w.Text.Trim().Length > 0).OrderBy(w => w.Middle))
        {
            if (rows.Count > 0 && word.Middle - rows[^1].Average(w => w.Middle) < Math.Min(word.Height, rows[^1][0].Height) * 0.4)
                rows[^1].Add(word);
            else
                rows.Add([word]);
        }
        return [.. rows.Select((words, i) => new Line(before + i + 1, [.. words.OrderBy(w => w.Left)]))];
    }

    private static double Gap(Line upper, Line lower) => (lower.Top - upper.Bottom) / Math.Max(upper.Height, 1);

    // A line that reaches the right edge goes on in the next one.
    private static int ParagraphEnd(List<Line> lines, int start)
    {
        var edge = lines.Max(l => l.Right);
        var end = start + 1;
        while (end < lines.Count && Gap(lines[end - 1], lines[end]) <= RowGap && edge - lines[end - 1].Right < EdgeGap * lines[start].Height && TableEnd(lines, end) <= end + 1)
            end++;
        return end;
    }

    // From a line with cells on: lines follow closely and none of them runs across the strips between the columns.
    private static int TableEnd(List<Line> lines, int start)
    {
        var region = new List<Line>();
        var end = start;
        for (var i = start; i < lines.Count && (i == start || Gap(lines[i - 1], lines[i]) <= TableGap); i++)
        {
            region.Add(lines[i]);
            if (Columns(region).Count < 2)
                break;
            end = i + 1;
        }
        return region.Take(end - start).Count(l => Columns([l]).Count > 1) >= 2 ? end : start;
    }

    // What words cover, from left to right; a strip wider than CellGap parts two columns.
    private static List<(double Left, double Right)> Columns(List<Line> region)
    {
        var columns = new List<(double Left, double Right)>();
        var gap = region.Average(l => l.Height) * CellGap;
        foreach (var word in region.SelectMany(l => l.Words).OrderBy(w => w.Left))
        {
            if (columns.Count > 0 && word.Left - columns[^1].Right < gap)
                columns[^1] = (columns[^1].Left, Math.Max(columns[^1].Right, word.Right));
            else
                columns.Add((word.Left, word.Right));
        }
        return columns;
    }

    private static void AddTable(List<Line> region, List<Block> blocks)
    {
        var columns = Columns(region);
        var rows = new List<List<Line>>();
        // Rows lie apart where cells have padding; elsewhere a line that fills most columns opens the next row.
        var padded = region.Zip(region.Skip(1)).Any(p => Gap(p.First, p.Second) > RowGap);
        foreach (var line in region)
        {
            var opens = rows.Count == 0 || (padded ? Gap(Lowest(rows[^1]), line) > RowGap : Filled(line, columns) * 2 >= columns.Count && Filled(line, columns) > 1);
            if (opens)
                rows.Add([line]);
            else
                rows[^1].Add(line);
        }
        blocks.Add(new Table(region[0].Number, [.. rows.Select(row => new TableRow(row[0].Number, [.. columns.Select(c => Cell(row, c))]))]));
    }

    private static Line Lowest(List<Line> row) => row.MaxBy(l => l.Bottom)!;

    private static int Filled(Line line, List<(double Left, double Right)> columns) => columns.Count(c => line.Words.Any(w => Within(w, c)));

    private static string Cell(List<Line> row, (double Left, double Right) column) =>
        Markup.Plain(string.Join(' ', row.SelectMany(l => l.Words.Where(w => Within(w, column))).Select(w => w.Text)));

    private static bool Within(PdfWord word, (double Left, double Right) column) => word.Left >= column.Left - 0.01 && word.Right <= column.Right + 0.01;
}
