using System.Text;
using OpenIta.Storage;
using OpenIta.TestKit;

namespace OpenIta.Tests.Surveys;

/// <summary>What somebody gets who takes the whole database: every table, row by row in the order of storage, and what lies beside it.</summary>
internal static class StoredEverything
{
    public static async Task<IReadOnlyList<string>> Tables(SurveyGround ground, DatabaseKind kind) => await ground.Database.Read(s => s.List<string>(kind == DatabaseKind.Sqlite
        ? "select name from sqlite_master where type = 'table' order by name limit 1000"
        : "select tablename from pg_tables where schemaname = 'public' order by tablename limit 1000"));

    public static async Task<IReadOnlyList<string>> Columns(SurveyGround ground, DatabaseKind kind, string table) => await ground.Database.Read(s => s.List<string>(
        kind == DatabaseKind.Sqlite
            ? "select name from pragma_table_info(@Table) order by cid limit 1000"
            : "select column_name from information_schema.columns where table_schema = 'public' and table_name = @Table order by ordinal_position limit 1000",
        new { Table = table }));

    /// <summary>One column as text, in the order in which the rows are stored.</summary>
    public static async Task<IReadOnlyList<string>> Values(SurveyGround ground, DatabaseKind kind, string table, string column)
    {
        var sql = kind == DatabaseKind.Sqlite
            ? string.Concat("select case typeof(", column, ") when 'blob' then hex(", column, ") else coalesce(", column, ", '') || '' end from ", table)
            : string.Concat("select upper(coalesce(replace(", column, "::text, '\\x', ''), '')) from ", table, " order by ctid");
        return await ground.Database.Read(s => s.List<string>(sql + " limit 1000000"));
    }

    /// <summary>Every place where a text stands in: values of tables, and the bytes of the files of a SQLite database.</summary>
    public static async Task<IReadOnlyList<string>> Holding(SurveyGround ground, DatabaseKind kind, IReadOnlyCollection<string> marks)
    {
        var found = new List<string>();
        foreach (var table in await Tables(ground, kind))
            foreach (var column in await Columns(ground, kind, table))
                foreach (var value in await Values(ground, kind, table, column))
                    found.AddRange(marks.Where(m => value.Contains(m, StringComparison.OrdinalIgnoreCase) || value.Contains(Convert.ToHexString(Encoding.UTF8.GetBytes(m)), StringComparison.OrdinalIgnoreCase))
                        .Select(m => $"{table}.{column}: {m}"));
        if (ground.Data.Location is DatabaseLocation.SqliteFolder sqlite)
            foreach (var file in Directory.EnumerateFiles(sqlite.Folder))
            {
                await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                using var bytes = new MemoryStream();
                await stream.CopyToAsync(bytes);
                found.AddRange(marks.Where(m => bytes.GetBuffer().AsSpan(0, (int)bytes.Length).IndexOf(Encoding.UTF8.GetBytes(m)) >= 0).Select(m => $"{Path.GetFileName(file)}: {m}"));
            }
        return found;
    }
}
