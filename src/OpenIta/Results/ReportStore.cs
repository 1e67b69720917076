using OpenIta.Reports;
using OpenIta.Storage;

namespace OpenIta.Results;

/// <summary>Reports in the database, every version whole as JSON, with the rows that lists need.</summary>
internal static class ReportStore
{
    private const string Columns = """
        id as "Id", agency_id as "AgencyId", series_id as "SeriesId", version as "Version", imported_at as "ImportedAt",
        file_name as "FileName", sha256 as "Sha256"
        """;

    // An agency has a handful of reports a year; more than this is not an agency's work.
    private const int MostReports = 1000;

    /// <summary>Current versions of all reports of an agency, the latest fiscal year first.</summary>
    public static async Task<IReadOnlyList<StoredReport>> Current(Session session, Guid agency)
    {
        var ofAgency = new { Agency = Stored.Id(agency), Most = MostReports };
        var current = await session.List<Row>(
            $"select {Columns}, content as \"Content\" from report where agency_id = @Agency and superseded_by is null order by fiscal_year desc nulls last, id desc limit @Most",
            ofAgency);
        var older = await session.List<Row>(
            $"select {Columns} from report where agency_id = @Agency and superseded_by is not null order by version desc limit @Most", ofAgency);
        var bySeries = older.ToLookup(r => r.SeriesId, r => r.AsVersion());
        return [.. current.Select(r => r.AsReport([.. bySeries[r.SeriesId]]))];
    }

    /// <summary>Agencies of which any report is kept.</summary>
    public static async Task<IReadOnlyList<Guid>> Reported(Session session) =>
        [.. (await session.List<string>("select distinct agency_id from report limit 100000")).Select(Stored.Id)];

    /// <summary>One version, current or older, with the versions before it.</summary>
    public static async Task<StoredReport?> Find(Session session, Guid id)
    {
        var row = await session.Find<Row>($"select {Columns}, content as \"Content\" from report where id = @Id", new { Id = Stored.Id(id) });
        if (row is null)
            return null;
        var older = await session.List<Row>(
            $"select {Columns} from report where series_id = @SeriesId and version < @Version order by version desc limit @Most",
            new { row.SeriesId, row.Version, Most = MostReports });
        return row.AsReport([.. older.Select(r => r.AsVersion())]);
    }

    /// <summary>The version that holds exactly this file; null when it was never stored.</summary>
    public static async Task<StoredReport?> WithContent(Session session, string sha256) =>
        await session.Find<string>("select id from report where sha256 = @Sha256", new { Sha256 = sha256 }) is { } id
            ? await Find(session, Stored.Id(id))
            : null;

    /// <summary>Stores a report as the next version after <paramref name="before"/>, or as the first of a new series.</summary>
    public static async Task<StoredReport> Add(Session session, Guid agency, PublishedReport report, StoredReport? before, DateTimeOffset now)
    {
        var added = new StoredReport(Stored.NewId(now), agency, (before?.Version ?? 0) + 1, now, report, before is null ? [] : [before.AsVersion(), .. before.OlderVersions]);
        var id = Stored.Id(added.Id);
        await session.Execute(
            """
            insert into report (id, agency_id, fiscal_year, kinds, file_name, sha256, series_id, version, imported_at, content)
            values (@Id, @Agency, @FiscalYear, @Kinds, @FileName, @Sha256, coalesce((select series_id from report where id = @Before), @Id), @Version, @ImportedAt, @Content)
            """,
            new
            {
                Id = id,
                Agency = Stored.Id(agency),
                report.FiscalYear,
                Kinds = Kinds(report),
                report.Source.FileName,
                report.Source.Sha256,
                Before = before is null ? null : Stored.Id(before.Id),
                added.Version,
                ImportedAt = Stored.Instant(now),
                Content = ReportJson.Write(report),
            });
        if (before is not null)
            await session.Execute("update report set superseded_by = @Id where id = @Before", new { Id = id, Before = Stored.Id(before.Id) });
        await ReportRows.Add(session, id, report);
        return added;
    }

    /// <summary>Keeps what is read today from the file of a version in place of what was read before; a series goes where its current version belongs.</summary>
    public static async Task Replace(Session session, Guid version, Guid agency, PublishedReport report)
    {
        var id = Stored.Id(version);
        await session.Execute(
            "update report set fiscal_year = @FiscalYear, kinds = @Kinds, content = @Content where id = @Id",
            new { Id = id, report.FiscalYear, Kinds = Kinds(report), Content = ReportJson.Write(report) });
        await session.Execute(
            "update report set agency_id = @Agency where series_id = (select series_id from report where id = @Id and superseded_by is null)",
            new { Id = id, Agency = Stored.Id(agency) });
        await ReportRows.Remove(session, id);
        await ReportRows.Add(session, id, report);
    }

    private static string Kinds(PublishedReport report) => string.Join(',', report.Kinds.Order());

    private sealed class Row
    {
        public string Id { get; init; } = "";

        public string AgencyId { get; init; } = "";

        public string SeriesId { get; init; } = "";

        public int Version { get; init; }

        public string ImportedAt { get; init; } = "";

        public string FileName { get; init; } = "";

        public string Sha256 { get; init; } = "";

        public string Content { get; init; } = "";

        public StoredReport AsReport(IReadOnlyList<ReportVersion> older) =>
            new(Stored.Id(Id), Stored.Id(AgencyId), Version, Stored.Instant(ImportedAt), ReportJson.Read(Content), older);

        public ReportVersion AsVersion() => new(Stored.Id(Id), Version, Stored.Instant(ImportedAt), FileName, Sha256);
    }
}
