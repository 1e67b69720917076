using OpenIta.Basics;

namespace OpenIta.Reports.Reading.Sources;

/// <summary>PDF through the text layer that pdftotext (poppler) hands over with the place of every word.</summary>
internal static class PdfSource
{
    public static Result<SourceDocument> Read(byte[] bytes, string path) =>
        PdfText.Words(path).Then<SourceDocument>(pages =>
        {
            if (pages.Sum(p => p.Words.Count) == 0)
                return new PdfHasNoText(path);
            if (AttachedPage.Of(bytes, pages) is { } attached)
                return attached;
            var blocks = new List<Block>();
            var line = 0;
            foreach (var page in pages)
                line = PdfLayout.Read(page, line, blocks);
            return new SourceDocument("pdf", blocks, line);
        });
}
