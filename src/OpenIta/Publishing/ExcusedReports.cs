using OpenIta.Accounts;
using OpenIta.Audit;
using OpenIta.Basics;
using OpenIta.Storage;

namespace OpenIta.Publishing;

/// <summary>Why a report that contradicts itself was wanted nevertheless, in the audit log.</summary>
public static class ExcusedReports
{
    public static Task<Result<bool>> Record(Database database, Actor by, ComposedReport report, string reason, DateTimeOffset now, CancellationToken stop = default) => database.Write<bool>(
        async session =>
        {
            await AuditLog.Append(session, by, Entry("report.write", report, reason), now);
            return true;
        },
        stop);

    internal static AuditEntry Entry(string act, ComposedReport report, string? reason) => new(
        act, $"{report.Request.Kind} {report.Request.Year}", report.Agency.Id, report.Findings.Count == 0 ? null : string.Join('\n', report.Findings.Select(f => f.Text)), reason);
}
