using System.Globalization;
using System.Text.RegularExpressions;
using OpenIta.Basics;

namespace OpenIta.Reports.Reading.Tables;

/// <summary>Takes a cell apart at its numbers (๑. 1) (1)), bullets and dashes. No word and no number is lost.</summary>
internal static class ListText
{
    // A dash inside a compound (ชื่อ - นามสกุล, ยืม - คืน) has a short word after it; list items begin with longer ones.
    private const int ShortWord = 8;

    private static readonly Regex Mark = new(@"(\([0-9๐-๙]{1,2}\)|[0-9๐-๙]{1,2}[.)]|[•*]|-)", RegexOptions.NonBacktracking);

    private enum Style { None, Dot, Bracket, Brackets, Bullet, Dash }

    private readonly record struct Piece(Style Style, int Number, string Text, bool OpensLine);

    public static bool OpensWithMark(string text) => Mark.Match(text) is { Success: true, Index: 0 } mark && StyleOf(mark.Value, text, 0) != Style.None;

    /// <summary>The items of a list; one item when the text is none. Marks stay in front of their items.</summary>
    public static IReadOnlyList<string> Items(string text)
    {
        var pieces = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).SelectMany(Pieces).ToList();
        var top = pieces.Find(p => p.Style != Style.None).Style;
        var numbered = top is Style.Dot or Style.Bracket or Style.Brackets;
        var items = new List<string>();
        var last = 0;
        foreach (var piece in pieces)
        {
            // Under numbers everything else belongs to the number before it; among bullets and dashes a line of its own is an item.
            // ๑) ๒) may go on as ๓. ๔. on the next page: a line that opens with the next number.
            var goesOn = numbered && piece.OpensLine && piece.Number > 0 && piece.Number == last + 1;
            if (items.Count == 0 || piece.Style == top || goesOn || (!numbered && piece.Style == Style.None))
            {
                items.Add(piece.Text);
                (last, top) = (piece.Number > 0 ? piece.Number : last, goesOn ? piece.Style : top);
            }
            else
                items[^1] += " " + piece.Text;
        }
        return items;
    }

    // Cuts one line before each mark that continues the count or opens a bullet.
    private static IEnumerable<Piece> Pieces(string line)
    {
        var start = 0;
        var style = Style.None;
        var number = 0;
        var counted = new Dictionary<Style, int>();
        foreach (Match mark in Mark.Matches(line))
        {
            var text = mark.Value;
            var found = StyleOf(text, line, mark.Index);
            if (found == Style.None || InBrackets(line, mark.Index))
                continue;
            var next = NumberOf(text);
            if (next > 0 && counted.TryGetValue(found, out var last) ? next != last + 1 : next > 1 && mark.Index > 0)
                continue;
            if (mark.Index > start)
                yield return new Piece(style, number, line[start..mark.Index].Trim(), start == 0);
            (start, style, number) = (mark.Index, found, next);
            counted[found] = next;
        }
        yield return new Piece(style, number, line[start..].Trim(), start == 0);
    }

    private static Style StyleOf(string mark, string line, int at)
    {
        var after = at + mark.Length;
        var apart = at == 0 || char.IsWhiteSpace(line[at - 1]);
        return mark[0] switch
        {
            '•' => Style.Bullet,
            '*' => at == 0 ? Style.Bullet : Style.None,
            '-' => at == 0 ? Style.Dash : apart && IsListDash(line, after) ? Style.Dash : Style.None,
            '(' => apart || char.IsLetter(line[at - 1]) ? Style.Brackets : Style.None,
            _ when !apart || (after < line.Length && char.IsDigit(line[after])) => Style.None,
            _ => mark[^1] == ')' ? Style.Bracket : Style.Dot,
        };
    }

    private static bool IsListDash(string line, int after)
    {
        if (!line.StartsWith('-'))
            return false;
        var word = line.AsSpan(after).TrimStart();
        var end = word.IndexOfAny(' ', '\t');
        return (end < 0 ? word.Length : end) >= ShortWord && !char.IsDigit(word[0]);
    }

    private static bool InBrackets(string line, int at)
    {
        var open = line.LastIndexOf('(', Math.Max(at - 1, 0));
        return at > 0 && open >= 0 && line.IndexOf(')', open) > at;
    }

    private static int NumberOf(string mark) =>
        int.TryParse(ThaiDigits.ToArabic(mark).Trim('(', ')', '.'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
