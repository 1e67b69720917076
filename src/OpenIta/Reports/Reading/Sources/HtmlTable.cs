namespace OpenIta.Reports.Reading.Sources;

/// <summary>An HTML table that stands in a plain text between its other lines.</summary>
internal static class HtmlTable
{
    private const string Opening = "<table";
    private const string Closing = "</table>";

    public static bool Starts(string[] lines, int at) => lines[at].AsSpan().TrimStart().StartsWith(Opening, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads the table into blocks and returns the line after it; a table that never ends is taken to the end of the text.</summary>
    public static int Read(string[] lines, int at, List<Block> blocks)
    {
        var end = at;
        while (end < lines.Length - 1 && !lines[end].Contains(Closing, StringComparison.OrdinalIgnoreCase))
            end++;
        var html = string.Join('\n', lines[at..(end + 1)]);
        blocks.AddRange(HtmlSource.Blocks(html, at));
        return end + 1;
    }
}
