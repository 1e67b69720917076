using OpenIta.Accounts;
using OpenIta.Audit;
using OpenIta.Cycles;
using OpenIta.Frameworks;
using OpenIta.Results;
using OpenIta.Storage;

namespace OpenIta.Disclosures.Judging;

/// <summary>What came of a run of the calendar.</summary>
public sealed record CalendarRun(int Announced, int Closed, int Published);

/// <summary>
/// What the calendar does with scores by itself: opens those that are complete when appeals open, ends the appeals when their time is over,
/// and makes final scores public when results are. Runs as often as one likes; each agency is a transaction of its own.
/// </summary>
public sealed class RunCalendar(Database database, FrameworkLibrary frameworks, AnnounceScores announce, FinaliseScores finalise)
{
    private static readonly Actor Calendar = Actor.System("calendar");

    public async Task<CalendarRun> Run(DateTimeOffset now, CancellationToken stop = default)
    {
        if (await database.Read(session => CycleStore.Current(session, now), stop) is not { } cycle)
            return new CalendarRun(0, 0, 0);
        var announced = 0;
        foreach (var agency in await Waiting(cycle, Phase.Appeal, w => w.IsOpen(now), stop, DeclarationState.Scored))
            announced += (await announce.Run(Calendar, agency, now)).IsRefused ? 0 : 1;
        var closed = 0;
        foreach (var agency in await Waiting(cycle, Phase.Appeal, w => w.IsOver(now), stop, DeclarationState.Preliminary, DeclarationState.Appealed))
            closed += await finalise.Run(Calendar, agency, now) is { IsRefused: false, Value.State: DeclarationState.Final } ? 1 : 0;
        return new CalendarRun(announced, closed, await Publish(cycle, now, stop));
    }

    private Task<List<Guid>> Waiting(Cycle cycle, Phase phase, Func<PhaseWindow, bool> isDue, CancellationToken stop, params DeclarationState[] states) => database.Read(
        async session =>
        {
            var agencies = new List<Guid>();
            foreach (var state in states)
                agencies.AddRange(await SubmissionStore.Standing(session, cycle.Id, state));
            var due = new List<Guid>();
            foreach (var agency in agencies)
                if (await CycleStore.Window(session, cycle.Id, agency, phase) is { } window && isDue(window))
                    due.Add(agency);
            return due;
        },
        stop);

    private async Task<int> Publish(Cycle cycle, DateTimeOffset now, CancellationToken stop)
    {
        var window = (await database.Read(session => CycleStore.Of(session, cycle.Id), stop)).FirstOrDefault(w => w.Phase == Phase.Publication);
        if (window is null || now < window.Opens || frameworks.Find(cycle.Framework) is not { IsRefused: false } framework)
            return 0;
        var published = await database.Write<int>(
            async session =>
            {
                var agencies = new HashSet<Guid>();
                foreach (var instrument in framework.Value.Instruments)
                    agencies.UnionWith(await AssessedScoreStore.Publish(session, cycle.Year.BuddhistEra, instrument.Code));
                await NationResults.Derive(session, cycle.Year.BuddhistEra, agencies, frameworks.OfYear);
                if (agencies.Count > 0)
                    await AuditLog.Append(session, Calendar, new AuditEntry("scores.publish", cycle.Year.ToString(), null, null, $"{agencies.Count} agencies"), now);
                return agencies.Count;
            },
            stop);
        return published.IsRefused ? 0 : published.Value;
    }
}
