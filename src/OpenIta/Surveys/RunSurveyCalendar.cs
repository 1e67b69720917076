using OpenIta.Accounts;
using OpenIta.Audit;
using OpenIta.Basics;
using OpenIta.Cycles;
using OpenIta.Frameworks;
using OpenIta.Storage;

namespace OpenIta.Surveys;

/// <summary>
/// What surveys do by themselves: those that were opened by a cycle's calendar follow its extensions, each is closed and scored when its time
/// is over, and the keys of what was sent are forgotten. May run late, twice at once or on several machines.
/// </summary>
public sealed class RunSurveyCalendar(Database database, FrameworkLibrary frameworks, TimeProvider time)
{
    /// <summary>How long after closing a retry still gets its receipt. Then the keys of the hashes are destroyed.</summary>
    public static readonly TimeSpan Retries = TimeSpan.FromDays(7);

    private static readonly TimeSpan Ahead = TimeSpan.FromHours(1);
    private static readonly Actor Calendar = Actor.System("calendar");

    /// <returns>How many surveys of agencies were closed.</returns>
    public async Task<Result<int>> Run()
    {
        var extended = await database.Write<bool>(async session =>
        {
            foreach (var survey in await SurveyStore.ClosingBefore(session, time.GetUtcNow() + Ahead))
                await Follow(session, survey);
            return true;
        });
        if (extended.IsRefused)
            return extended.Refusal;
        var closed = await new CloseSurveys(database, frameworks, time).Run(Calendar);
        if (closed.IsRefused)
            return closed.Refusal;
        // What the writer of the last moments left; results are frozen already.
        if (closed.Value > 0)
            await OrderOfArrival.Erase(database);
        var forgotten = await database.Write<bool>(async session =>
        {
            await ResponseStore.ForgetKeys(session, time.GetUtcNow());
            await CodeStore.Forget(session, time.GetUtcNow() - Retries);
            return true;
        });
        return forgotten.Map(_ => closed.Value);
    }

    private async Task Follow(Session session, Survey survey)
    {
        if (survey.Cycle is not { } cycle || await CycleStore.Window(session, cycle, survey.Agency, PhaseOf(survey.Instrument)) is not { } window || window.Closes <= survey.Closes)
            return;
        await SurveyStore.Update(session, survey with { Closes = window.Closes });
        await AuditLog.Append(
            session, Calendar, new AuditEntry("survey.extend", survey.Code, survey.Agency, Stored.Instant(survey.Closes), Stored.Instant(window.Closes)), time.GetUtcNow());
    }

    /// <summary>The phase of the year in which an instrument is asked.</summary>
    public static Phase PhaseOf(string instrument) => instrument == "IIT" ? Phase.Iit : Phase.Eit;
}
