using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace OpenIta.Documents;

/// <summary>Each block of the model as Word's elements.</summary>
internal static class WordBlocks
{
    public static IEnumerable<OpenXmlElement> Of(Block block, WordDraft draft) => Of(block, new Look(), draft);

    /// <param name="look">Of plain text; a dense table writes its cells smaller.</param>
    public static IEnumerable<OpenXmlElement> Of(Block block, Look look, WordDraft draft) => block switch
    {
        Heading heading => [WordContents.Heading(heading, draft)],
        Paragraph paragraph => [Paragraph(paragraph, look, draft)],
        ListBlock list => draft.Lists.Items(list, look, draft),
        Table table => WordTables.Of(table, draft),
        TitlePage page => WordForms.TitlePage(page, draft),
        MemoHead head => WordForms.MemoHead(head, draft),
        FillInLine line => [WordForms.FillInLine(line, draft)],
        SignatureBlock signature => WordForms.Signature(signature, draft),
        OpinionBlock opinion => WordForms.Opinion(opinion, draft),
        TableOfContents contents => [WordContents.Table(contents, draft)],
        PageBreak => [new W.Paragraph(new W.Run(new W.Break { Type = W.BreakValues.Page }))],
        Chart chart => WordCharts.Of(chart, draft),
        PictureBlock picture => [Styled("Centered", [new W.Run(WordPictures.Inline(picture.Picture, draft))])],
        _ => throw new NotSupportedException(block.GetType().Name),
    };

    /// <summary>A paragraph of a named style.</summary>
    public static W.Paragraph Styled(string style, IEnumerable<OpenXmlElement> content, params OpenXmlElement[] properties)
    {
        var paragraph = new W.Paragraph(new W.ParagraphProperties([new W.ParagraphStyleId { Val = style }, .. properties]));
        paragraph.Append(content);
        return paragraph;
    }

    private static W.Paragraph Paragraph(Paragraph paragraph, Look look, WordDraft draft) => paragraph.Kind switch
    {
        ParagraphKind.Body => Styled("BodyText", WordText.Of(paragraph.Content, look, draft)),
        ParagraphKind.Centered => Styled("Centered", WordText.Of(paragraph.Content, look, draft)),
        ParagraphKind.Title => Styled("Title", WordText.Of(paragraph.Content, new Look(Typography.Title, Bold: true), draft)),
        ParagraphKind.Note => Styled("Note", WordText.Of(paragraph.Content, new Look(Typography.Note), draft)),
        ParagraphKind.Salutation => Styled("Salutation", WordText.Of(paragraph.Content, look, draft)),
        ParagraphKind.Item => Styled("Item", WordText.Of(paragraph.Content, look, draft)),
        _ => new W.Paragraph(WordText.Of(paragraph.Content, look, draft)),
    };
}
