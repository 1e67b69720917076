using System.Security.Cryptography;
using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Audit;
using OpenIta.Basics;
using OpenIta.Documents;
using OpenIta.Reports.Writing;
using OpenIta.Storage;

namespace OpenIta.Publishing.Issuing;

public sealed record CorrectionWithoutReason(int Version) : Refusal(
    $"ออกรายงานนี้ไปแล้ว (ฉบับที่ {Version}) โปรดระบุเหตุผลที่แก้ไข", $"This report was issued before (version {Version}); say why it is corrected");

public sealed record IssuedMeanwhile() : Refusal("มีผู้ออกรายงานนี้ฉบับใหม่ไปแล้ว โปรดตรวจดูแล้วลองอีกครั้ง", "Somebody issued a newer version of this report meanwhile; look at it and try again");

/// <summary>What an officer says when a report is issued.</summary>
/// <param name="Reason">Why it is issued although it contradicts itself; null refuses it.</param>
/// <param name="Correction">Why it replaces the version before it.</param>
public sealed record IssueOrder(ReportRequest Request, string? Reason, string? Correction);

/// <summary>
/// Issues a report: composed of what is public, audited, written in every format, kept for good under a public address.
/// Without a browser to print it there is no PDF; the page itself prints the same from any browser.
/// </summary>
public sealed class IssueReport(Database database, ComposeReport compose)
{
    private const int LongestReason = 2000;

    public async Task<Result<IssuedReport>> Run(Actor by, Agency agency, IssueOrder order, DateTimeOffset now, CancellationToken stop = default)
    {
        var place = new Place(agency.Id, Province: agency.Province);
        if (!by.May(Permission.IssueReports, place, now))
            return new NotAllowed();
        var before = await database.Read(s => IssuedReportStore.Latest(s, agency.Id, order.Request.Kind, order.Request.Year), stop);
        if (before is not null && string.IsNullOrWhiteSpace(order.Correction))
            return new CorrectionWithoutReason(before.Version);
        var composed = (await compose.Run(Actor.Public, agency, order.Request, now, stop)).Then(report => report.Or(order.Reason));
        if (composed.IsRefused)
            return composed.Refusal;
        var version = (before?.Version ?? 0) + 1;
        var report = new IssuedReport(
            Stored.NewId(now), before?.Series ?? Stored.NewId(now), agency.Id, order.Request.Kind, order.Request.Year, version, composed.Value.Document.Title,
            order.Request.Language, now, by.Name, before is null ? null : Kept(order.Correction), composed.Value.Contradictions.Count == 0 ? null : Kept(order.Reason))
        {
            Findings = [.. composed.Value.Findings.Select(f => order.Request.Language == TextLanguage.Thai ? f.Text : f.English)],
        };
        var written = await Write(VersionNote.On(composed.Value.Document, report), order.Request.Kind, stop);
        if (written.IsRefused)
            return written.Refusal;
        var bytes = written.Value;
        return await database.Write<IssuedReport>(async session =>
        {
            if ((await IssuedReportStore.Latest(session, agency.Id, report.Kind, report.Year))?.Version != before?.Version)
                return new IssuedMeanwhile();
            var issued = report with { Files = [.. bytes.Select(b => new IssuedFile(b.Key, Convert.ToHexStringLower(SHA256.HashData(b.Value)), b.Value.Length))] };
            // Somebody who looked at the same moment may have been first.
            if (!await IssuedReportStore.Add(session, issued, bytes))
                return new IssuedMeanwhile();
            var entry = ExcusedReports.Entry("report.issue", composed.Value, Told(issued)) with { Role = by.Using(Permission.IssueReports, place, now)?.Role };
            await AuditLog.Append(session, by, entry, now);
            return issued;
        }, stop);
    }

    // What is issued never changes: a PDF is left out where no browser is installed, never because a browser had a bad moment.
    private static async Task<Result<IReadOnlyDictionary<ReportFormat, byte[]>>> Write(Document document, ComposedKind kind, CancellationToken stop)
    {
        var formats = new List<ReportFormat> { ReportFormat.Html, ReportFormat.Docx, ReportFormat.Pdf };
        if (kind is ComposedKind.Scores or ComposedKind.Surveys)
            formats.Add(ReportFormat.Xlsx);
        var bytes = new Dictionary<ReportFormat, byte[]>();
        foreach (var format in formats)
        {
            var written = await WriteReport.Run(document, format, stop);
            if (!written.IsRefused)
                bytes[format] = written.Value;
            else if (written.Refusal is not BrowserMissing)
                return written.Refusal;
        }
        return bytes;
    }

    private static string Told(IssuedReport report) =>
        string.Join('\n', new[] { $"{report.Version}", report.Correction, report.Reason }.OfType<string>().Concat(report.Files.Select(f => $"{f.Format} {f.Sha256}")));

    private static string? Kept(string? typed) => typed?.Trim() is { Length: > 0 } reason ? reason[..Math.Min(reason.Length, LongestReason)] : null;
}
