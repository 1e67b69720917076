namespace OpenIta.Storage;

/// <summary>What a column holds: the schema uses these three, alike on both databases.</summary>
internal enum ColumnKind { Text, Number, Bytes }

/// <summary>A table as the database itself describes it.</summary>
internal sealed record TableShape(string Name, IReadOnlyList<(string Name, ColumnKind Kind)> Columns)
{
    public string Select => string.Concat("select ", string.Join(", ", Columns.Select(c => c.Name)), " from ", Name);

    public static ColumnKind Kind(string type) => type switch
    {
        "text" => ColumnKind.Text,
        "bigint" => ColumnKind.Number,
        "bytea" => ColumnKind.Bytes,
        _ => throw new NotSupportedException($"A column of type {type} can't be copied."),
    };

    /// <param name="described">One row for each column, in the order of tables and columns.</param>
    public static IReadOnlyList<TableShape> Of(IEnumerable<(string Table, string Column, string Type)> described) =>
        [.. described.GroupBy(d => d.Table).Select(t => new TableShape(t.Key, [.. t.Select(c => (c.Column, Kind(c.Type)))]))];
}
