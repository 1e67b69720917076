using OpenIta.Reports;

namespace OpenIta.Measures;

/// <summary>What came of a measure, as somebody reported it.</summary>
/// <param name="Until">The day up to which it tells; mostly the end of a month, quarter or half year.</param>
/// <param name="Text">What was done.</param>
public sealed record ProgressReport(Guid Id, DateOnly Until, MeasureStatus Status, string? Text, string? Outcome, string ByName, DateTimeOffset At)
{
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];
}

/// <summary>What shows that it was done.</summary>
/// <param name="DatedOn">The day the document itself bears; null when it bears none.</param>
public abstract record Evidence(string Name, DateOnly? DatedOn)
{
    /// <summary>A page, by its address.</summary>
    public sealed record Page(string Name, string Url, DateOnly? DatedOn) : Evidence(Name, DatedOn);

    /// <param name="Sha256">Of its bytes, lower-case hexadecimal.</param>
    public sealed record File(string Name, string Sha256, long Size, DateOnly? DatedOn) : Evidence(Name, DatedOn);
}
