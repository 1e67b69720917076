using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using OpenIta.Frameworks;
using OpenIta.Sheets;

namespace OpenIta.OpenData;

/// <summary>What the values of a column are, by the words of the data dictionary.</summary>
public enum ColumnType { Text, Whole, Number }

/// <param name="Meaning">As the data dictionary says it.</param>
public sealed record DataColumn(string Name, ColumnType Type, LocalText Meaning);

/// <summary>A table of open data. A cell is a string, a whole number, a decimal, or null where nothing is known, which is never zero.</summary>
public sealed record DataTable(string Name, LocalText Title, IReadOnlyList<DataColumn> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    private static readonly JsonWriterOptions Indented = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public byte[] Csv() => SheetFile.Write(new Sheet([.. Columns.Select(c => c.Name)], [.. Rows.Select((r, i) => new SheetRow(i + 2, [.. r.Select(Written)]))]), SheetFormat.Csv);

    /// <summary>An array with an object for each row; every object has every column.</summary>
    public byte[] Json()
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Indented))
        {
            json.WriteStartArray();
            foreach (var row in Rows)
            {
                json.WriteStartObject();
                foreach (var (column, cell) in Columns.Zip(row))
                    Write(json, column.Name, cell);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        return bytes.ToArray();
    }

    private static void Write(Utf8JsonWriter json, string name, object? cell)
    {
        switch (cell)
        {
            case null:
                json.WriteNull(name);
                break;
            case string text:
                json.WriteString(name, text);
                break;
            case long whole:
                json.WriteNumber(name, whole);
                break;
            default:
                json.WriteNumber(name, (decimal)cell);
                break;
        }
    }

    private static string Written(object? cell) => cell switch
    {
        null => "",
        string text => text,
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentOutOfRangeException(nameof(cell)),
    };
}
