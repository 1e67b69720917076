namespace OpenIta.Reports.Reading.Sources;

/// <summary>Whether an HTML file is whole. Many ends of HTML may be left out, but not that of a table or of a tag.</summary>
internal static class HtmlEnd
{
    /// <summary>The line of the table that never ends or of the tag that is cut; null when neither is.</summary>
    public static int? CutAt(string html)
    {
        var open = new Stack<int>();
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0; at = html.IndexOf('<', at + 1))
        {
            if (Is(html, at, "<table"))
                open.Push(at);
            else if (Is(html, at, "</table"))
                open.TryPop(out _);
        }
        var last = html.LastIndexOf('<');
        if (last > html.LastIndexOf('>') && last + 1 < html.Length && (char.IsAsciiLetter(html[last + 1]) || html[last + 1] == '/'))
            return LineOf(html, last);
        return open.Count > 0 ? LineOf(html, open.Last()) : null;
    }

    private static bool Is(string html, int at, string tag) =>
        at + tag.Length < html.Length && string.Compare(html, at, tag, 0, tag.Length, StringComparison.OrdinalIgnoreCase) == 0 && !char.IsAsciiLetterOrDigit(html[at + tag.Length]);

    private static int LineOf(string html, int at) => html.AsSpan(0, at).Count('\n') + 1;
}
