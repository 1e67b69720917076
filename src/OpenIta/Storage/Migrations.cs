using System.Globalization;
using System.Reflection;
using OpenIta.Basics;

namespace OpenIta.Storage;

public sealed record DatabaseIsNewer(long Found, long Known) : Refusal(
    $"ฐานข้อมูลมาจากโปรแกรมรุ่นใหม่กว่า (โครงสร้างที่ {Found} โปรแกรมนี้รู้จักถึง {Known}) โปรดปรับรุ่นโปรแกรม",
    $"The database comes from a newer release (schema {Found}, this program knows up to {Known}); upgrade the program");

/// <summary>
/// Brings a schema up to date by the numbered files in Migrations/. They only go forward; each runs once, all that are due in one transaction.
/// </summary>
internal static class Migrations
{
    /// <summary>Where each database keeps which of them it has.</summary>
    public const string Table = "schema_migration";

    /// <summary>Tables that migrations themselves put rows in.</summary>
    public static IReadOnlySet<string> Filled { get; } = new HashSet<string>(StringComparer.Ordinal) { Table, "audit_head", "listed_domain" };

    public static Task<Result<long>> Run(Provider provider, TimeProvider time, CancellationToken stop) => Run(provider, Files(provider), time, stop);

    internal static async Task<Result<long>> Run(Provider provider, IReadOnlyList<Migration> known, TimeProvider time, CancellationToken stop)
    {
        await using var connection = await provider.Connect(stop);
        await using var transaction = await provider.BeginWrite(connection, stop);
        var session = new Session(provider, connection, transaction, stop);
        await session.Lock(StorageLock.Schema);
        await session.Execute("create table if not exists schema_migration (number bigint not null primary key, name text not null, applied_at text not null)");
        var version = await Version(session);
        if (version > known[^1].Number)
            return new DatabaseIsNewer(version, known[^1].Number);
        var applied = (await session.List<long>("select number from schema_migration limit 10000")).ToHashSet();
        foreach (var migration in known.Where(m => !applied.Contains(m.Number)))
        {
            await session.Execute(migration.Sql);
            await session.Execute(
                "insert into schema_migration (number, name, applied_at) values (@Number, @Name, @AppliedAt)",
                new { migration.Number, migration.Name, AppliedAt = Stored.Instant(time.GetUtcNow()) });
        }
        await provider.Commit(transaction, stop);
        return known[^1].Number;
    }

    /// <summary>Number of the last migration that ran; 0 for an empty database.</summary>
    public static Task<long> Version(Session session) => session.One<long>("select coalesce(max(number), 0) from schema_migration");

    /// <summary>The embedded files for one database, by number: the portable ones and its own.</summary>
    internal static IReadOnlyList<Migration> Files(Provider provider)
    {
        const string folder = "OpenIta.Storage.Migrations.";
        return
        [
            .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
                .Where(n => n.StartsWith(folder, StringComparison.Ordinal))
                .Select(n => (Resource: n, File: n[folder.Length..]))
                .Where(f => IsPortable(f.File) || f.File.EndsWith(provider.MigrationSuffix, StringComparison.Ordinal))
                .Select(f => new Migration(long.Parse(f.File[..4], CultureInfo.InvariantCulture), f.File, Text(f.Resource)))
                .OrderBy(m => m.Number),
        ];
    }

    // 0001_agencies.sql runs everywhere; 0002_search.sqlite.sql has a second dot.
    private static bool IsPortable(string file) => file.Count(c => c == '.') == 1;

    private static string Text(string resource)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}

/// <param name="Name">Name of the file, kept in the database for whoever looks into it.</param>
internal sealed record Migration(long Number, string Name, string Sql);
