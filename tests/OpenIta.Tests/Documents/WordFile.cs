using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using OpenIta.Documents;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace OpenIta.Tests.Documents;

/// <summary>A written DOCX opened again, with the checks that every one must pass.</summary>
internal sealed class WordFile : IDisposable
{
    private readonly WordprocessingDocument package;

    public WordFile(Document document) => package = WordprocessingDocument.Open(new MemoryStream(WordWriter.Write(document)), isEditable: false);

    public MainDocumentPart Main => package.MainDocumentPart!;

    public W.Body Body => Main.Document.Body!;

    /// <summary>Text of every paragraph, a space that binds ๆ shown as the space it is.</summary>
    public IReadOnlyList<string> Lines => [.. Body.Descendants<W.Paragraph>().Select(p => p.InnerText.Replace('\u00a0', ' '))];

    public void ShouldBeSound()
    {
        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(package)
            .Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}").ShouldBeEmpty();
        foreach (var run in Runs.Where(r => r.InnerText.Any(c => c is >= '\u0e01' and <= '\u0e5b')))
            ShouldBeSetAsThai(run);
    }

    private IEnumerable<W.Run> Runs =>
        Body.Descendants<W.Run>().Concat(Main.HeaderParts.SelectMany(h => h.Header.Descendants<W.Run>()));

    private static void ShouldBeSetAsThai(W.Run run)
    {
        var properties = run.RunProperties.ShouldNotBeNull(run.InnerText);
        properties.RunFonts?.ComplexScript?.Value.ShouldBe("TH Sarabun New", run.InnerText);
        properties.FontSizeComplexScript?.Val?.Value.ShouldBe(properties.FontSize?.Val?.Value, run.InnerText);
        (properties.BoldComplexScript is null).ShouldBe(properties.Bold is null, run.InnerText);
        properties.Languages?.Bidi?.Value.ShouldBe("th-TH", run.InnerText);
    }

    public void Dispose() => package.Dispose();
}
