using System.Security.Cryptography;
using OpenIta.Accounts;
using OpenIta.Basics;
using OpenIta.Reports;
using OpenIta.Storage;

namespace OpenIta.Measures;

/// <summary>What a person says of a measure's progress.</summary>
public sealed record ProgressContent(DateOnly Until, MeasureStatus Status, string? Text, string? Outcome)
{
    public IReadOnlyList<Evidence.Page> Pages { get; init; } = [];

    public IReadOnlyList<EvidenceFile> Files { get; init; } = [];
}

/// <summary>A file as it was sent.</summary>
/// <param name="DatedOn">The day the document bears.</param>
public sealed record EvidenceFile(string Name, byte[] Bytes, DateOnly? DatedOn)
{
    public const long Largest = 20_000_000;

    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Bytes));
}

/// <summary>Adds a report of progress to a measure. What was reported before stays.</summary>
public sealed class ReportProgress(Database database)
{
    private const int LongestName = 255;

    public Task<Result<ProgressReport>> Run(Actor by, Guid agency, Guid measure, ProgressContent content, DateTimeOffset now) =>
        database.Write<ProgressReport>(async session =>
        {
            if (await MeasureAct.Begin(session, by, agency, Permission.ReportProgress, now) is not { IsRefused: false } act)
                return new NotAllowed();
            if (await MeasureStore.Find(session, agency, measure) is not { } found)
                return new MeasureGone();
            if (Wrong(content, now) is { } refusal)
                return refusal;
            var progress = new ProgressReport(Stored.NewId(now), content.Until, content.Status, Tidy(content.Text), Tidy(content.Outcome), by.Name, now)
            {
                Evidence =
                [
                    .. content.Pages.Select(p => p with { Url = p.Url.Trim() }),
                    .. content.Files.Select(f => new Evidence.File(Shown(f.Name), f.Sha256, f.Bytes.LongLength, f.DatedOn)),
                ],
            };
            await ProgressStore.Add(session, agency, measure, progress, content.Files);
            await MeasureDue.Set(session, found with { Progress = [progress, .. found.Progress] });
            await act.Value.Log("measure.progress", found.Content.Title, found.Status.ToString(), progress.Status.ToString());
            return progress;
        });

    private static Refusal? Wrong(ProgressContent content, DateTimeOffset now)
    {
        if (content.Until > Bangkok.DayOf(now))
            return new ProgressInFuture(content.Until);
        if (content.Status != MeasureStatus.NotStarted && Tidy(content.Text) is null)
            return new ProgressSaysNothing();
        if (new[] { content.Text, content.Outcome }.Any(t => t?.Length > MeasureRules.LongestText))
            return new MeasureTextTooLong(nameof(content.Text), MeasureRules.LongestText);
        if (content.Pages.FirstOrDefault(p => !IsWebAddress(p.Url)) is { } page)
            return new EvidenceUrlWrong(page.Url);
        return content.Files.FirstOrDefault(f => f.Bytes.LongLength > EvidenceFile.Largest) is { } large ? new EvidenceTooLarge(EvidenceFile.Largest, large.Name) : null;
    }

    private static bool IsWebAddress(string url) => url.Length <= 2000 && Uri.TryCreate(url.Trim(), UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    // A browser may send a path; only the name is shown.
    private static string Shown(string name) => new([.. Path.GetFileName(name.Replace('\\', '/')).Take(LongestName)]);

    private static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
