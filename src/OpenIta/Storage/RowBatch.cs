namespace OpenIta.Storage;

/// <summary>Rows to be added at once, column by column, each column an array of what the driver takes: <c>long[]</c>, <c>string?[]</c>, <c>byte[][]</c>.</summary>
/// <param name="Table">A name in the program's own words, as those of the columns: never a value of a person.</param>
public sealed record RowBatch(string Table, params IReadOnlyList<(string Name, Array Values)> Columns)
{
    /// <summary>The columns by which a row that is there already is known, and changed; none where such a row is an error.</summary>
    public IReadOnlyList<string> Key { get; init; } = [];

    internal int Count => Columns[0].Values.Length;

    internal string Names => string.Join(", ", Columns.Select(c => c.Name));

    /// <summary>What follows the rows in the statement.</summary>
    internal string OnConflict => Key.Count == 0 ? "" : string.Concat(
        " on conflict (", string.Join(", ", Key), ") do update set ", string.Join(", ", Columns.ExceptBy(Key, c => c.Name).Select(c => $"{c.Name} = excluded.{c.Name}")));
}

/// <summary>A table whose rows lie, within each group, in the order of a random id.</summary>
public sealed record ClusteredTable(string Name, string Group, string Id);
