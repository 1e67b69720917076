using OpenIta.Basics;

namespace OpenIta.Sheets;

/// <summary>Reads and writes sheets. The nation's registry of 8,317 agencies is under 2 MB.</summary>
public static class SheetFile
{
    public const int BytesLimit = 10 * 1024 * 1024;
    public const int RowsLimit = 20_000;
    internal const int ColumnsLimit = 100;
    internal const int CellLimit = 32_767;

    /// <param name="name">Name of the file, for refusals only.</param>
    public static Result<Sheet> Read(byte[] bytes, string name)
    {
        if (bytes.Length == 0)
            return new FileEmpty(name);
        if (bytes.Length > BytesLimit)
            return new FileTooLarge(name, bytes.Length, BytesLimit);
        var rows = bytes switch
        {
            [0xD0, 0xCF, 0x11, 0xE0, ..] => new SheetIsOldExcel(name),
            [(byte)'P', (byte)'K', ..] => ExcelRows.Read(bytes, name),
            _ => InputFile.Decode(bytes, name).Then(text => CsvRows.Read(text, name)),
        };
        return rows.Then(found => WithHeading(found, name));
    }

    public static byte[] Write(Sheet sheet, SheetFormat format) => format switch
    {
        SheetFormat.Xlsx => ExcelRows.Write(sheet),
        _ => CsvRows.Write(sheet),
    };

    // The first row with any text is the heading; rows without any are left out, but counted.
    private static Result<Sheet> WithHeading(IReadOnlyList<SheetRow> rows, string name)
    {
        var filled = rows.Where(r => r.Cells.Any(c => c.Length > 0)).ToList();
        if (filled is not [var heading, _, ..])
            return new SheetHasNoRows(name);
        var width = heading.Cells.Count;
        return new Sheet(heading.Cells, [.. filled.Skip(1).Select(r => r with { Cells = Fitted(r.Cells, width) })]);
    }

    private static IReadOnlyList<string> Fitted(IReadOnlyList<string> cells, int width) =>
        cells.Count >= width ? [.. cells.Take(width)] : [.. cells, .. Enumerable.Repeat("", width - cells.Count)];
}
