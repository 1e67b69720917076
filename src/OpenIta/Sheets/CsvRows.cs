using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using OpenIta.Basics;

namespace OpenIta.Sheets;

/// <summary>Rows of a CSV file.</summary>
internal static class CsvRows
{
    private static readonly string[] Delimiters = [",", ";", "\t"];

    // By itself the writer quotes only for the line ending it writes, not for a lone one within a cell.
    private static readonly CsvConfiguration Writing = new(CultureInfo.InvariantCulture)
    {
        NewLine = "\r\n",
        ShouldQuote = cell => ConfigurationFunctions.ShouldQuote(cell) || cell.Field?.AsSpan().IndexOfAny('\r', '\n') >= 0,
    };

    public static Result<IReadOnlyList<SheetRow>> Read(string text, string name)
    {
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            HasHeaderRecord = false,
            Delimiter = DelimiterOf(text),
            IgnoreBlankLines = false,
            TrimOptions = TrimOptions.Trim,
            MaxFieldSize = SheetFile.CellLimit,
        };
        try
        {
            using var parser = new CsvParser(new StringReader(text), configuration);
            var rows = new List<SheetRow>();
            while (parser.Read())
            {
                if (rows.Count > SheetFile.RowsLimit)
                    return new SheetHasTooManyRows(name, SheetFile.RowsLimit);
                // A record may run over several lines: people count records, as a spreadsheet shows them.
                rows.Add(new SheetRow(parser.Row, [.. (parser.Record ?? []).Take(SheetFile.ColumnsLimit).Select(FormulaSafe.Unescape)]));
            }
            return rows;
        }
        catch (BadDataException e)
        {
            return new SheetQuoteOpen(name) { Place = new SourcePlace(name, e.Context?.Parser?.RawRow ?? 0) };
        }
        catch (MaxFieldSizeException)
        {
            return new SheetQuoteOpen(name);
        }
    }

    public static byte[] Write(Sheet sheet)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var writer = new CsvWriter(text, Writing))
            foreach (var row in sheet.Rows.Select(r => r.Cells).Prepend(sheet.Headings))
            {
                foreach (var cell in row)
                    writer.WriteField(FormulaSafe.Escape(cell));
                writer.NextRecord();
            }
        // Excel takes a file without the mark for the code page of the machine.
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    // The sign that stands most often in the first line: a Thai Excel writes commas, a European one semicolons.
    private static string DelimiterOf(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var heading = end < 0 ? text : text[..end];
        return Delimiters.MaxBy(d => heading.Count(c => c == d[0]))!;
    }
}
