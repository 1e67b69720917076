using System.Text.RegularExpressions;

namespace OpenIta.Reports.Reading.Sources;

/// <summary>Plain text: lines with tabs or bars are table rows, HTML tables may stand between them, the rest is paragraphs.</summary>
internal static class TextSource
{
    private static readonly Regex Separator = new(@"^\s*\|?[\s:|-]*-[\s:|-]*\|?\s*$", RegexOptions.NonBacktracking);

    public static SourceDocument Read(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var blocks = new List<Block>();
        for (var i = 0; i < lines.Length;)
        {
            if (string.IsNullOrWhiteSpace(lines[i]))
                i++;
            else if (HtmlTable.Starts(lines, i))
                i = HtmlTable.Read(lines, i, blocks);
            else if (IsRow(lines, i))
                i = ReadRows(lines, i, blocks);
            else
                blocks.Add(ReadParagraph(lines, i++));
        }
        return new SourceDocument("text", Bold.Join(blocks), lines[^1].Length == 0 ? lines.Length - 1 : lines.Length);
    }

    private static bool IsRow(string[] lines, int at) =>
        lines[at].Contains('\t', StringComparison.Ordinal) || IsPiped(lines[at]) || IsBareHeader(lines, at) || IsBareRow(lines, at);

    private static bool IsPiped(string line) => line.AsSpan().TrimStart().StartsWith("|", StringComparison.Ordinal);

    // a | b without outer bars is a table when its second line is ---|---.
    private static bool IsBareHeader(string[] lines, int at) =>
        lines[at].Contains('|', StringComparison.Ordinal) && at + 1 < lines.Length && IsSeparator(lines[at + 1]);

    // a | b without outer bars is a row, too, where the next or the last line has as many bars.
    private static bool IsBareRow(string[] lines, int at) =>
        Bars(lines[at]) is > 0 and var bars && ((at + 1 < lines.Length && Bars(lines[at + 1]) == bars) || (at > 0 && Bars(lines[at - 1]) == bars));

    private static int Bars(string line) => line.Contains(" | ", StringComparison.Ordinal) && line.Length < 10_000 ? line.Count(c => c == '|') : 0;

    private static bool IsSeparator(string line) => line.Contains('|', StringComparison.Ordinal) && line.Length < 10_000 && Separator.IsMatch(line);

    private static int ReadRows(string[] lines, int at, List<Block> blocks)
    {
        var rows = new List<TableRow>();
        var start = at;
        var bare = !IsPiped(lines[at]) && !lines[at].Contains('\t', StringComparison.Ordinal);
        var piped = bare || IsPiped(lines[at]);
        for (; at < lines.Length && Continues(lines[at], piped, bare); at++)
            if (!piped || !IsSeparator(lines[at]))
                rows.Add(new TableRow(at + 1, piped ? PipeCells(lines[at]) : [.. lines[at].Split('\t').Select(Markup.Plain)]));
        if (!piped && rows.TrueForAll(IsIndented) && !GoesOn(blocks, rows[0]))
            blocks.AddRange(rows.Select(r => new Paragraph(r.Line, r.Cells[^1].Replace('\n', ' '), Heading: false)));
        else if (rows.Any(r => r.Cells.Any(c => c.Length > 0)))
            blocks.Add(new Table(start + 1, rows));
        return at;
    }

    // Tabs before the words of a line only indent it, as in memos, unless it goes on with the last column of a wide table.
    private static bool IsIndented(TableRow row) => row.Cells[^1].Length > 0 && row.Cells.SkipLast(1).All(c => c.Length == 0);

    private static bool GoesOn(List<Block> blocks, TableRow row) =>
        row.Cells.Count >= 4 && blocks.Count > 0 && blocks[^1] is Table table && table.Rows[^1].Cells.Count == row.Cells.Count;

    private static bool Continues(string line, bool piped, bool bare) =>
        piped ? IsPiped(line) || (bare && line.Contains('|', StringComparison.Ordinal)) : line.Contains('\t', StringComparison.Ordinal);

    private static string[] PipeCells(string line)
    {
        var inner = line.Trim();
        inner = inner.StartsWith('|') ? inner[1..] : inner;
        inner = inner.EndsWith('|') && !inner.EndsWith("\\|", StringComparison.Ordinal) ? inner[..^1] : inner;
        return [.. inner.Replace("\\|", "\u0001", StringComparison.Ordinal).Split('|').Select(c => Markup.Plain(c.Replace('\u0001', '|')))];
    }

    private static Paragraph ReadParagraph(string[] lines, int at)
    {
        var text = Markup.Plain(lines[at]).Replace('\n', ' ');
        var marked = text.StartsWith('#');
        var alone = IsEdge(lines, at - 1) && (IsEdge(lines, at + 1) || Headings.OpensPart(text));
        return new Paragraph(at + 1, marked ? text.TrimStart('#', ' ') : text, marked || (alone && Headings.CouldBe(text)));
    }

    // A line stands alone between empty lines, tables and the ends of the text.
    private static bool IsEdge(string[] lines, int at) => at < 0 || at >= lines.Length || string.IsNullOrWhiteSpace(lines[at]) || IsRow(lines, at);
}
