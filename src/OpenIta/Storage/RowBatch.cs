namespace OpenIta.Storage;

/// <summary>Rows to be added at once, column by column, each column an array of what the driver takes: <c>long[]</c>, <c>string[]</c>, <c>byte[][]</c>.</summary>
/// <param name="Table">A name in the program's own words, as those of the columns: never a value of a person.</param>
public sealed record RowBatch(string Table, params IReadOnlyList<(string Name, Array Values)> Columns)
{
    internal int Count => Columns[0].Values.Length;

    internal string Names => string.Join(", ", Columns.Select(c => c.Name));
}

/// <summary>A table whose rows lie, within each group, in the order of a random id.</summary>
public sealed record ClusteredTable(string Name, string Group, string Id);
