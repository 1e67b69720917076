using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Basics;
using OpenIta.Reports.Writing;
using OpenIta.Storage;

namespace OpenIta.Publishing;

/// <summary>How far the writing of many reports is.</summary>
/// <param name="Kept">Those that a run before this one wrote.</param>
/// <param name="Skipped">Agencies that have nothing for the report, or whose report contradicts itself.</param>
public sealed record FolderProgress(int Total, int Written, int Kept, int Skipped)
{
    public int Done => Written + Kept + Skipped;
}

/// <summary>A report that was not written, and why.</summary>
public sealed record SkippedReport(string Agency, Refusal Why);

/// <summary>
/// Writes a report of every agency of a province or the nation into a folder. A file is there whole or not at all, so that a second run
/// goes on where the first one stopped; only as many reports are in memory as are written at once.
/// </summary>
public sealed class ReportFolder(Database database, ComposeReport compose)
{
    // Half written: never taken for a report.
    private const string Part = ".part";

    /// <param name="province">Null for the nation.</param>
    /// <param name="told">Called after every report, one at a time; with why, where there is none.</param>
    public async Task<Result<FolderProgress>> Run(
        Actor by, string folder, ReportRequest request, ReportFormat format, string? province, int atOnce, Action<FolderProgress, SkippedReport?> told, DateTimeOffset now, CancellationToken stop = default)
    {
        if (request.Refuses() is { } refusal)
            return refusal;
        Directory.CreateDirectory(folder);
        var key = province is null ? null : AgencyName.ProvinceKey(province);
        var agencies = (await database.Read(AgencyStore.All, stop)).Where(a => key is null || AgencyName.ProvinceKey(a.Province) == key).ToList();
        var (gate, progress) = (new Lock(), new FolderProgress(agencies.Count, 0, 0, 0));
        Refusal? hindrance = null;
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop);
        try
        {
            await Parallel.ForEachAsync(agencies, new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = ended.Token }, async (agency, cancel) =>
            {
                var file = Path.Combine(folder, FileName(agency, request, format));
                var kept = File.Exists(file);
                var why = kept ? null : (await Write(by, agency, request, format, file, now, cancel)).Refusal;
                // Without a browser none of the others can be printed either.
                if (why is BrowserMissing)
                {
                    hindrance = why;
                    await ended.CancelAsync();
                    return;
                }
                lock (gate)
                {
                    progress = why is not null ? progress with { Skipped = progress.Skipped + 1 }
                        : kept ? progress with { Kept = progress.Kept + 1 }
                        : progress with { Written = progress.Written + 1 };
                    told(progress, why is null ? null : new SkippedReport(agency.Name, why));
                }
            });
        }
        catch (OperationCanceledException) when (hindrance is not null)
        {
            return hindrance;
        }
        return hindrance is not null ? hindrance : progress;
    }

    private async Task<Result<bool>> Write(Actor by, Agency agency, ReportRequest request, ReportFormat format, string file, DateTimeOffset now, CancellationToken stop)
    {
        var composed = (await compose.Run(by, agency, request, now, stop)).Then(report => report.Or(reason: null));
        if (composed.IsRefused)
            return composed.Refusal;
        var bytes = await WriteReport.Run(composed.Value.Document, format, stop);
        if (bytes.IsRefused)
            return bytes.Refusal;
        await File.WriteAllBytesAsync(file + Part, bytes.Value, stop);
        File.Move(file + Part, file, overwrite: true);
        return true;
    }

    // The id keeps two agencies of one name apart.
    private static string FileName(Agency agency, ReportRequest request, ReportFormat format)
    {
        var name = string.Concat(agency.Name.Where(c => char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark));
        var id = agency.Code is { Length: > 0 } code && code.All(char.IsAsciiLetterOrDigit) ? code : agency.Id.ToString("N");
        return FormattableString.Invariant(
            $"{id}-{name[..Math.Min(60, name.Length)]}-{request.Kind.ToString().ToLowerInvariant()}-{request.Year}{Variant(request)}.{format.ToString().ToLowerInvariant()}");
    }

    // What is asked for otherwise than usual: the same report in English is another file.
    private static string Variant(ReportRequest request)
    {
        var usual = new ReportRequest(request.Kind, request.Year);
        return string.Concat(
            request.Language == usual.Language ? "" : "-" + request.Language.ToString().ToLowerInvariant(),
            request.Digits == usual.Digits ? "" : "-" + request.Digits.ToString().ToLowerInvariant(),
            request.Layout == usual.Layout ? "" : "-" + request.Layout.ToString().ToLowerInvariant());
    }
}
