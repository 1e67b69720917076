using OpenIta.Documents;

namespace OpenIta.Reports.Writing;

/// <summary>Headings, running text and advice.</summary>
internal static class Prose
{
    /// <param name="opening">What of the first narrative is printed as the title.</param>
    public static IEnumerable<ReportPart> Of(PublishedReport report, ReportOpening opening) =>
        report.Narrative.Select((n, i) => i == 0 ? Of(n, opening.HeadingIsTitle, opening.Taken) : Of(n, withoutHeading: false, skip: 0)).Concat(report.Advice.Select(Of));

    private static ReportPart Of(Narrative narrative, bool withoutHeading, int skip)
    {
        var blocks = new List<Block>();
        if (!withoutHeading && !string.IsNullOrWhiteSpace(narrative.Heading))
            blocks.Add(new Heading(2, narrative.Heading));
        blocks.AddRange(Lines(narrative.Text).Skip(skip).Select(l => Paragraph.Of(l, ParagraphKind.Body)));
        // A heading alone belongs to what follows it.
        return new ReportPart(narrative.Lines, blocks) { Orientation = blocks is [Heading] ? null : PageOrientation.Portrait };
    }

    private static ReportPart Of(QuestionAdvice advice) =>
        new(advice.Lines, [new Paragraph([new Run(advice.Code) { Bold = true }, new Run(" "), .. Inline.Lines(advice.Text)], ParagraphKind.Body)]);

    public static string[] Lines(string text) =>
        text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
