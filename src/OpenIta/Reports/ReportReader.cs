using System.Security.Cryptography;
using OpenIta.Basics;
using OpenIta.Reports.Reading;
using OpenIta.Reports.Reading.Sources;

namespace OpenIta.Reports;

/// <summary>Reads published ITA reports: plain text, HTML, DOCX and PDF with a text layer.</summary>
public static class ReportReader
{
    /// <summary>The report in a file, or why it can't be read. Findings come with <see cref="Auditing.AuditReport"/>.</summary>
    public static Result<PublishedReport> Read(string path) =>
        InputFile.ReadBytes(path).Then<PublishedReport>(bytes =>
            Source(bytes, path).Then<PublishedReport>(document => document.Blocks.Count == 0
                ? new ReportHasNoText(path)
                : ReportBuilder.Build(document, new ReportSource(Path.GetFileName(path), document.Format, Convert.ToHexStringLower(SHA256.HashData(bytes)), document.Lines))));

    /// <summary>The report on a page that was just written and stands in no file.</summary>
    public static PublishedReport ReadPage(string html, string name)
    {
        var page = HtmlSource.Read(html);
        return ReportBuilder.Build(page, new ReportSource(name, page.Format, "", page.Lines));
    }

    /// <summary>The text of every line that a report's data can stand on; the cells of a row are parted by bars.</summary>
    public static Result<IReadOnlyDictionary<int, string>> Lines(string path) =>
        InputFile.ReadBytes(path).Then(bytes => Source(bytes, path)).Map<IReadOnlyDictionary<int, string>>(document => document.Blocks.SelectMany(Texts)
            .GroupBy(l => l.Line).ToDictionary(g => g.Key, g => string.Join(' ', g.Select(l => l.Text))));

    private static IEnumerable<(int Line, string Text)> Texts(Block block) => block switch
    {
        Paragraph paragraph => [(paragraph.Line, paragraph.Text)],
        Table table => table.Rows.Select(r => (r.Line, string.Join(" | ", r.Cells.Select(c => c.Replace('\n', ' '))))),
        _ => [],
    };

    private static Result<SourceDocument> Source(byte[] bytes, string path)
    {
        var extension = Path.GetExtension(path).ToLowerInvariant();
        if (extension == ".docx" || bytes.AsSpan().StartsWith("PK\u0003\u0004"u8))
            return DocxSource.Read(bytes, path);
        if (extension == ".pdf" || bytes.AsSpan().StartsWith("%PDF-"u8))
            return PdfSource.Read(bytes, path);
        if (extension is ".doc" or ".xls" or ".xlsx" or ".odt" or ".rtf" or ".pptx" or ".zip")
            return new FormatUnknown(path, extension);
        return InputFile.Decode(bytes, path).Then<SourceDocument>(text =>
            !IsHtml(extension, text) ? TextSource.Read(text)
            : HtmlEnd.CutAt(text) is { } line ? new HtmlCutOff(path) { Place = new SourcePlace(path, line) }
            : HtmlSource.Read(text));
    }

    private static bool IsHtml(string extension, string text) =>
        extension is ".html" or ".htm" or ".xhtml"
        || text.AsSpan().TrimStart().StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
        || text.AsSpan().TrimStart().StartsWith("<html", StringComparison.OrdinalIgnoreCase);
}
