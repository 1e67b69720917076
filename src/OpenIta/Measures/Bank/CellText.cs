using System.Text.RegularExpressions;
using OpenIta.Reports;

namespace OpenIta.Measures.Bank;

/// <summary>The texts of a cell of a published report as sentences that others can use.</summary>
internal sealed partial class CellText
{
    // Thai writes a space where a clause ends; the narrow cells of a printed table leave one at the end of each line, mostly within a word.
    private const int ShortestClause = 24;

    // Milliseconds; a cell takes far less.
    private const int Longest = 2000;

    private readonly bool isNarrow;
    private readonly Regex? ownName;

    public CellText(PublishedReport report, params IEnumerable<string?> texts)
    {
        var all = string.Join(' ', texts.OfType<string>());
        isNarrow = all.Length / (BetweenThai().Count(all) + 1) < ShortestClause;
        ownName = NameOf(report);
    }

    /// <summary>Without its number, the line ends of its cell and a year, and with "the agency" where it names the one that wrote it.</summary>
    public string Sentence(string text)
    {
        var whole = Numbering().Replace(text.ReplaceLineEndings(" "), "");
        whole = isNarrow ? BetweenThai().Replace(whole, "$1") : whole;
        whole = OfYear().Replace(ownName?.Replace(whole, "หน่วยงาน") ?? whole, "ปีงบประมาณ");
        return Spaces().Replace(whole, " ").Trim(' ', '-', '•');
    }

    /// <summary>๑.จัดทำ… ๒.เผยแพร่… is two things; a text without numbers is one.</summary>
    public IReadOnlyList<string> Sentences(string text) => [.. Item().Split(" " + text).Select(Sentence).Where(t => t.Length > 0)];

    // องค์การบริหารส่วนตำบลเขาทอง and the misprint องค์กรบริหารส่วนตำบลเขาทอง alike, with the province behind it or without.
    private static Regex? NameOf(PublishedReport report)
    {
        if (report is not { Agency: { } agency, AgencyType: { Length: > 0 } type } || !agency.StartsWith(type, StringComparison.Ordinal) || agency[type.Length..].Trim() is not { Length: > 1 } own)
            return null;
        var misprint = type.Replace("องค์การ", "องค์กร", StringComparison.Ordinal);
        return new Regex($"(?:{Regex.Escape(type)}|{Regex.Escape(misprint)}) ?{Regex.Escape(own)}(?: ?จังหวัด{Regex.Escape(report.Province ?? "")})?", RegexOptions.NonBacktracking);
    }

    [GeneratedRegex(@"^\s*[0-9๐-๙]{1,2}\s*[.)]+\s*", RegexOptions.NonBacktracking)]
    private static partial Regex Numbering();

    [GeneratedRegex(@"(?<=\s)[0-9๐-๙]{1,2}\s?\.+(?=\s?[\u0e01-\u0e4e])", RegexOptions.None, Longest)]
    private static partial Regex Item();

    // ๆ and ฯ have spaces of their own.
    [GeneratedRegex(@"([\u0e01-\u0e2e\u0e30-\u0e3a\u0e40-\u0e45\u0e47-\u0e4e])\s+(?=[\u0e01-\u0e2e\u0e40-\u0e45])", RegexOptions.None, Longest)]
    private static partial Regex BetweenThai();

    [GeneratedRegex(@"ปีงบประมาณ ?(?:พ\.?ศ\.? ?)?(?:[2๒][5๕][0-9๐-๙]{2}|[6๖][0-9๐-๙])", RegexOptions.NonBacktracking)]
    private static partial Regex OfYear();

    [GeneratedRegex(@"[\s\u200b]+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();
}
