using System.Globalization;
using OpenIta.Basics;
using OpenIta.Reports;
using OpenIta.Storage;

namespace OpenIta.Measures;

/// <summary>Progress and its evidence in the database.</summary>
internal static class ProgressStore
{
    private const int Most = 50_000;
    private const string DayForm = "yyyy-MM-dd";

    private const string Columns = """
        p.id as "Id", p.measure_id as "MeasureId", p.until_day as "UntilDay", p.status as "Status", p.told as "Told", p.outcome as "Outcome", p.by_name as "ByName", p.at as "At"
        """;

    private const string EvidenceColumns = """
        e.progress_id as "ProgressId", e.name as "Name", e.url as "Url", e.sha256 as "Sha256", e.dated_on as "DatedOn", e.size as "Size"
        """;

    private const string OfYear = " from measure_progress p join agency_measure m on m.id = p.measure_id where m.agency_id = @Agency and m.fiscal_year = @Year";

    public static async Task<ILookup<Guid, ProgressReport>> Of(Session session, Guid agency, FiscalYear year)
    {
        var key = new { Agency = Stored.Id(agency), Year = (long)year.BuddhistEra };
        var rows = await session.List<Row>($"select {Columns}{OfYear} order by p.at desc, p.id desc limit {Most}", key);
        return WithEvidence(rows, await session.List<EvidenceRow>($"select {EvidenceColumns} from measure_evidence e where e.progress_id in (select p.id{OfYear}) order by e.progress_id, e.position limit {Most}", key));
    }

    public static async Task<IEnumerable<ProgressReport>> Of(Session session, Guid measure)
    {
        var key = new { Measure = Stored.Id(measure) };
        var rows = await session.List<Row>($"select {Columns} from measure_progress p where p.measure_id = @Measure order by p.at desc, p.id desc limit {Most}", key);
        var evidence = await session.List<EvidenceRow>(
            $"select {EvidenceColumns} from measure_evidence e where e.progress_id in (select id from measure_progress where measure_id = @Measure) order by e.progress_id, e.position limit {Most}", key);
        return WithEvidence(rows, evidence)[measure];
    }

    public static async Task Add(Session session, Guid agency, Guid measure, ProgressReport progress, IReadOnlyList<EvidenceFile> files)
    {
        await session.Execute(
            "insert into measure_progress (id, measure_id, until_day, status, told, outcome, by_name, at) values (@Id, @Measure, @Until, @Status, @Told, @Outcome, @ByName, @At)",
            new
            {
                Id = Stored.Id(progress.Id),
                Measure = Stored.Id(measure),
                Until = Day(progress.Until),
                Status = progress.Status.ToString(),
                Told = progress.Text,
                progress.Outcome,
                progress.ByName,
                At = Stored.Instant(progress.At),
            });
        foreach (var file in files)
            await session.Execute(
                "insert into evidence_file (agency_id, sha256, size, bytes) values (@Agency, @Sha256, @Size, @Bytes) on conflict (agency_id, sha256) do nothing",
                new { Agency = Stored.Id(agency), file.Sha256, Size = (long)file.Bytes.Length, file.Bytes });
        await session.Execute(
            "insert into measure_evidence (progress_id, position, name, url, sha256, size, dated_on) values (@Progress, @Position, @Name, @Url, @Sha256, @Size, @DatedOn)",
            progress.Evidence.Select((e, i) => new
            {
                Progress = Stored.Id(progress.Id),
                Position = (long)i,
                e.Name,
                Url = (e as Evidence.Page)?.Url,
                Sha256 = (e as Evidence.File)?.Sha256,
                Size = (e as Evidence.File)?.Size,
                DatedOn = e.DatedOn is { } day ? Day(day) : null,
            }).ToList());
    }

    /// <summary>The bytes of a file of evidence; null when the agency has none of this hash.</summary>
    public static Task<byte[]?> Bytes(Session session, Guid agency, string sha256) =>
        session.Find<byte[]>("select bytes from evidence_file where agency_id = @Agency and sha256 = @Sha256", new { Agency = Stored.Id(agency), Sha256 = sha256 });

    private static ILookup<Guid, ProgressReport> WithEvidence(IReadOnlyList<Row> rows, IReadOnlyList<EvidenceRow> evidence)
    {
        var ofProgress = evidence.ToLookup(e => e.ProgressId, e => e.Read());
        return rows.ToLookup(r => Stored.Id(r.MeasureId), r => r.Read() with { Evidence = [.. ofProgress[r.Id]] });
    }

    private static string Day(DateOnly day) => day.ToString(DayForm, CultureInfo.InvariantCulture);

    private static DateOnly Day(string stored) => DateOnly.ParseExact(stored, DayForm, CultureInfo.InvariantCulture);

    private sealed class Row
    {
        public string Id { get; init; } = "";

        public string MeasureId { get; init; } = "";

        public string UntilDay { get; init; } = "";

        public string Status { get; init; } = "";

        public string? Told { get; init; }

        public string? Outcome { get; init; }

        public string ByName { get; init; } = "";

        public string At { get; init; } = "";

        public ProgressReport Read() => new(Stored.Id(Id), Day(UntilDay), Enum.Parse<MeasureStatus>(Status), Told, Outcome, ByName, Stored.Instant(At));
    }

    private sealed class EvidenceRow
    {
        public string ProgressId { get; init; } = "";

        public string Name { get; init; } = "";

        public string? Url { get; init; }

        public string? Sha256 { get; init; }

        public string? DatedOn { get; init; }

        public long? Size { get; init; }

        public Evidence Read()
        {
            DateOnly? dated = DatedOn is null ? null : Day(DatedOn);
            return Url is not null ? new Evidence.Page(Name, Url, dated) : new Evidence.File(Name, Sha256!, Size ?? 0, dated);
        }
    }
}
