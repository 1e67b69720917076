namespace OpenIta.Storage;

/// <summary>Rows to be added at once, column by column, each column an array of what the driver takes: <c>long[]</c>, <c>string?[]</c>, <c>byte[][]</c>.</summary>
/// <param name="Table">A name in the program's own words, as those of the columns: never a value of a person.</param>
public sealed record RowBatch(string Table, params IReadOnlyList<(string Name, Array Values)> Columns)
{
    /// <summary>The column by which a row that is there already is known and changed; null where such a row is an error.</summary>
    public string? Key { get; init; }

    internal int Count => Columns[0].Values.Length;

    internal string Names => string.Join(", ", Columns.Select(c => c.Name));

    /// <summary>What follows the rows in the statement.</summary>
    internal string OnConflict => Key is null ? "" : string.Concat(
        " on conflict (", Key, ") do update set ", string.Join(", ", Columns.Where(c => c.Name != Key).Select(c => $"{c.Name} = excluded.{c.Name}")));
}

/// <summary>A table whose rows lie, within each group, in the order of a random id.</summary>
public sealed record ClusteredTable(string Name, string Group, string Id);
