using System.Globalization;
using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using OpenIta.Basics;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace OpenIta.Sheets;

/// <summary>Rows of the first sheet of a workbook.</summary>
internal static class ExcelRows
{
    private const long UnpackedLimit = 100 * 1024 * 1024;
    private const int EntriesLimit = 1_000;

    public static Result<IReadOnlyList<SheetRow>> Read(byte[] bytes, string name)
    {
        try
        {
            if (UnpacksTooLarge(bytes))
                return new SheetUnpacksTooLarge(name, UnpackedLimit);
            using var workbook = SpreadsheetDocument.Open(new MemoryStream(bytes, writable: false), isEditable: false, new OpenSettings { MaxCharactersInPart = UnpackedLimit });
            if (FirstSheet(workbook.WorkbookPart) is not { } sheet)
                return new SheetDamaged(name);
            var rows = Rows(sheet, SharedTexts(workbook.WorkbookPart!)).Take(SheetFile.RowsLimit + 2).ToList();
            return rows.Count > SheetFile.RowsLimit + 1 ? new SheetHasTooManyRows(name, SheetFile.RowsLimit) : rows;
        }
        catch (Exception e) when (e is InvalidDataException or OpenXmlPackageException or XmlException or IOException or FormatException or InvalidOperationException or ArgumentException or NullReferenceException or KeyNotFoundException)
        {
            // The SDK throws these, null references too, on packages that lack or garble a part.
            return new SheetDamaged(name);
        }
    }

    public static byte[] Write(Sheet sheet) => ExcelRowsWriter.Write(sheet);

    // The sizes a package states of itself may lie: everything is unpacked once into nothing and counted.
    private static bool UnpacksTooLarge(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        if (zip.Entries.Count > EntriesLimit)
            return true;
        var buffer = new byte[64 * 1024];
        var total = 0L;
        foreach (var entry in zip.Entries)
        {
            using var content = entry.Open();
            for (int read; (read = content.Read(buffer)) > 0;)
                if ((total += read) > UnpackedLimit)
                    return true;
        }
        return false;
    }

    private static WorksheetPart? FirstSheet(WorkbookPart? workbook) =>
        workbook?.Workbook.Sheets?.Elements<S.Sheet>().FirstOrDefault(s => s.State is null || s.State == S.SheetStateValues.Visible)?.Id?.Value is { } id
            ? workbook.GetPartById(id) as WorksheetPart : null;

    private static List<string> SharedTexts(WorkbookPart workbook)
    {
        var texts = new List<string>();
        if (workbook.SharedStringTablePart is not { } part)
            return texts;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
            if (reader.ElementType == typeof(S.SharedStringItem) && reader.IsStartElement)
                texts.Add(TextOf(reader.LoadCurrentElement()!));
        return texts;
    }

    private static IEnumerable<SheetRow> Rows(WorksheetPart sheet, List<string> shared)
    {
        using var reader = OpenXmlReader.Create(sheet);
        var number = 0;
        while (reader.Read())
        {
            if (reader.ElementType != typeof(S.Row) || !reader.IsStartElement)
                continue;
            var row = (S.Row)reader.LoadCurrentElement()!;
            number = row.RowIndex?.Value is { } stated && stated > number && stated <= int.MaxValue ? (int)stated : number + 1;
            yield return new SheetRow(number, Cells(row, shared));
        }
    }

    // Empty cells are left out of a row; a cell without a reference follows the one before it.
    private static string[] Cells(S.Row row, List<string> shared)
    {
        var cells = new List<string>();
        foreach (var cell in row.Elements<S.Cell>())
        {
            var column = cell.CellReference?.Value is { } reference ? ColumnOf(reference) : cells.Count;
            if (column >= SheetFile.ColumnsLimit || column < cells.Count)
                continue;
            while (cells.Count < column)
                cells.Add("");
            cells.Add(Limited(Value(cell, shared)));
        }
        return [.. cells];
    }

    private static string Value(S.Cell cell, List<string> shared)
    {
        var raw = cell.CellValue?.Text ?? "";
        var type = cell.DataType?.Value ?? S.CellValues.Number;
        return type switch
        {
            S.CellValues.SharedString => int.TryParse(raw, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < shared.Count ? shared[index] : "",
            S.CellValues.InlineString => cell.InlineString is { } inline ? TextOf(inline) : "",
            S.CellValues.Number => Number(raw),
            _ => raw,
        };
    }

    // A code typed as a number, such as 1001, may be stored as 1.001E3.
    private static string Number(string raw) =>
        decimal.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number.ToString("0.###############", CultureInfo.InvariantCulture) : raw;

    // Readings of Japanese words (phonetic runs) are no part of the text.
    private static string TextOf(OpenXmlElement item) =>
        string.Concat(item.Descendants<S.Text>().Where(t => t.Parent is not S.PhoneticRun).Select(t => t.Text));

    private static string Limited(string text) => (text.Length > SheetFile.CellLimit ? text[..SheetFile.CellLimit] : text).Trim();

    private static int ColumnOf(string reference)
    {
        var column = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetter).Take(3))
            column = (column * 26) + char.ToUpperInvariant(letter) - 'A' + 1;
        return column - 1;
    }
}
