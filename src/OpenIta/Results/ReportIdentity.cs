using OpenIta.Basics;
using OpenIta.Reports;

namespace OpenIta.Results;

/// <summary>Whether a report that comes in is one that is kept already, changed, or another report of the same agency.</summary>
internal static class ReportIdentity
{
    // A line of a title stands in the middle of the page; a longer one is a sentence.
    private const int LongestTitleLine = 150;
    private const int MostTitleLines = 4;

    /// <summary>
    /// The same file name in the same year is the same report. So is, under another name, one of the same kinds with the same title and mostly
    /// the same nodes and measures. A name used again for another year is another report: agencies call theirs alike every year; and so is a
    /// report of the same kinds with another title, such as the second half of the year's. In doubt both are kept and shown.
    /// </summary>
    public static bool IsContinued(PublishedReport kept, PublishedReport changed)
    {
        var sameName = kept.Source.FileName == changed.Source.FileName;
        return kept.FiscalYear == changed.FiscalYear
            ? sameName || (kept.Kinds.ToHashSet().SetEquals(changed.Kinds) && Title(kept) == Title(changed) && MostlyAlike(Subjects(kept), Subjects(changed)))
            : sameName && (kept.FiscalYear is null || changed.FiscalYear is null);
    }

    // The subject of the memo and the lines that open the text, in one spelling; where a line breaks or a heading begins does not matter.
    private static string Title(PublishedReport report)
    {
        var lines = report.Narrative.SelectMany(n => n.Text.Split('\n').Prepend(n.Heading ?? "")).Where(line => line.Length > 0);
        return ThaiText.Squeeze(report.Memo?.Subject + string.Concat(lines.TakeWhile(line => line.Length <= LongestTitleLine).Take(MostTitleLines)));
    }

    private static HashSet<string> Subjects(PublishedReport report) =>
    [
        .. report.Scores.Select(s => s.Code),
        .. report.DisclosureItems.Select(i => i.Code),
        .. report.IndicatorProgress.Select(p => ThaiText.Squeeze(p.Indicator + p.Code + p.Title)),
        .. report.Measures.Select(m => ThaiText.Squeeze(m.Title)),
        .. report.WorkPlan.Select(s => ThaiText.Squeeze(s.Step)),
    ];

    private static bool MostlyAlike(HashSet<string> one, HashSet<string> other)
    {
        var common = one.Count(other.Contains);
        return common * 2 >= one.Count + other.Count - common;
    }
}
