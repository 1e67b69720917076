using OpenIta.Basics;
using OpenIta.Reports.Writing;

namespace OpenIta.Publishing.Issuing;

/// <summary>A report as it was issued; nothing of it ever changes.</summary>
/// <param name="Series">Stays the same over all versions: its public address is /reports/{series}.</param>
/// <param name="Version">From 1.</param>
/// <param name="Correction">Why it replaces the version before it; null for the first.</param>
/// <param name="Reason">Why it was issued although it contradicts itself; null where it does not.</param>
public sealed record IssuedReport(
    Guid Id, Guid Series, Guid Agency, ComposedKind Kind, FiscalYear Year, int Version, string Title, TextLanguage Language, DateTimeOffset IssuedAt, string IssuedBy,
    string? Correction, string? Reason)
{
    /// <summary>What the auditor found in it, each in a sentence.</summary>
    public IReadOnlyList<string> Findings { get; init; } = [];

    public IReadOnlyList<IssuedFile> Files { get; init; } = [];

    /// <summary>Of the latest version, whichever that is.</summary>
    public string Address => $"/reports/{Series:D}";

    public string VersionAddress => FormattableString.Invariant($"/reports/{Series:D}/{Version}");

    public string FileAddress(IssuedFile file) => $"{VersionAddress}/{file.Name}";
}

/// <param name="Sha256">Of its bytes, lower-case hexadecimal.</param>
public sealed record IssuedFile(ReportFormat Format, string Sha256, long Size)
{
    public string Name => $"report.{Format.ToString().ToLowerInvariant()}";

    public string MediaType => Format switch
    {
        ReportFormat.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ReportFormat.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ReportFormat.Pdf => "application/pdf",
        _ => "text/html; charset=utf-8",
    };
}
