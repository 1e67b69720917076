using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using OpenIta.Basics;

namespace OpenIta.Reports.Reading.Sources;

/// <summary>Word documents. They have no lines: a line is the running number of a paragraph or table row.</summary>
internal static class DocxSource
{
    // A report of 200 pages unpacks to under 10 MB; pictures are not unpacked.
    private const long UnpackedLimit = 100 * 1024 * 1024;
    private const long CharactersLimit = 30_000_000;

    public static Result<SourceDocument> Read(byte[] bytes, string path)
    {
        try
        {
            if (UnpackedSize(bytes) > UnpackedLimit)
                return new DocumentUnpacksTooLarge(path, UnpackedLimit);
            using var document = WordprocessingDocument.Open(new MemoryStream(bytes, writable: false), isEditable: false, new OpenSettings { MaxCharactersInPart = CharactersLimit });
            if (document.MainDocumentPart?.Document.Body is not { } body)
                return new DocumentDamaged(path, "Word (DOCX)");
            var reading = new DocxBlocks(document.MainDocumentPart);
            reading.Add(body);
            return new SourceDocument("docx", Bold.Join(reading.Blocks), reading.Lines);
        }
        catch (Exception e) when (e is InvalidDataException or OpenXmlPackageException or XmlException or IOException or FormatException or InvalidOperationException or ArgumentException or NullReferenceException or KeyNotFoundException)
        {
            // The SDK throws these, null references too, on packages that lack or garble a part.
            return new DocumentDamaged(path, "Word (DOCX)");
        }
    }

    private static long UnpackedSize(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        return zip.Entries.Sum(e => e.Length);
    }
}

/// <summary>The blocks of a document body in their order.</summary>
internal sealed class DocxBlocks(MainDocumentPart part)
{
    private readonly DocxText text = new(part);

    public List<Block> Blocks { get; } = [];

    public int Lines { get; private set; }

    public void Add(OpenXmlElement parent)
    {
        foreach (var child in parent.ChildElements)
        {
            switch (child)
            {
                case DocumentFormat.OpenXml.Wordprocessing.Paragraph paragraph:
                    AddParagraph(paragraph);
                    break;
                case DocumentFormat.OpenXml.Wordprocessing.Table table:
                    AddTable(table);
                    break;
                case SdtBlock { SdtContentBlock: { } content }:
                    Add(content);
                    break;
            }
        }
    }

    private void AddParagraph(DocumentFormat.OpenXml.Wordprocessing.Paragraph paragraph)
    {
        // A line break inside a paragraph is a new line of the report.
        foreach (var plain in text.Of(paragraph).Split('\n'))
        {
            Lines++;
            if (plain.Length > 0)
                Blocks.Add(new Paragraph(Lines, plain, DocxText.HasHeadingStyle(paragraph) || Headings.CouldBe(plain)));
        }
    }

    private void AddTable(DocumentFormat.OpenXml.Wordprocessing.Table table)
    {
        var start = Lines + 1;
        var rows = table.Descendants<DocumentFormat.OpenXml.Wordprocessing.TableRow>().Where(r => r.Ancestors<DocumentFormat.OpenXml.Wordprocessing.Table>().First() == table)
            .Select(Row).ToList();
        if (rows.Any(r => r.Cells.Any(c => c.Length > 0)))
            Blocks.Add(new Table(start, rows));
    }

    // A cell merged over columns is written once; one merged downwards only in its first row.
    private TableRow Row(DocumentFormat.OpenXml.Wordprocessing.TableRow row)
    {
        var fromAbove = new HashSet<int>();
        var cells = new List<string>();
        cells.AddRange(Enumerable.Repeat("", Span(row.TableRowProperties?.GetFirstChild<GridBefore>()?.Val?.Value ?? 0)));
        foreach (var cell in row.Descendants<TableCell>().Where(c => c.Ancestors<DocumentFormat.OpenXml.Wordprocessing.TableRow>().First() == row))
        {
            var goesOn = cell.TableCellProperties?.VerticalMerge is { } merge && (merge.Val is null || merge.Val.Value == MergedCellValues.Continue);
            if (goesOn)
                fromAbove.Add(cells.Count);
            cells.Add(goesOn ? "" : text.Of(cell));
            cells.AddRange(Enumerable.Repeat("", Span((cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1) - 1)));
        }
        return new TableRow(++Lines, cells) { FromAbove = fromAbove };
    }

    private static int Span(int columns) => Math.Clamp(columns, 0, 100);
}
