using System.IO.Compression;
using OpenIta.Storage;

namespace OpenIta.OpenData;

/// <summary>Snapshots in the database, their files packed. The database itself refuses to change or remove them.</summary>
public static class SnapshotStore
{
    // A version a day of thirty years.
    private const int Most = 10_000, MostFiles = 100;

    /// <summary>All of them, the latest year and version first, without their files.</summary>
    public static async Task<IReadOnlyList<Snapshot>> All(Session session) =>
        [.. (await session.List<Row>($"""select id as "Id", fiscal_year as "Year", version as "Version", made_at as "MadeAt" from open_data_snapshot order by fiscal_year desc, version desc limit {Most}""")).Select(r => r.Read([]))];

    /// <summary>The latest version of a year, or the one asked for; null when there is none.</summary>
    public static async Task<Snapshot?> Find(Session session, int fiscalYear, int? version = null)
    {
        var row = await session.Find<Row>(
            """
            select id as "Id", fiscal_year as "Year", version as "Version", made_at as "MadeAt" from open_data_snapshot
            where fiscal_year = @Year and (@Version is null or version = @Version) order by version desc limit 1
            """,
            new { Year = (long)fiscalYear, Version = (long?)version });
        if (row is null)
            return null;
        var files = await session.List<FileRow>(
            $"""select name as "Name", media_type as "MediaType", bytes as "Bytes", sha256 as "Sha256" from open_data_file where snapshot_id = @Id order by name limit {MostFiles}""", new { row.Id });
        return row.Read([.. files.Select(f => new SnapshotFile(f.Name, f.MediaType, f.Bytes, f.Sha256))]);
    }

    /// <summary>A file as gzip; null when there is none of the name.</summary>
    public static Task<byte[]?> Packed(Session session, Guid snapshot, string name) =>
        session.Find<byte[]>("select content from open_data_file where snapshot_id = @Id and name = @Name", new { Id = Stored.Id(snapshot), Name = name });

    public static byte[] Unpack(byte[] packed)
    {
        using var unpacked = new MemoryStream();
        using (var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress))
            gzip.CopyTo(unpacked);
        return unpacked.ToArray();
    }

    internal static async Task Add(Session session, Snapshot snapshot, IReadOnlyList<(SnapshotFile File, byte[] Content)> files)
    {
        var id = Stored.Id(snapshot.Id);
        await session.Execute(
            "insert into open_data_snapshot (id, fiscal_year, version, made_at) values (@Id, @Year, @Version, @At)",
            new { Id = id, Year = (long)snapshot.FiscalYear, Version = (long)snapshot.Version, At = Stored.Instant(snapshot.MadeAt) });
        foreach (var (file, content) in files)
            await session.Execute(
                "insert into open_data_file (snapshot_id, name, media_type, bytes, sha256, content) values (@Id, @Name, @MediaType, @Bytes, @Sha256, @Content)",
                new { Id = id, file.Name, file.MediaType, file.Bytes, file.Sha256, Content = Pack(content) });
    }

    /// <summary>Years whose results changed since their snapshot was last found right, where that was before an instant.</summary>
    internal static async Task<IReadOnlyList<int>> Due(Session session, DateTimeOffset before) =>
        [.. (await session.List<long>(
            $"""
            select c.fiscal_year from result_change c left join open_data_checked k on k.fiscal_year = c.fiscal_year
            where exists (select 1 from agency_year y where y.fiscal_year = c.fiscal_year)
              and (k.fiscal_year is null or (k.results_version <> c.version and k.checked_at < @Before))
            order by c.fiscal_year limit {Most}
            """,
            new { Before = Stored.Instant(before) })).Select(y => (int)y)];

    internal static Task<long> ResultsVersion(Session session, int fiscalYear) =>
        session.One<long>("select coalesce(max(version), 0) from result_change where fiscal_year = @Year", new { Year = (long)fiscalYear });

    internal static Task<int> SetChecked(Session session, int fiscalYear, long resultsVersion, DateTimeOffset now) => session.Execute(
        """
        insert into open_data_checked (fiscal_year, results_version, checked_at) values (@Year, @Version, @Now)
        on conflict (fiscal_year) do update set results_version = excluded.results_version, checked_at = excluded.checked_at
        """,
        new { Year = (long)fiscalYear, Version = resultsVersion, Now = Stored.Instant(now) });

    private static byte[] Pack(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
            gzip.Write(content);
        return packed.ToArray();
    }

    private sealed class Row
    {
        public string Id { get; init; } = "";

        public long Year { get; init; }

        public long Version { get; init; }

        public string MadeAt { get; init; } = "";

        public Snapshot Read(IReadOnlyList<SnapshotFile> files) => new(Stored.Id(Id), (int)Year, (int)Version, Stored.Instant(MadeAt), files);
    }

    private sealed class FileRow
    {
        public string Name { get; init; } = "";

        public string MediaType { get; init; } = "";

        public long Bytes { get; init; }

        public string Sha256 { get; init; } = "";
    }
}
