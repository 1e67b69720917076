using OpenIta.Basics;
using OpenIta.Measures;
using OpenIta.Reports;

namespace OpenIta.Web.Pages.Measures;

/// <summary>What people type of a measure's progress, with up to three pieces of evidence.</summary>
public sealed class ProgressInput
{
    public const int EvidenceRows = 3;

    /// <summary>A file somewhat too large is refused in words, with what was typed still there; only far beyond that the request is cut off.</summary>
    public const long MostBytes = 80_000_000;

    public DateOnly? Until { get; set; }

    public MeasureStatus Status { get; set; }

    public string? Told { get; set; }

    public string? Outcome { get; set; }

    public IList<EvidenceInput> Evidence { get; set; } = [];

    /// <summary>Always as many as the form has rows.</summary>
    public IEnumerable<EvidenceInput> Rows => Enumerable.Range(0, EvidenceRows).Select(at => Evidence.ElementAtOrDefault(at) ?? new EvidenceInput());

    public async Task<Result<ProgressContent>> Read(DateOnly today)
    {
        if (Evidence.FirstOrDefault(e => e.Upload?.Length > EvidenceFile.Largest) is { } large)
            return new EvidenceTooLarge(EvidenceFile.Largest, large.Upload!.FileName);
        var files = new List<EvidenceFile>();
        foreach (var row in Evidence.Where(e => e.Upload is { Length: > 0 }).Take(EvidenceRows))
            files.Add(new EvidenceFile(row.Upload!.FileName, await Bytes(row.Upload), row.DatedOn));
        return new ProgressContent(Until ?? today, Status, Told, Outcome)
        {
            Pages = [.. Evidence.Where(e => !string.IsNullOrWhiteSpace(e.Url)).Take(EvidenceRows).Select(e => new Evidence.Page(e.Url!.Trim(), e.Url!, e.DatedOn))],
            Files = files,
        };
    }

    /// <summary>The input a refusal is about; null when it is about the whole.</summary>
    public string? FieldOf(Refusal refusal) => refusal switch
    {
        ProgressInFuture => nameof(Until),
        ProgressSaysNothing or MeasureTextTooLong => nameof(Told),
        EvidenceUrlWrong wrong => $"Evidence[{Evidence.ToList().FindIndex(e => e.Url == wrong.Url)}].Url",
        EvidenceTooLarge large => $"Evidence[{Evidence.ToList().FindIndex(e => e.Upload?.FileName == large.Name)}].Upload",
        _ => null,
    };

    private static async Task<byte[]> Bytes(IFormFile file)
    {
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}

/// <summary>A page by its address, or a file, with the day it bears.</summary>
public sealed class EvidenceInput
{
    public string? Url { get; set; }

    public IFormFile? Upload { get; set; }

    public DateOnly? DatedOn { get; set; }
}
