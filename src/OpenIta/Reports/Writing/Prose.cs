using OpenIta.Documents;

namespace OpenIta.Reports.Writing;

/// <summary>Headings, running text and advice.</summary>
internal static class Prose
{
    public static IEnumerable<ReportPart> Of(PublishedReport report) =>
        report.Narrative.Select(Of).Concat(report.Advice.Select(Of));

    private static ReportPart Of(Narrative narrative)
    {
        var blocks = new List<Block>();
        if (!string.IsNullOrWhiteSpace(narrative.Heading))
            blocks.Add(new Heading(2, narrative.Heading));
        blocks.AddRange(Lines(narrative.Text).Select(l => Paragraph.Of(l, ParagraphKind.Body)));
        // A heading alone belongs to what follows it.
        return new ReportPart(narrative.Lines, blocks) { Orientation = blocks is [Heading] ? null : PageOrientation.Portrait };
    }

    private static ReportPart Of(QuestionAdvice advice) =>
        new(advice.Lines, [new Paragraph([new Run(advice.Code) { Bold = true }, new Run(" "), .. Inline.Lines(advice.Text)], ParagraphKind.Body)]);

    private static string[] Lines(string text) =>
        text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
