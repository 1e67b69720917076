using OpenIta.Cycles;

namespace OpenIta.Disclosures.Allotting;

/// <summary>How long assessors work in a cycle.</summary>
public static class RoundOfCycle
{
    /// <summary>
    /// The first instant after the round, when assessors lose their access by themselves: results become public, or where the calendar
    /// names no such day, the last phase of the calendar has closed. Null without a calendar.
    /// </summary>
    public static DateTimeOffset? End(IReadOnlyList<PhaseWindow> calendar) =>
        calendar.FirstOrDefault(w => w.Phase == Phase.Publication)?.Opens ?? (calendar.Count > 0 ? calendar.Max(w => w.Closes) : null);
}
