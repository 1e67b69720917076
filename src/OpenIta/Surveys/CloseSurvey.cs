using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Audit;
using OpenIta.Basics;
using OpenIta.Frameworks;
using OpenIta.Results;
using OpenIta.Storage;

namespace OpenIta.Surveys;

/// <summary>Closes the survey of an agency with those of its departments for good, and makes tallies and scores of what was answered.</summary>
public sealed class CloseSurvey(Database database, FrameworkLibrary frameworks, TimeProvider time)
{
    /// <param name="by">Who closes it, or the calendar.</param>
    /// <param name="code">Of the agency's survey or of one of its departments.</param>
    public async Task<Result<ClosedSurvey>> Run(Actor by, string code)
    {
        var closed = await database.Write(session => Close(session, by, code));
        if (!closed.IsRefused)
            await EraseOrder(closed.Value);
        return closed;
    }

    private async Task<Result<ClosedSurvey>> Close(Session session, Actor by, string code)
    {
        // From here no answer is stored any more: the writer waits for this lock, then finds the survey closed.
        await session.Lock(StorageLock.Responses);
        var now = time.GetUtcNow();
        var found = await Surveys.Family.Of(session, frameworks, code);
        if (found.IsRefused)
            return found.Refusal;
        var family = found.Value;
        var agency = (await AgencyStore.Find(session, family.Head.Agency))!;
        if (!by.May(Permission.ManageSurveys, new Place(agency.Id, Province: agency.Province), now))
            return new NotAllowed();
        if (family.Head.ClosedAt is not null)
            return new SurveyAlreadyClosed(family.Head.Code);

        family = family.Closed(now);
        foreach (var survey in family.All)
            await SurveyStore.Update(session, survey);
        var tallies = await TallyResponses.Run(session, family);
        var closed = ClosedSurvey.Of(family, tallies);
        await TallyStore.Save(session, closed);
        if (closed.Assessed(now) is { } assessed)
        {
            await AssessedScoreStore.Save(session, family.Sheet.Framework, assessed);
            await ResultStore.Derive(session, agency.Id, frameworks.OfYear);
        }
        await AuditLog.Append(session, by, closed.Entry, now);
        return closed;
    }

    private Task<Result<bool>> EraseOrder(ClosedSurvey closed) => database.Reorder(async order =>
    {
        foreach (var survey in closed.Family.All)
            await order.Erase(ResponseStore.Table, survey.Number);
        await order.Sweep(ResponseStore.Table);
        return true;
    });
}
