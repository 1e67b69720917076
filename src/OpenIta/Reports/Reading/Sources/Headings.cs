using System.Text.RegularExpressions;

namespace OpenIta.Reports.Reading.Sources;

/// <summary>What a heading looks like where no style says so.</summary>
internal static class Headings
{
    private const int Longest = 170;

    private static readonly Regex Part = new(@"^ตัวชี้วัดย่อย(?:ที่)?\s*[0-9๐-๙]{1,2}\.[0-9๐-๙]", RegexOptions.NonBacktracking);

    /// <summary>A line that names a sub-indicator by its number: a heading also where the heading of its group follows at once.</summary>
    public static bool OpensPart(string text) => Part.IsMatch(text);

    /// <summary>Short, no list item, no note, no sentence that opens like a letter.</summary>
    public static bool CouldBe(string text) =>
        text.Length is > 0 and <= Longest && text[0] is not ('-' or '•' or '*' or '(' or '.') && !text.StartsWith("จึงเรียน", StringComparison.Ordinal);
}

/// <summary>Bold marks of Markdown, also over several lines: the lines in between are headings.</summary>
internal static class Bold
{
    private const string Mark = "**";

    public static IReadOnlyList<Block> Join(List<Block> blocks)
    {
        var open = false;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is not Paragraph paragraph)
            {
                open = false;
                continue;
            }
            var marks = Count(paragraph.Text);
            if (marks == 0 && !open)
                continue;
            var whole = open || paragraph.Text.StartsWith(Mark, StringComparison.Ordinal);
            blocks[i] = paragraph with { Text = paragraph.Text.Replace(Mark, "", StringComparison.Ordinal).Trim(), Heading = paragraph.Heading || (whole && Headings.CouldBe(paragraph.Text.Trim('*'))) };
            open ^= marks % 2 == 1;
        }
        return blocks;
    }

    private static int Count(string text)
    {
        var count = 0;
        for (var at = text.IndexOf(Mark, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Mark, at + Mark.Length, StringComparison.Ordinal))
            count++;
        return count;
    }
}
