using System.Globalization;
using System.Security.Cryptography;
using OpenIta.Storage;

namespace OpenIta.Web.Tests.Security;

/// <summary>What stands in every table of a SQLite database.</summary>
internal static class Tables
{
    public static Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> Rows(Database database) => database.Read<IReadOnlyDictionary<string, IReadOnlyList<string>>>(async session =>
    {
        var tables = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var table in await session.List<string>("select name from sqlite_master where type = 'table' and name not like 'sqlite%' order by name limit 1000"))
            tables[table] = [.. (await session.List<dynamic>($"select * from \"{table}\" limit 1000000")).Select(r => (string)Text(r)).Order(StringComparer.Ordinal)];
        return tables;
    });

    /// <summary>Names of the tables that differ.</summary>
    public static IEnumerable<string> Changed(IReadOnlyDictionary<string, IReadOnlyList<string>> before, IReadOnlyDictionary<string, IReadOnlyList<string>> after) =>
        after.Keys.Where(t => !before[t].SequenceEqual(after[t], StringComparer.Ordinal));

    private static string Text(IDictionary<string, object?> row) => string.Join(" | ", row.Select(c => $"{c.Key}={Value(c.Value)}"));

    private static string Value(object? value) => value switch
    {
        null => "",
        byte[] bytes => Convert.ToHexStringLower(SHA256.HashData(bytes)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
