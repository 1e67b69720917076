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
        lines[at].Contains('\t', StringComparison.Ordinal) || IsPiped(lines[at]) || IsBareHeader(lines, at);

    private static bool IsPiped(string line) => line.AsSpan().TrimStart().StartsWith("|", StringComparison.Ordinal);

    // a | b without outer bars is a table when its second line is ---|---.
    private static bool IsBareHeader(string[] lines, int at) =>
        lines[at].Contains('|', StringComparison.Ordinal) && at + 1 < lines.Length && IsSeparator(lines[at + 1]);

    private static bool IsSeparator(string line) => line.Contains('|', StringComparison.Ordinal) && line.Length < 10_000 && Separator.IsMatch(line);

    private static int ReadRows(string[] lines, int at, List<Block> blocks)
    {
        var rows = new List<TableRow>();
        var start = at;
        var bare = IsBareHeader(lines, at) && !IsPiped(lines[at]);
        var piped = bare || IsPiped(lines[at]);
        for (; at < lines.Length && Continues(lines[at], piped, bare); at++)
            if (!piped || !IsSeparator(lines[at]))
                rows.Add(new TableRow(at + 1, piped ? PipeCells(lines[at]) : [.. lines[at].Split('\t').Select(Markup.Plain)]));
        if (rows.Any(r => r.Cells.Any(c => c.Length > 0)))
            blocks.Add(new Table(start + 1, rows));
        return at;
    }

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
