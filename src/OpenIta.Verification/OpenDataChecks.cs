using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OpenIta.Storage;

namespace OpenIta.Verification;

/// <summary>
/// Open data: each file of each version is what its checksums say, and these are what the audit log noted when the version was frozen. The
/// latest version of a year holds what is published, number by number, unless results changed since: then the next is still to be made.
/// </summary>
internal sealed class OpenDataChecks(Session session, Shapes shapes)
{
    private const int Most = 1_000_000;

    private const string Sums = "SHA256SUMS.txt";

    private readonly Findings findings = new("open-data");

    public async Task<Check> Run()
    {
        var frozen = (await session.List<(string Subject, string Sums)>($"select subject, after_text from audit_log where act = 'open-data.freeze' limit {Most}")).ToHashSet();
        var current = (await session.List<(long Year, long Version)>(
            $"""
            select s.fiscal_year, max(s.version) from open_data_snapshot s join open_data_checked k on k.fiscal_year = s.fiscal_year
            join result_change c on c.fiscal_year = k.fiscal_year and c.version = k.results_version group by s.fiscal_year limit {Most}
            """)).ToHashSet();
        foreach (var (id, year, version) in await session.List<(string, long, long)>($"select id, fiscal_year, version from open_data_snapshot order by fiscal_year, version limit {Most}"))
        {
            var subject = string.Create(CultureInfo.InvariantCulture, $"{year} v{version}");
            var files = await Files(id, subject);
            findings.Same($"{subject}: checksums in the audit log", frozen.Contains((subject, files.TryGetValue(Sums, out var sums) ? Sum(sums) : "")), true);
            if (current.Contains((year, version)))
                await Published(year, subject, files);
        }
        return findings.Done();
    }

    private async Task<Dictionary<string, byte[]>> Files(string snapshot, string subject)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var (name, bytes, sha256, packed) in await session.List<(string, long, string, byte[])>(
            $"select name, bytes, sha256, content from open_data_file where snapshot_id = @Id order by name limit {Most}", new { Id = snapshot }))
        {
            var content = Unpacked(packed);
            findings.Same($"{subject} {name}", (content.LongLength, Sum(content)), (bytes, sha256));
            files[name] = content;
        }
        var listed = files.TryGetValue(Sums, out var sums) ? Encoding.UTF8.GetString(sums).Split('\n', StringSplitOptions.RemoveEmptyEntries) : [];
        findings.Same($"{subject}: files of the list of checksums", string.Join(' ', listed.Order(StringComparer.Ordinal)), string.Join(' ', files.Where(f => f.Key != Sums).Select(f => $"{Sum(f.Value)}  {f.Key}").Order(StringComparer.Ordinal)));
        return files;
    }

    private async Task Published(long year, string subject, Dictionary<string, byte[]> files)
    {
        var scores = new Dictionary<string, Dictionary<string, long>>(StringComparer.Ordinal);
        foreach (var (row, agency) in Rows(files, "results.json").Concat(Rows(files, "items.json")))
            foreach (var cell in row.EnumerateObject().Where(c => c.Value.ValueKind is JsonValueKind.Number))
                (scores.TryGetValue(agency, out var known) ? known : scores[agency] = new(StringComparer.Ordinal))[cell.Name] = Fraction.Of(cell.Value.GetDecimal()).ToStored();
        foreach (var agency in await PublishedYears.Load(session, shapes, year, new Dictionary<string, RankedYear>()))
            findings.SameNumbers($"{subject} {agency.Agency}", scores.GetValueOrDefault(agency.Agency) ?? [], agency.Scores);

        var told = Rows(files, "surveys.json").GroupBy(r => (r.Agency, Instrument: r.Row.GetProperty("instrument").GetString()!))
            .ToDictionary(g => g.Key, g => g.SelectMany(r => Chosen(r.Row)).ToDictionary(StringComparer.Ordinal));
        foreach (var (agency, instrument, counts) in await session.List<(string, string, string)>(
            $"""
            select s.agency_id, s.instrument, t.counts from survey s join survey_tally t on t.survey_number = s.number and t.scores is not null
            join assessed_result r on r.agency_id = s.agency_id and r.instrument = s.instrument and r.fiscal_year = @Year and r.standing = 'Published'
            join cycle y on y.framework = s.framework and y.fiscal_year = r.fiscal_year where s.department_id is null limit {Most}
            """,
            new { Year = year }))
        {
            findings.SameNumbers($"{subject} {agency} {instrument}", told.GetValueOrDefault((agency, instrument)) ?? [], shapes.Read(counts).Where(c => c.Value > 0).ToDictionary(StringComparer.Ordinal));
            told.Remove((agency, instrument));
        }
        foreach (var (agency, instrument) in told.Keys)
            findings.Fault($"{subject} {agency} {instrument}", "told", "nothing of it may be told");
    }

    // By question and option, as tallies name them.
    private static IEnumerable<KeyValuePair<string, long>> Chosen(JsonElement row) =>
        from cell in row.EnumerateObject()
        where cell.Name.StartsWith("choice_", StringComparison.Ordinal) && cell.Value.GetInt64() > 0
        select KeyValuePair.Create($"{row.GetProperty("field").GetString()}/{cell.Name["choice_".Length..]}", cell.Value.GetInt64());

    private static IEnumerable<(JsonElement Row, string Agency)> Rows(Dictionary<string, byte[]> files, string name) =>
        files.TryGetValue(name, out var content) ? JsonDocument.Parse(content).RootElement.EnumerateArray().Select(r => (r, r.GetProperty("agency_id").GetString()!)) : [];

    private static string Sum(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static byte[] Unpacked(byte[] packed)
    {
        using var unpacked = new MemoryStream();
        using (var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress))
            gzip.CopyTo(unpacked);
        return unpacked.ToArray();
    }
}
