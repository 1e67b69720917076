using System.Globalization;
using System.Text.RegularExpressions;
using OpenIta.Basics;
using OpenIta.Documents;

namespace OpenIta.Reports.Writing;

/// <summary>Lines of a cell. A line that brings its own number, bullet or dash hangs behind it; (๑), (๒) … inside it begin lines of their own.</summary>
internal static partial class ItemLines
{
    public static IEnumerable<Block> Of(IReadOnlyList<string> lines) =>
        lines.DefaultIfEmpty("").Select(line => Paragraph.Of(Broken(line), OpensWithMark(line) ? ParagraphKind.Item : ParagraphKind.Plain));

    /// <summary>Units and people: before numbered ones, those without a number stand on one line, as officers write them.</summary>
    public static IReadOnlyList<string> Units(IReadOnlyList<string> units)
    {
        var plain = units.TakeWhile(u => !OpensWithMark(u)).ToList();
        return plain.Count < 2 || plain.Count == units.Count ? units : [string.Join('/', plain), .. units.Skip(plain.Count)];
    }

    private static bool OpensWithMark(string line) => Mark().IsMatch(line);

    private static string Broken(string line)
    {
        var next = 1;
        var counted = Bracketed().Matches(line).Where(m => int.Parse(ThaiDigits.ToArabic(m.Groups[1].Value), CultureInfo.InvariantCulture) == next && next++ > 0).ToList();
        if (counted.Count < 2)
            return line;
        foreach (var match in Enumerable.Reverse(counted).Where(m => m.Index > 0))
            line = line[..match.Index] + '\n' + line[(match.Index + 1)..];
        return line;
    }

    [GeneratedRegex(@"^(?:[-•*]|\([0-9๐-๙]{1,2}\)|[0-9๐-๙]{1,2}[.)])", RegexOptions.NonBacktracking)]
    private static partial Regex Mark();

    [GeneratedRegex(@" \(([0-9๐-๙]{1,2})\) ", RegexOptions.NonBacktracking)]
    private static partial Regex Bracketed();
}
