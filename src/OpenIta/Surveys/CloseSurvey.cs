using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Audit;
using OpenIta.Basics;
using OpenIta.Frameworks;
using OpenIta.Results;
using OpenIta.Scoring;
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
        var scores = SurveyScores.Of(family, tallies);
        if (scores.IsRefused)
            return scores.Refusal;
        await TallyStore.Save(session, tallies, scores.Value);
        if (scores.Value.ContainsKey(family.Head.Id))
        {
            var assessed = Assessed(family, tallies[family.Head.Id], now);
            if (assessed.IsRefused)
                return assessed.Refusal;
            await AssessedScoreStore.Save(session, assessed.Value);
            await ResultStore.Derive(session, agency.Id, frameworks.OfYear);
        }
        await AuditLog.Append(session, by, CloseSurveys.Entry(family, tallies), now);
        return new ClosedSurvey(family, tallies, scores.Value);
    }

    // From here the results compute the agency's year from what was answered.
    internal static Result<AssessedScores> Assessed(Family family, SheetTally all, DateTimeOffset now) => Means(family.Sheet, all).Map(means =>
        new AssessedScores(family.Head.Agency, family.Sheet.Framework.Year.BuddhistEra, family.Sheet.Instrument.Code, Standing.Final, now, new Dictionary<string, decimal>()) { Answers = means });

    // Nothing where the pack does not know the points of the options.
    private static Result<IReadOnlyDictionary<string, FieldMean>> Means(AnswerSheet sheet, SheetTally all) =>
        sheet.CanScore ? all.ForScoring().Means() : new Dictionary<string, FieldMean>();

    private Task<Result<bool>> EraseOrder(ClosedSurvey closed) => database.Reorder(async order =>
    {
        foreach (var survey in closed.Family.All)
            await order.Erase(ResponseStore.Table, survey.Number);
        await order.Sweep(ResponseStore.Table);
        return true;
    });
}

/// <summary>What closing made. Tallies are by survey: that of the agency holds all, also those of its departments.</summary>
public sealed record ClosedSurvey(Family Family, IReadOnlyDictionary<Guid, SheetTally> Tallies, IReadOnlyDictionary<Guid, GroupScores> Scores);
