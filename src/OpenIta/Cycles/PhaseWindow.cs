using OpenIta.Basics;

namespace OpenIta.Cycles;

/// <summary>From when to when a phase is open. Days are those of Bangkok.</summary>
/// <param name="Opens">The first instant of the first day.</param>
/// <param name="Closes">The first instant after the last day: what is received before it counts.</param>
public sealed record PhaseWindow(Phase Phase, DateTimeOffset Opens, DateTimeOffset Closes)
{
    public DateOnly FirstDay => Bangkok.DayOf(Opens);

    public DateOnly LastDay => Bangkok.DayOf(Closes.AddTicks(-1));

    /// <summary>From the first to the last day, both included.</summary>
    public static PhaseWindow Of(Phase phase, DateOnly first, DateOnly last) => new(phase, Bangkok.StartOf(first), Bangkok.StartOf(last.AddDays(1)));

    /// <param name="receivedAt">When the request arrived, not when its work was done.</param>
    public bool IsOpen(DateTimeOffset receivedAt) => Opens <= receivedAt && receivedAt < Closes;

    public bool IsOver(DateTimeOffset receivedAt) => receivedAt >= Closes;

    /// <summary>Whole days until the last day: 0 on the last day, negative afterwards.</summary>
    public int DaysLeft(DateTimeOffset now) => LastDay.DayNumber - Bangkok.DayOf(now).DayNumber;
}
