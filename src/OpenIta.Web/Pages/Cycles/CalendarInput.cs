using System.Globalization;
using OpenIta.Basics;
using OpenIta.Cycles;
using OpenIta.Web.Pages.Shared;

namespace OpenIta.Web.Pages.Cycles;

/// <summary>The dates of the phases as they are typed: <c>First.Declaration</c> and <c>Last.Declaration</c>, ISO dates as date inputs send them.</summary>
public sealed class CalendarInput
{
    public Dictionary<Phase, string?> First { get; init; } = [];

    public Dictionary<Phase, string?> Last { get; init; } = [];

    public static CalendarInput Of(IEnumerable<(Phase Phase, DateOnly First, DateOnly Last)> days)
    {
        var input = new CalendarInput();
        foreach (var (phase, first, last) in days)
        {
            input.First[phase] = first.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            input.Last[phase] = last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }
        return input;
    }

    public static CalendarInput From(IFormCollection form) => new()
    {
        First = Enum.GetValues<Phase>().ToDictionary(p => p, p => (string?)form[$"First.{p}"]),
        Last = Enum.GetValues<Phase>().ToDictionary(p => p, p => (string?)form[$"Last.{p}"]),
    };

    /// <summary>The windows; a phase without both dates is left out, one with a single date is a fault.</summary>
    public (IReadOnlyList<PhaseWindow> Windows, IReadOnlyList<FormFault> Faults) Read(FiscalYear year)
    {
        var windows = new List<PhaseWindow>();
        var faults = new List<FormFault>();
        foreach (var phase in Enum.GetValues<Phase>())
        {
            var (typedFirst, typedLast) = (First.GetValueOrDefault(phase), Last.GetValueOrDefault(phase));
            if (string.IsNullOrWhiteSpace(typedFirst) && string.IsNullOrWhiteSpace(typedLast))
                continue;
            if (Day(typedFirst) is { } first && Day(typedLast) is { } last)
                windows.Add(PhaseWindow.Of(phase, first, last));
            else
                faults.Add(new FormFault(Day(typedFirst) is null ? $"First.{phase}" : $"Last.{phase}", new PhaseMissing(phase)));
        }
        faults.AddRange(CalendarRules.Faults(year, windows).Select(f => new FormFault($"First.{f.Phase}", f.Refusal)));
        return (windows, faults);
    }

    private static DateOnly? Day(string? typed) =>
        DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
