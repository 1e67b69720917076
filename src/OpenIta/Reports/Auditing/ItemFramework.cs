using OpenIta.Basics;
using OpenIta.Frameworks;

namespace OpenIta.Reports.Auditing;

/// <summary>
/// Which year's items and questions a list of a report is about. A report of one year plans with the items of the next or answers for those of the last,
/// so the titles decide: the framework with whose titles most of them agree, of equals the one nearest to the report's year.
/// </summary>
internal static class ItemFramework
{
    // Below this two titles are no prints of one title; misprints and a left-out word stay above.
    public const double Alike = 0.72;

    public static Framework? Of(AuditedReport audited, IReadOnlyList<(string Code, string Title)> rows)
    {
        if (rows.Count == 0)
            return null;
        var year = audited.Report.FiscalYear;
        return audited.Frameworks
            .Where(f => year is null || Math.Abs(f.Year.BuddhistEra - year.Value) <= 1)
            .Select(f => (Framework: f, Agreeing: rows.Count(row => Agrees(f, row.Code, row.Title))))
            .Where(f => f.Agreeing * 2 > rows.Count)
            .OrderByDescending(f => f.Agreeing).ThenBy(f => Math.Abs(f.Framework.Year.BuddhistEra - (year ?? f.Framework.Year.BuddhistEra)))
            .FirstOrDefault().Framework;
    }

    /// <summary>True when the title is a print of the title that the framework has for the code.</summary>
    public static bool Agrees(Framework framework, string code, string title) => Titles(framework, code).Any(known => IsPrintOf(title, known));

    /// <summary>The titles of a code: the official one and others that reports print.</summary>
    public static IEnumerable<string> Titles(Framework framework, string code)
    {
        if (framework.DisclosureItems.FirstOrDefault(d => d.Code == code) is { } item)
            return [item.Title.ToString(), .. item.AlsoPrinted.Select(t => t.ToString())];
        if (framework.Questions.FirstOrDefault(q => q.Code == code) is { } question)
            return [.. new[] { question.Text, question.Topic }.OfType<LocalText>().Select(t => t.ToString()), .. question.AlsoPrinted.Select(t => t.ToString())];
        return [];
    }

    public static bool IsPrintOf(string printed, string title)
    {
        // A print may go on behind the title, or leave its end out.
        var a = Bare(printed);
        var b = Bare(title);
        var (shorter, longer) = a.Length < b.Length ? (a, b) : (b, a);
        return Likeness.Of(a, b) >= Alike || (shorter.Length >= 8 && longer.StartsWith(shorter, StringComparison.Ordinal));
    }

    // A row that goes on behind a page break says so.
    private static string Bare(string title) => ThaiText.Squeeze(title).Replace("(ต่อ)", "", StringComparison.Ordinal);
}
