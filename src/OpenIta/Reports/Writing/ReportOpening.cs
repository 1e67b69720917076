using OpenIta.Basics;

namespace OpenIta.Reports.Writing;

/// <summary>The lines that open a report: its own title where it has one, with what that leaves out of name, year, agency and place after it.</summary>
/// <param name="Lines">Lines of the title.</param>
/// <param name="HeadingIsTitle">The heading of the first narrative is among them.</param>
/// <param name="Taken">As many lines of its text are, too.</param>
internal sealed record ReportOpening(IReadOnlyList<string> Lines, bool HeadingIsTitle, int Taken)
{
    // A line of a title stands in the middle of the page; a longer one is a sentence.
    private const int LongestLine = 150;

    private static readonly string[] TitleWords = ["รายงาน", "การวิเคราะห์", "ผลการวิเคราะห์", "มาตรการ", "แผน", "หน่วยงานที่รับผิดชอบ"];

    public static ReportOpening Of(PublishedReport report)
    {
        var made = ReportTitle.Lines(report);
        var first = report.Narrative.Count > 0 && report.Narrative[0] is { } narrative && OpensReport(narrative, report) ? narrative : null;
        var own = first is null ? [] : LinesOf(first).TakeWhile(l => l.Length <= LongestLine).ToList();
        if (own.Count == 0 || !TitleWords.Any(w => own[0].TrimStart('*', ' ').StartsWith(w, StringComparison.Ordinal)))
            return new ReportOpening(made, HeadingIsTitle: false, Taken: 0);
        var said = ThaiText.Squeeze(string.Concat(own));
        var missing = made.Skip(1).Where(line => !IsSaid(line, said));
        var heading = !string.IsNullOrWhiteSpace(first!.Heading);
        return new ReportOpening([.. own, .. missing], heading, own.Count - (heading ? 1 : 0));
    }

    private static bool OpensReport(Narrative narrative, PublishedReport report) =>
        narrative.Lines.Count > 0
        && report.Measures.SelectMany(m => m.Lines).Concat(report.OtherTables.SelectMany(t => t.Lines)).Concat(report.IndicatorProgress.SelectMany(p => p.Lines))
            .Concat(report.DisclosureItems.SelectMany(i => i.Lines)).All(line => line > narrative.Lines[0]);

    private static IEnumerable<string> LinesOf(Narrative narrative) =>
        (string.IsNullOrWhiteSpace(narrative.Heading) ? [] : new[] { narrative.Heading }).Concat(Prose.Lines(narrative.Text));

    // ประจำปีงบประมาณ พ.ศ. 2566 is said where 2566 is; names of places where each of their words is.
    private static bool IsSaid(string line, string said) =>
        line.Split(' ').Where(w => w.Length > 2 && w is not "พ.ศ." && !w.StartsWith("ประจำปี", StringComparison.Ordinal)).All(w => said.Contains(ThaiText.Squeeze(w), StringComparison.Ordinal));
}
