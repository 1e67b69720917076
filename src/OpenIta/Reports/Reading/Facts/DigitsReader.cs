using System.Text.RegularExpressions;
using OpenIta.Reports.Reading.Sources;
using OpenIta.Reports.Reading.Tables;

namespace OpenIta.Reports.Reading.Facts;

/// <summary>Tables that print numbers in both kinds of digits; a table that goes on over pages with its header repeated is one.</summary>
internal static class DigitsReader
{
    // Names such as COVID-19, ISO 9001 or an address on the web have Arabic digits in any text.
    private static readonly Regex Latin = new(@"[A-Za-z][A-Za-z0-9@:/._+&'%?=#-]*(?: ?[0-9][0-9.:/-]*)?", RegexOptions.NonBacktracking);

    private static readonly Regex Number = new("[0-9๐-๙]+(?:[.,][0-9๐-๙]+)*", RegexOptions.NonBacktracking);

    public static IEnumerable<MixedTable> Read(SourceDocument document)
    {
        var pages = new List<Table>();
        foreach (var block in document.Blocks)
        {
            if (pages.Count > 0 && !(block is Table next && GoesOn(pages[0], next)))
            {
                if (MixedIn(pages) is { } mixed)
                    yield return mixed;
                pages.Clear();
            }
            if (block is Table table)
                pages.Add(table);
        }
        if (MixedIn(pages) is { } last)
            yield return last;
    }

    private static bool GoesOn(Table first, Table next) =>
        TableHeader.Read(first.Rows[0]) is not null && first.Rows[0].Cells.SequenceEqual(next.Rows[0].Cells);

    private static MixedTable? MixedIn(List<Table> pages)
    {
        var rows = pages.SelectMany(p => p.Rows).Where(r => TableHeader.Read(r) is null)
            .Select(r => (r.Line, Numbers: NumbersIn(string.Join(' ', r.Cells)).ToList())).ToList();
        var thai = rows.Where(r => r.Numbers.Exists(HasThai)).Select(r => new PrintedNumber(r.Numbers.Find(HasThai)!, r.Line)).ToList();
        var arabic = rows.Where(r => r.Numbers.Exists(HasArabic)).Select(r => new PrintedNumber(r.Numbers.Find(HasArabic)!, r.Line)).ToList();
        return thai.Count > 0 && arabic.Count > 0 ? new MixedTable(thai, arabic) : null;
    }

    // ๐12 and 012 are misread O12: codes, whatever the digits.
    private static IEnumerable<string> NumbersIn(string text) =>
        Number.Matches(Latin.Replace(text, " ")).Select(m => m.Value).Where(n => !(n[0] is '๐' or '0' && n.Length is 2 or 3 && n.All(char.IsDigit)));

    private static bool HasThai(string number) => number.Any(c => c is >= '๐' and <= '๙');

    private static bool HasArabic(string number) => number.Any(char.IsAsciiDigit);
}
