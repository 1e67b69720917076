using OpenIta.Basics;

namespace OpenIta.Cycles;

/// <summary>What a calendar must keep to.</summary>
public static class CalendarRules
{
    // What is scored was declared before, and what is disputed was scored before.
    private static readonly (Phase Phase, Phase After)[] Order =
        [(Phase.Assessment, Phase.Declaration), (Phase.Appeal, Phase.Assessment), (Phase.Publication, Phase.Assessment)];

    /// <summary>Each phase with what is wrong with it; empty when the calendar can be used.</summary>
    public static IReadOnlyList<(Phase Phase, Refusal Refusal)> Faults(FiscalYear year, IReadOnlyList<PhaseWindow> windows)
    {
        var faults = new List<(Phase, Refusal)>();
        foreach (var window in windows)
        {
            if (window.LastDay < window.FirstDay)
                faults.Add((window.Phase, new PhaseEndsBeforeItBegins(window.Phase)));
            else if (window.FirstDay < year.Start.AddYears(-1) || window.LastDay > year.End.AddYears(1))
                faults.Add((window.Phase, new PhaseFarFromYear(window.Phase, year)));
            else if (Order.Where(o => o.Phase == window.Phase && windows.Any(w => w.Phase == o.After && w.Opens > window.Opens)).Select(o => o.After).ToList() is [var after, ..])
                faults.Add((window.Phase, new PhasesOutOfOrder(window.Phase, after)));
        }
        return faults;
    }
}
