using OpenIta.Basics;
using OpenIta.Reports.Writing;
using OpenIta.Storage;

namespace OpenIta.Publishing.Issuing;

/// <summary>Issued reports in the database: added and read, never changed.</summary>
public static class IssuedReportStore
{
    // Versions of all kinds and years of an agency.
    private const int Most = 2000;

    private const string Columns = """
        id as "Id", series as "Series", agency_id as "AgencyId", kind as "Kind", fiscal_year as "FiscalYear", version as "Version", title as "Title", language as "Language",
        issued_at as "IssuedAt", issued_by as "IssuedBy", correction as "Correction", reason as "Reason", findings as "Findings"
        """;

    /// <summary>Of an agency, the latest year first, of each report the latest version first; without their files.</summary>
    public static async Task<IReadOnlyList<IssuedReport>> Of(Session session, Guid agency) =>
    [
        .. (await session.List<Row>(
            $"select {Columns} from issued_report where agency_id = @Agency order by fiscal_year desc, kind, version desc limit {Most}", new { Agency = Stored.Id(agency) })).Select(r => r.Read([])),
    ];

    /// <summary>All versions of a series, the latest first, with their files.</summary>
    public static async Task<IReadOnlyList<IssuedReport>> Series(Session session, Guid series)
    {
        var files = (await session.List<FileRow>(
            $"""
            select f.report_id as "ReportId", f.format as "Format", f.sha256 as "Sha256", f.size as "Size" from issued_file f join issued_report r on r.id = f.report_id
            where r.series = @Series order by f.format limit {Most}
            """,
            new { Series = Stored.Id(series) })).ToLookup(f => f.ReportId, f => f.Read());
        return [.. (await session.List<Row>($"select {Columns} from issued_report where series = @Series order by version desc limit {Most}", new { Series = Stored.Id(series) })).Select(r => r.Read([.. files[r.Id]]))];
    }

    /// <summary>The latest version; null when it was never issued.</summary>
    public static async Task<IssuedReport?> Latest(Session session, Guid agency, ComposedKind kind, FiscalYear year) =>
        (await session.Find<Row>(
            $"select {Columns} from issued_report where agency_id = @Agency and kind = @Kind and fiscal_year = @Year order by version desc limit 1",
            new { Agency = Stored.Id(agency), Kind = kind.ToString(), Year = (long)year.BuddhistEra }))?.Read([]);

    public static Task<byte[]?> Bytes(Session session, Guid report, ReportFormat format) =>
        session.Find<byte[]>("select bytes from issued_file where report_id = @Report and format = @Format", new { Report = Stored.Id(report), Format = format.ToString() });

    /// <returns>False when there is such a version already.</returns>
    internal static async Task<bool> Add(Session session, IssuedReport report, IReadOnlyDictionary<ReportFormat, byte[]> bytes)
    {
        var added = await session.Execute(
            """
            insert into issued_report (id, series, agency_id, kind, fiscal_year, version, title, language, issued_at, issued_by, correction, reason, findings)
            values (@Id, @Series, @Agency, @Kind, @Year, @Version, @Title, @Language, @IssuedAt, @IssuedBy, @Correction, @Reason, @Findings)
            on conflict do nothing
            """,
            new
            {
                Id = Stored.Id(report.Id),
                Series = Stored.Id(report.Series),
                Agency = Stored.Id(report.Agency),
                Kind = report.Kind.ToString(),
                Year = (long)report.Year.BuddhistEra,
                Version = (long)report.Version,
                report.Title,
                Language = report.Language.ToString(),
                IssuedAt = Stored.Instant(report.IssuedAt),
                report.IssuedBy,
                report.Correction,
                report.Reason,
                Findings = report.Findings.Count == 0 ? null : string.Join('\n', report.Findings),
            });
        if (added == 0)
            return false;
        foreach (var file in report.Files)
            await session.Execute(
                "insert into issued_file (report_id, format, sha256, size, bytes) values (@Report, @Format, @Sha256, @Size, @Bytes)",
                new { Report = Stored.Id(report.Id), Format = file.Format.ToString(), file.Sha256, file.Size, Bytes = bytes[file.Format] });
        return true;
    }

    private sealed class FileRow
    {
        public string ReportId { get; init; } = "";

        public string Format { get; init; } = "";

        public string Sha256 { get; init; } = "";

        public long Size { get; init; }

        public IssuedFile Read() => new(Enum.Parse<ReportFormat>(Format), Sha256, Size);
    }

    private sealed class Row
    {
        public string Id { get; init; } = "";

        public string Series { get; init; } = "";

        public string AgencyId { get; init; } = "";

        public string Kind { get; init; } = "";

        public long FiscalYear { get; init; }

        public long Version { get; init; }

        public string Title { get; init; } = "";

        public string Language { get; init; } = "";

        public string IssuedAt { get; init; } = "";

        public string IssuedBy { get; init; } = "";

        public string? Correction { get; init; }

        public string? Reason { get; init; }

        public string? Findings { get; init; }

        public IssuedReport Read(IReadOnlyList<IssuedFile> files) => new(
            Stored.Id(Id), Stored.Id(Series), Stored.Id(AgencyId), Enum.Parse<ComposedKind>(Kind), new FiscalYear((int)FiscalYear), (int)Version, Title,
            Enum.Parse<TextLanguage>(Language), Stored.Instant(IssuedAt), IssuedBy, Correction, Reason)
        {
            Findings = Findings?.Split('\n') ?? [],
            Files = files,
        };
    }
}
