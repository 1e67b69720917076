using System.IO.Packaging;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace OpenIta.Documents;

/// <summary>The tables of a document as a workbook, a sheet each: numbers are numbers, the head stays in sight, no text can become a formula.</summary>
public static class ExcelWriter
{
    /// <summary>The bytes of the file. A document without a table gives one sheet with its headings and paragraphs.</summary>
    public static byte[] Write(Document document)
    {
        using var stream = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            package.CompressionOption = CompressionOption.Fast;
            var workbook = package.AddWorkbookPart();
            var sheets = new S.Sheets();
            foreach (var (table, name) in Named(Tables(document), document.Digits))
            {
                var part = workbook.AddNewPart<WorksheetPart>();
                part.Worksheet = ExcelSheet.Of(table, document.Digits);
                sheets.Append(new S.Sheet { Id = workbook.GetIdOfPart(part), SheetId = (uint)sheets.ChildElements.Count + 1, Name = name });
            }
            workbook.Workbook = new S.Workbook(sheets);
            ExcelStyles.AddTo(workbook);
            package.PackageProperties.Title = Typesetting.Set(document.Title, document.Digits);
            package.PackageProperties.Language = document.Language;
        }
        return stream.ToArray();
    }

    private static List<Table> Tables(Document document)
    {
        var blocks = document.Sections.SelectMany(s => s.Blocks).ToList();
        var tables = blocks.Select(b => b is Chart chart ? chart.ToTable() : b).OfType<Table>().ToList();
        return tables.Count > 0 ? tables : [Table.Of([document.Title], blocks.Select(PlainText.Of).Where(t => t.Length > 0).Select(t => Row.Of(t)))];
    }

    // Excel takes names of at most 31 characters, each once, without these signs.
    private static IEnumerable<(Table Table, string Name)> Named(IReadOnlyList<Table> tables, DigitStyle digits)
    {
        var used = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (index, table) in tables.Index())
        {
            var number = FormattableString.Invariant($"{index + 1}");
            var words = string.Concat(Typesetting.Set(table.Description ?? "", digits).Where(c => c is not ('[' or ']' or ':' or '*' or '?' or '/' or '\\' or '\''))).Trim();
            var name = words.Length is > 0 and <= 31 ? words : $"{number} {words[..Math.Min(words.Length, 26)]}".Trim();
            if (!used.Add(name))
                used.Add(name = $"{number} {name[..Math.Min(name.Length, 26)]}");
            yield return (table, name);
        }
    }
}
