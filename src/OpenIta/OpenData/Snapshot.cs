using System.Security.Cryptography;
using System.Text;
using OpenIta.Frameworks;

namespace OpenIta.OpenData;

/// <summary>Frozen files of a year's public data, under a number and an address for good.</summary>
/// <param name="Version">From 1 within the year.</param>
public sealed record Snapshot(Guid Id, int FiscalYear, int Version, DateTimeOffset MadeAt, IReadOnlyList<SnapshotFile> Files)
{
    public SnapshotFile? File(string name) => Files.FirstOrDefault(f => f.Name == name);

    public string AddressOf(SnapshotFile file) => $"{Address}/{file.Name}";

    public string Address => FormattableString.Invariant($"/open-data/{FiscalYear}/v{Version}");
}

/// <param name="Bytes">Unpacked, as is its checksum.</param>
public sealed record SnapshotFile(string Name, string MediaType, long Bytes, string Sha256)
{
    public static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".csv" => "text/csv; charset=utf-8",
        ".json" => "application/json",
        _ => "text/plain; charset=utf-8",
    };
}

/// <summary>The licence that the data are given under.</summary>
public static class Licence
{
    public const string Address = "https://creativecommons.org/licenses/by/4.0/";

    public const string Name = "CC BY 4.0";

    public static LocalText Words { get; } = new(
        "ใช้ ดัดแปลง และเผยแพร่ต่อได้โดยระบุที่มา (CC BY 4.0) ข้อความของกรอบการประเมินเป็นของสำนักงาน ป.ป.ช.",
        "Free to use, adapt and pass on with attribution (CC BY 4.0). The wording of the framework is by the Office of the NACC.");
}

/// <summary>The files of a snapshot before they are stored.</summary>
internal static class SnapshotContent
{
    public static IReadOnlyList<(SnapshotFile File, byte[] Content)> Of(IEnumerable<DataTable> tables)
    {
        List<(SnapshotFile File, byte[] Content)> files = [.. tables.SelectMany(t => new[] { Named($"{t.Name}.csv", t.Csv()), Named($"{t.Name}.json", t.Json()) })];
        files.Add(Named("LICENCE.txt", Encoding.UTF8.GetBytes($"{Licence.Words.Thai}\n{Licence.Words.English}\n{Licence.Address}\n")));
        // As sha256sum -c reads it.
        files.Add(Named("SHA256SUMS.txt", Encoding.UTF8.GetBytes(string.Concat(files.Select(f => $"{f.File.Sha256}  {f.File.Name}\n")))));
        return files;
    }

    private static (SnapshotFile, byte[]) Named(string name, byte[] content) =>
        (new SnapshotFile(name, SnapshotFile.TypeOf(name), content.Length, Convert.ToHexStringLower(SHA256.HashData(content))), content);
}
