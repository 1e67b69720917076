using System.IO.Packaging;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace OpenIta.Documents;

/// <summary>A document as Word's own format (DOCX), with real styles, repeated header rows and complex-script properties on every run.</summary>
public static class WordWriter
{
    /// <summary>The bytes of the file.</summary>
    public static byte[] Write(Document document)
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            package.CompressionOption = CompressionOption.Fast;
            var main = package.AddMainDocumentPart();
            WordStyles.AddTo(main);
            WordSettings.AddTo(main);
            WordSettings.DescribeFile(package, document);
            var draft = new WordDraft(document, main);
            var body = new W.Body();
            for (var i = 0; i < document.Sections.Count; i++)
                Append(body, document.Sections[i], i == document.Sections.Count - 1, draft);
            main.Document = new W.Document(body) { MCAttributes = new MarkupCompatibilityAttributes { Ignorable = "w14" } };
            main.Document.AddNamespaceDeclaration("w14", "http://schemas.microsoft.com/office/word/2010/wordml");
            draft.Lists.AddTo(main);
        }
        return stream.ToArray();
    }

    // Word keeps the properties of a section in its last paragraph, those of the last one at the end of the body.
    private static void Append(W.Body body, Section section, bool last, WordDraft draft)
    {
        draft.TextWidthCm = Typography.TextWidthCm(section.Orientation);
        foreach (var block in section.Blocks)
            body.Append(WordBlocks.Of(block, draft));
        var pages = WordPages.Of(section, draft);
        if (last)
            body.Append(pages);
        else
            body.Append(new W.Paragraph(new W.ParagraphProperties(
                new W.SpacingBetweenLines { Before = "0", After = "0", Line = "20", LineRule = W.LineSpacingRuleValues.Exact },
                pages)));
    }
}

/// <summary>What grows while a document is written: numbers of bookmarks, lists and pictures.</summary>
internal sealed class WordDraft(Document document, MainDocumentPart main)
{
    public Document Document { get; } = document;

    public MainDocumentPart Main { get; } = main;

    public WordLists Lists { get; } = new();

    public double TextWidthCm { get; set; } = Typography.TextWidthCm(PageOrientation.Portrait);

    private uint drawings;

    public uint NextDrawing() => ++drawings;

    private int headings;

    /// <summary>Headings are numbered in order, so that the table of contents knows their bookmarks before they are written.</summary>
    public int NextHeading() => ++headings;

    public static string Bookmark(int heading) => FormattableString.Invariant($"_Toc{heading:D6}");
}
