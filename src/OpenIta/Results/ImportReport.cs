using OpenIta.Basics;
using OpenIta.Frameworks;
using OpenIta.Reports;
using OpenIta.Reports.Auditing;
using OpenIta.Storage;

namespace OpenIta.Results;

/// <summary>Reads a published report, audits it against the pack of its year, and stores it. A refused file stores nothing.</summary>
public sealed class ImportReport(Database database, FrameworkLibrary frameworks, TimeProvider time)
{
    private readonly StoreReport store = new(database, frameworks, time);

    /// <summary>Every refusal names the file, also one that is about none of its lines.</summary>
    public async Task<Result<StoreResult>> Run(string path, CancellationToken stop = default)
    {
        var result = await Store(AuditReport.Run(path, frameworks), stop);
        return result.Refusal is { Place: null } refusal ? refusal with { Place = new SourcePlace(path) } : result;
    }

    private async Task<Result<StoreResult>> Store(Result<PublishedReport> read, CancellationToken stop) =>
        read.IsRefused ? read.Refusal : await store.Run(read.Value, stop);
}
