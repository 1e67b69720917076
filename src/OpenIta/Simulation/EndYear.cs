using OpenIta.Basics;
using OpenIta.Disclosures.Judging;
using OpenIta.Surveys;

namespace OpenIta.Simulation;

/// <summary>What the calendar does by itself at the end of the year.</summary>
internal static class EndYear
{
    /// <summary>Surveys are closed, tallied and scored; a week later the keys of all that was sent are forgotten.</summary>
    public static async Task<Result<bool>> CloseSurveys(SimulatedYear year)
    {
        await year.Told(new SimulationProgress(SimulationStage.Closing, 0, 1));
        var calendar = new RunSurveyCalendar(year.Database, year.Frameworks, year.Clock);
        var closed = await calendar.Run();
        if (closed.IsRefused)
            return closed.Refusal;
        year.Clock.Now += RunSurveyCalendar.Retries + TimeSpan.FromDays(1);
        return (await calendar.Run()).Map(_ => true);
    }

    /// <summary>Appeals are over: what was not disputed is accepted, and marks are frozen.</summary>
    public static Task<Result<bool>> Freeze(SimulatedYear year) => Calendar(year, SimulationStage.Freezing);

    public static Task<Result<bool>> Publish(SimulatedYear year) => Calendar(year, SimulationStage.Publication);

    /// <summary>Access codes and keys of forms are forgotten; the room they took is given back.</summary>
    public static async Task<Result<bool>> Compact(SimulatedYear year)
    {
        await year.Told(new SimulationProgress(SimulationStage.Compaction, 0, 1));
        return await year.Database.Compact(year.Stop);
    }

    private static async Task<Result<bool>> Calendar(SimulatedYear year, SimulationStage stage)
    {
        await year.Told(new SimulationProgress(stage, 0, 1));
        var (database, frameworks) = (year.Database, year.Frameworks);
        await new RunCalendar(database, frameworks, new AnnounceScores(database, frameworks), new FinaliseScores(database, frameworks)).Run(year.Clock.Now, year.Stop);
        return true;
    }
}
