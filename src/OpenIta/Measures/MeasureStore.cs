using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using OpenIta.Basics;
using OpenIta.Storage;

namespace OpenIta.Measures;

/// <summary>Measures in the database.</summary>
public static class MeasureStore
{
    // A year of the most eager agency.
    private const int Most = 2000;

    private const string Columns = """
        id as "Id", agency_id as "AgencyId", fiscal_year as "FiscalYear", number as "Number", content as "Content",
        continued_from as "ContinuedFrom", report_id as "ReportId", version as "Version"
        """;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Measures of a year in their order, with all progress.</summary>
    public static async Task<IReadOnlyList<Measure>> Of(Session session, Guid agency, FiscalYear year)
    {
        var key = new { Agency = Stored.Id(agency), Year = (long)year.BuddhistEra };
        var rows = await session.List<Row>($"select {Columns} from agency_measure where agency_id = @Agency and fiscal_year = @Year order by number, id limit {Most}", key);
        var progress = await ProgressStore.Of(session, agency, year);
        return [.. rows.Select(r => r.Read(progress[Stored.Id(r.Id)]))];
    }

    /// <summary>Null when the agency has no such measure.</summary>
    public static async Task<Measure?> Find(Session session, Guid agency, Guid id) =>
        await session.Find<Row>($"select {Columns} from agency_measure where id = @Id and agency_id = @Agency", new { Id = Stored.Id(id), Agency = Stored.Id(agency) }) is { } row
            ? row.Read(await ProgressStore.Of(session, id))
            : null;

    /// <summary>Fiscal years that have measures, the latest first.</summary>
    public static async Task<IReadOnlyList<int>> Years(Session session, Guid agency) =>
        [.. (await session.List<long>("select distinct fiscal_year from agency_measure where agency_id = @Agency order by fiscal_year desc limit 100", new { Agency = Stored.Id(agency) })).Select(y => (int)y)];

    /// <summary>The number after the last one of the year.</summary>
    public static async Task<int> NextNumber(Session session, Guid agency, FiscalYear year) => 1 + (int)await session.One<long>(
        "select coalesce(max(number), 0) from agency_measure where agency_id = @Agency and fiscal_year = @Year", new { Agency = Stored.Id(agency), Year = (long)year.BuddhistEra });

    /// <param name="reportRow">Place of the row in the report it was read from; null for a typed measure.</param>
    public static Task Add(Session session, Measure measure, string? reportRow = null) => session.Execute(
        """
        insert into agency_measure (id, agency_id, fiscal_year, number, content, continued_from, report_id, report_row, version, due_on, remind_on)
        values (@Id, @Agency, @Year, @Number, @Content, @ContinuedFrom, @Report, @ReportRow, 1, @DueOn, @RemindOn)
        """,
        new
        {
            Id = Stored.Id(measure.Id),
            Agency = Stored.Id(measure.Agency),
            Year = (long)measure.Year.BuddhistEra,
            Number = (long)measure.Number,
            Content = Write(measure.Content),
            ContinuedFrom = measure.ContinuedFrom is { } from ? Stored.Id(from) : null,
            Report = measure.ReadFrom is { } report ? Stored.Id(report) : null,
            ReportRow = reportRow,
            DueOn = MeasureDue.Text(measure.NextDue),
            RemindOn = MeasureDue.Text(measure.NextDue?.AddDays(1)),
        });

    /// <summary>False when someone else changed it since <paramref name="version"/>.</summary>
    public static async Task<bool> Change(Session session, Measure changed, int version)
    {
        if (await session.Execute(
            "update agency_measure set content = @Content, version = version + 1 where id = @Id and version = @Version",
            new { Id = Stored.Id(changed.Id), Content = Write(changed.Content), Version = (long)version }) != 1)
            return false;
        await MeasureDue.Set(session, changed);
        return true;
    }

    public static async Task Remove(Session session, Guid id)
    {
        await session.Execute("delete from measure_reminder where measure_id = @Id", new { Id = Stored.Id(id) });
        await session.Execute("delete from agency_measure where id = @Id", new { Id = Stored.Id(id) });
    }

    /// <summary>Whether a measure of a later year goes on with it.</summary>
    public static async Task<bool> IsContinued(Session session, Guid id) =>
        await session.One<long>("select count(*) from agency_measure where continued_from = @Id", new { Id = Stored.Id(id) }) > 0;

    /// <summary>The bytes of a file of evidence; null when the agency has none of this hash.</summary>
    public static Task<byte[]?> EvidenceBytes(Session session, Guid agency, string sha256) => ProgressStore.Bytes(session, agency, sha256);

    /// <summary>Rows of a report that are measures already.</summary>
    public static async Task<IReadOnlySet<string>> RowsOf(Session session, Guid report) =>
        (await session.List<string>($"select report_row from agency_measure where report_id = @Report limit {Most}", new { Report = Stored.Id(report) })).ToHashSet(StringComparer.Ordinal);

    internal static string Write(MeasureContent content) => JsonSerializer.Serialize(content, Json);

    internal static MeasureContent Read(string content) => JsonSerializer.Deserialize<MeasureContent>(content, Json)!;

    private sealed class Row
    {
        public string Id { get; init; } = "";

        public string AgencyId { get; init; } = "";

        public long FiscalYear { get; init; }

        public long Number { get; init; }

        public string Content { get; init; } = "";

        public string? ContinuedFrom { get; init; }

        public string? ReportId { get; init; }

        public long Version { get; init; }

        public Measure Read(IEnumerable<ProgressReport> progress) =>
            new(Stored.Id(Id), Stored.Id(AgencyId), new FiscalYear((int)FiscalYear), (int)Number, MeasureStore.Read(Content))
            {
                ContinuedFrom = ContinuedFrom is null ? null : Stored.Id(ContinuedFrom),
                ReadFrom = ReportId is null ? null : Stored.Id(ReportId),
                Version = (int)Version,
                Progress = [.. progress],
            };
    }
}
