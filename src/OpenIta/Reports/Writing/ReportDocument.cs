using OpenIta.Basics;
using OpenIta.Documents;
using OpenIta.Frameworks;

namespace OpenIta.Reports.Writing;

/// <summary>
/// A published report as a document in the official layouts: the memo on its own page, then the report with everything it says
/// in the order in which it said it. What was read from one can be read from the other.
/// </summary>
public static class ReportDocument
{
    /// <param name="framework">Of the report's year, for the names of indicators; without it they go by number.</param>
    public static Document Of(PublishedReport report, DigitStyle digits = DigitStyle.AsWritten, Framework? framework = null) =>
        Of(report, new ReportLook(digits) { Framework = framework });

    public static Document Of(PublishedReport report, ReportLook look)
    {
        var sections = new List<Section>();
        if (report.Memo is { } memo)
            sections.Add(MemoPage.Of(memo, look.Emblem));
        if (report.Kinds is not [ReportKind.Memo])
            sections.AddRange(Sections(report, new NodeNames(look.Framework, look.Language), look));
        var document = new Document(ReportTitle.Of(report), sections) { Digits = look.Digits, Issuer = report.Agency };
        return look.Language == TextLanguage.English ? EnglishReport.Of(document) : document;
    }

    // Parts that follow one another on paper of the same orientation make one section; the title stands on the first.
    private static List<Section> Sections(PublishedReport report, NodeNames names, ReportLook look)
    {
        var sections = new List<Section>();
        var opening = ReportOpening.Of(report);
        var blocks = new List<Block>();
        if (look.Emblem is { } emblem && report.Memo is null)
            blocks.Add(new PictureBlock(emblem.OnTitle));
        blocks.Add(Paragraph.Of(string.Join('\n', opening.Lines), ParagraphKind.Title));
        if (look.Language == TextLanguage.English)
            blocks.Add(EnglishReport.Note);
        blocks.AddRange(look.AfterTitle);
        var parts = ReportParts.Of(report, opening, names);
        var orientation = look.AfterTitle.Count > 0 ? PageOrientation.Portrait : OrientationAt(parts, 0);
        for (var i = 0; i < parts.Count; i++)
        {
            var next = OrientationAt(parts, i);
            if (next != orientation)
            {
                sections.Add(new Section([.. blocks]) { Orientation = orientation, FirstPageIsNumbered = sections.Count > 0 });
                blocks.Clear();
                orientation = next;
            }
            blocks.AddRange(parts[i].Blocks);
        }
        sections.Add(new Section(blocks) { Orientation = orientation, FirstPageIsNumbered = sections.Count > 0 });
        return sections;
    }

    private static PageOrientation OrientationAt(IReadOnlyList<ReportPart> parts, int from) =>
        parts.Skip(from).FirstOrDefault(p => p.Orientation is not null)?.Orientation ?? PageOrientation.Portrait;
}
