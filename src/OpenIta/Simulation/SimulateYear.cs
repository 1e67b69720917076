using OpenIta.Basics;
using OpenIta.Cycles;
using OpenIta.Frameworks;
using OpenIta.Storage;

namespace OpenIta.Simulation;

/// <summary>How long a stage took.</summary>
public sealed record StageTime(SimulationStage Stage, TimeSpan Time);

/// <param name="Fingerprint">SHA-256 over every published score of the year: equal for equal plans, on every database.</param>
public sealed record SimulatedResult(SimulationPlan Plan, IReadOnlyList<StageTime> Times, string Fingerprint);

/// <summary>Makes a synthetic nation and its year, or goes on with one that was stopped.</summary>
public sealed class SimulateYear(Database database, FrameworkLibrary frameworks, TimeProvider time)
{
    public async Task<Result<SimulatedResult>> Run(SimulationPlan plan, Func<SimulationProgress, Task> told, CancellationToken stop = default)
    {
        var framework = frameworks.Find(new FiscalYear(plan.Year));
        if (framework.IsRefused)
            return framework.Refusal;
        if (Lacking(framework.Value) is { } lacking)
            return lacking;
        if (await database.Read(session => Taken(session, plan), stop) is { } taken)
            return taken;
        var calendar = CalendarProposal.For(framework.Value, frameworks.All).Select(p => PhaseWindow.Of(p.Phase, p.First, p.Last)).ToList();
        var year = new SimulatedYear(plan, framework.Value, calendar, SyntheticNation.Of(plan), database, frameworks, new SimulatedClock(calendar[0].Opens), told, stop);
        var times = new List<StageTime>();
        foreach (var (stage, at, run) in Stages(year))
        {
            var started = time.GetTimestamp();
            year.Clock.Now = at;
            var made = await run(year);
            if (made.IsRefused)
                return made.Refusal;
            times.Add(new StageTime(stage, time.GetElapsedTime(started)));
        }
        return new SimulatedResult(plan, times, await database.Read(session => ResultFingerprint.Of(session, plan.Year), stop));
    }

    private static IEnumerable<(SimulationStage Stage, DateTimeOffset At, Func<SimulatedYear, Task<Result<bool>>> Run)> Stages(SimulatedYear year) =>
    [
        (SimulationStage.Registry, Bangkok.StartOf(new DateOnly(2020, 1, 1)), MakeNation.Registry),
        (SimulationStage.People, Bangkok.StartOf(new DateOnly(2020, 1, 2)), MakeNation.People),
        (SimulationStage.Cycle, Bangkok.StartOf(year.Framework.Year.Start), MakeNation.Cycle),
        (SimulationStage.Registrations, year.Within(Phase.Registration), MakeNation.Registrations),
        (SimulationStage.Surveys, year.Within(Phase.Iit, 0), AskNation.Open),
        (SimulationStage.Answers, year.Within(Phase.Iit, 1), AskNation.Answer),
        (SimulationStage.Declarations, year.Within(Phase.Declaration), DeclareItems.Run),
        (SimulationStage.Assessors, year.Within(Phase.Assessment, 10), Assessors.Run),
        (SimulationStage.Judgements, year.Within(Phase.Assessment), JudgeItems.Run),
        (SimulationStage.Differences, year.Within(Phase.Assessment, 900), SettleItems.Differences),
        (SimulationStage.Announcement, year.Within(Phase.Appeal, 1), SettleItems.Announce),
        (SimulationStage.Appeals, year.Within(Phase.Appeal), SettleItems.Appeals),
        (SimulationStage.Decisions, year.Within(Phase.Appeal, 900), SettleItems.Decisions),
        (SimulationStage.Freezing, year.Window(Phase.Appeal).Closes, EndYear.Freeze),
        (SimulationStage.Closing, Later(year.Window(Phase.Iit).Closes, year.Window(Phase.Eit).Closes), EndYear.CloseSurveys),
        (SimulationStage.Publication, year.Window(Phase.Publication).Opens, EndYear.Publish),
        (SimulationStage.Compaction, year.Window(Phase.Publication).Opens, EndYear.Compact),
    ];

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    // A nation can be asked only what the pack of the year knows.
    private static Scoring.FrameworkCannotScore? Lacking(Framework framework)
    {
        var lacking = framework.MissingForScoring().Concat(framework.Instruments.Where(i => i.Kind == InstrumentKind.Survey).SelectMany(i => framework.MissingForAnswers(i.Code))).ToList();
        return lacking.Count > 0 ? new Scoring.FrameworkCannotScore(framework.Id, lacking) : null;
    }

    private static async Task<Refusal?> Taken(Session session, SimulationPlan plan) => await SimulationStore.Nation(session) switch
    {
        null => await SimulationStore.HoldsOthers(session) ? new DatabaseHoldsOthers() : null,
        { } nation when nation != plan.Nation => new NationIsAnother(nation),
        _ => null,
    };
}
