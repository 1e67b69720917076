using OpenIta.Basics;
using OpenIta.Frameworks;

namespace OpenIta.Cycles;

/// <summary>Dates for a phase, and the pack they come from.</summary>
/// <param name="Step">The calendar step of the pack that gave them.</param>
/// <param name="YearsLater">0 when the pack is that of the year; else they were carried over from a pack so many years earlier.</param>
public sealed record ProposedPhase(Phase Phase, DateOnly First, DateOnly Last, string Framework, CalendarStep Step, int YearsLater);

/// <summary>
/// Proposes when the phases of a year are open, for a person to confirm: by the calendar of the year's pack; where it gives no dates, by the
/// nearest earlier pack that does, and else by the nearest later one. A phase that no pack dates is left to the person.
/// </summary>
public static class CalendarProposal
{
    private static readonly Dictionary<Phase, string[]> Codes = new()
    {
        [Phase.Registration] = ["register"],
        [Phase.Iit] = ["iit", "surveys"],
        [Phase.Eit] = ["eit", "surveys"],
        [Phase.Declaration] = ["oit_answer"],
        [Phase.Assessment] = ["oit_scoring"],
        [Phase.Appeal] = ["clarification"],
        [Phase.Publication] = ["results"],
    };

    public static IReadOnlyList<ProposedPhase> For(Framework framework, IReadOnlyList<Framework> others)
    {
        var nearest = others.Where(o => o.Id != framework.Id)
            .OrderBy(o => o.Year > framework.Year).ThenBy(o => Math.Abs(o.Year.BuddhistEra - framework.Year.BuddhistEra))
            .Prepend(framework).ToList();
        return [.. Enum.GetValues<Phase>().Select(phase => nearest.Select(pack => Propose(phase, framework.Year, pack)).FirstOrDefault(p => p is not null)).OfType<ProposedPhase>()];
    }

    private static ProposedPhase? Propose(Phase phase, FiscalYear year, Framework pack)
    {
        foreach (var code in Codes[phase])
            foreach (var step in pack.Calendar.Where(s => s.Code == code))
                if (Dates(step) is var (first, last))
                {
                    var later = year.BuddhistEra - pack.Year.BuddhistEra;
                    // Results stay public; the phase lasts to the end of the fiscal year, when the next one begins.
                    var end = phase == Phase.Publication && last < pack.Year.End ? pack.Year.End : last;
                    return new ProposedPhase(phase, first.AddYears(later), EndOfMonthKept(end, later), pack.Id, step, later);
                }
        return null;
    }

    private static (DateOnly First, DateOnly Last)? Dates(CalendarStep step) =>
        step.From is { } from ? (from, step.To ?? LastOfMonth(from)) : PrintedMonths.Read(step.DatesAsPrinted?.Thai);

    // 29 February becomes the 28th in other years, and the 28th the 29th where it was the last of the month.
    private static DateOnly EndOfMonthKept(DateOnly day, int years) => day == LastOfMonth(day) ? LastOfMonth(day.AddYears(years)) : day.AddYears(years);

    private static DateOnly LastOfMonth(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));
}
