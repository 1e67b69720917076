using OpenIta.Basics;
using OpenIta.Measures.Periods;
using OpenIta.Reports;

namespace OpenIta.Measures;

/// <summary>What an agency does about a weakness in one fiscal year.</summary>
/// <param name="Number">Its place in the agency's list of the year, from 1.</param>
public sealed record Measure(Guid Id, Guid Agency, FiscalYear Year, int Number, MeasureContent Content)
{
    /// <summary>The measure of an earlier year that this one goes on with; its results stand there.</summary>
    public Guid? ContinuedFrom { get; init; }

    /// <summary>The published report it was read from; null for one that was typed.</summary>
    public Guid? ReadFrom { get; init; }

    /// <summary>Grows with every change, so that two people do not overwrite each other.</summary>
    public int Version { get; init; } = 1;

    /// <summary>What was reported, the latest first.</summary>
    public IReadOnlyList<ProgressReport> Progress { get; init; } = [];

    public MeasureStatus Status => Progress.Count > 0 ? Progress[0].Status : MeasureStatus.NotStarted;

    /// <summary>First and last day; null where the period names none.</summary>
    public (DateOnly First, DateOnly Last)? Span => PeriodReader.Read(Content.Period)?.In(Year);

    /// <summary>Its period is over and it is not done.</summary>
    public bool IsOverdue(DateOnly today) => Status != MeasureStatus.Done && Span is { } span && span.Last < today;

    /// <summary>
    /// The first day by which something must be done or reported and is not; null when nothing falls due. What is due lies before today.
    /// </summary>
    public DateOnly? NextDue
    {
        get
        {
            if (Status == MeasureStatus.Done || Span is not { } span)
                return null;
            var told = Progress.Select(p => p.Until).DefaultIfEmpty(DateOnly.MinValue).Max();
            return (Content.ReportEvery?.Ends(Year) ?? []).Where(end => end >= span.First && end > told).Append(span.Last).Min();
        }
    }

    /// <summary>The last day of those that have passed and ask for a report or for the end; null when nothing is due.</summary>
    public DateOnly? DueSince(DateOnly today) =>
        (ReportDue(today), IsOverdue(today) ? Span?.Last : null) switch
        {
            ({ } report, { } end) => report > end ? report : end,
            var (report, end) => report ?? end,
        };

    /// <summary>The first day after this one by which something falls due; null when none is left.</summary>
    public DateOnly? DueAfter(DateOnly day) => Status == MeasureStatus.Done || Span is not { } span
        ? null
        : (Content.ReportEvery?.Ends(Year) ?? []).Where(end => end >= span.First).Append(span.Last).Where(end => end > day).Cast<DateOnly?>().DefaultIfEmpty().Min();

    /// <summary>
    /// The last day of the latest reporting period that is over and about which nothing was said; null when no report is due.
    /// A done measure owes none; reporting begins with its period.
    /// </summary>
    public DateOnly? ReportDue(DateOnly today)
    {
        if (Status == MeasureStatus.Done || Content.ReportEvery is not { } every || Span is not { } span)
            return null;
        var ended = every.Ends(Year).Where(end => end < today && end >= span.First).ToList();
        return ended.Count > 0 && Progress.All(p => p.Until < ended[^1]) ? ended[^1] : null;
    }
}

/// <summary>What people type of a measure. Texts are kept as typed.</summary>
public sealed record MeasureContent
{
    public required string Title { get; init; }

    public IReadOnlyList<string> Steps { get; init; } = [];

    /// <summary>The weakness it answers, in words.</summary>
    public string? Weakness { get; init; }

    /// <summary>Codes of the indicators, questions or items it answers.</summary>
    public IReadOnlyList<string> Nodes { get; init; } = [];

    /// <summary>Departments and people, each as the agency names them.</summary>
    public IReadOnlyList<string> Responsible { get; init; } = [];

    /// <summary>As typed; <see cref="PeriodReader"/> understands it.</summary>
    public string? Period { get; init; }

    /// <summary>How it is monitored.</summary>
    public string? Monitoring { get; init; }

    /// <summary>How often it is reported; null where nothing is said.</summary>
    public Rhythm? ReportEvery { get; init; }

    /// <summary>Baht. Zero is said as ไม่ใช้งบประมาณ; null is not said.</summary>
    public decimal? Budget { get; init; }

    /// <summary>The source of a proposal it was made from; null for one of the agency's own.</summary>
    public string? AdaptedFrom { get; init; }
}

/// <summary>How often progress is reported.</summary>
public enum Rhythm { Month, Quarter, HalfYear }

public static class Rhythms
{
    /// <summary>Last days of the reporting periods of a fiscal year: 12, 4 or 2 of them.</summary>
    public static IEnumerable<DateOnly> Ends(this Rhythm rhythm, FiscalYear year)
    {
        var months = rhythm switch { Rhythm.Month => 1, Rhythm.Quarter => 3, _ => 6 };
        return Enumerable.Range(1, 12 / months).Select(n => year.Start.AddMonths(n * months).AddDays(-1));
    }
}
