using OpenIta.Accounts;
using OpenIta.Audit;
using OpenIta.Basics;
using OpenIta.Frameworks;
using OpenIta.Results;
using OpenIta.Storage;

namespace OpenIta.Surveys;

/// <summary>
/// Closes all surveys whose time is over, as <see cref="CloseSurvey"/> closes one: the whole nation in one pass over the stored responses and
/// one transaction. Running it again closes what is left.
/// </summary>
public sealed class CloseSurveys(Database database, FrameworkLibrary frameworks, TimeProvider time)
{
    // Surveys of agencies scored together: few, so that what is held is small and most of it dies young. With five times as many, collecting garbage took longer than scoring.
    private const int AtOnce = 100;

    /// <returns>How many surveys of agencies were closed; those of their departments close with them.</returns>
    public async Task<Result<int>> Run(Actor by, CancellationToken stop = default)
    {
        var now = time.GetUtcNow();
        if (!by.May(Permission.ManageSurveys, Place.Nation, now))
            return new NotAllowed();
        // Looked up without the lock of a writer: on most days nothing is due.
        if (!await database.Read(session => SurveyStore.AnyDue(session, now), stop))
            return 0;
        var closed = await database.Write<int>(session => Close(session, by, now), stop);
        if (!closed.IsRefused && closed.Value > 0)
            await EraseOrder(stop);
        return closed;
    }

    private async Task<Result<int>> Close(Session session, Actor by, DateTimeOffset now)
    {
        // From here no answer is stored any more: the writer waits for this lock, then finds the surveys closed.
        await session.Lock(StorageLock.Responses);
        var families = Families(await SurveyStore.Due(session, now));
        if (families.IsRefused)
            return families.Refusal;
        var tallies = families.Value.SelectMany(f => f.All, (f, survey) => (survey.Number, Tally: new SheetTally(f.Sheet))).ToDictionary(t => t.Number, t => t.Tally);
        await ResponseStore.EachDue(session, now, (survey, answers) =>
        {
            if (tallies.TryGetValue(survey, out var tally))
                tally.Add(answers);
        });
        await SurveyStore.Close(session, now);
        var parts = families.Value.GroupBy(f => f.Sheet).SelectMany(f => f.Chunk(AtOnce)).ToAsyncEnumerable();
        await foreach (var closed in parts.MakeAhead(part => Scored(part, tallies)))
            await Keep(session, by, closed, now);
        foreach (var year in families.Value.GroupBy(f => f.Sheet.Framework.Year.BuddhistEra))
            await NationResults.Derive(session, year.Key, year.Select(f => f.Head.Agency).ToHashSet(), frameworks.OfYear);
        return families.Value.Count;
    }

    // Scoring is a pure function of the tallies: every core does its part.
    private static List<ClosedSurvey> Scored(Family[] families, Dictionary<long, SheetTally> tallies) => [.. families.AsParallel().AsOrdered().Select(family =>
    {
        var own = family.All.ToDictionary(s => s.Id, s => tallies[s.Number]);
        own[family.Head.Id] = own.Values.Aggregate((all, one) => all + one);
        return ClosedSurvey.Of(family, own);
    })];

    // Of one sheet.
    private static async Task Keep(Session session, Actor by, List<ClosedSurvey> closed, DateTimeOffset now)
    {
        var sheet = closed[0].Family.Sheet;
        await TallyStore.Save(session, sheet, closed);
        await AssessedScoreStore.Save(session, sheet.Framework, [.. closed.Select(c => c.Assessed(now)).OfType<AssessedScores>()]);
        await AuditLog.Append(session, by, closed.ConvertAll(c => c.Entry), now);
    }

    private Result<List<Family>> Families(IReadOnlyList<Survey> due)
    {
        var families = new List<Family>();
        foreach (var asked in due.GroupBy(s => (s.Framework, s.Instrument)))
        {
            var sheet = frameworks.Find(asked.Key.Framework).Then(framework => AnswerSheet.Of(framework, asked.Key.Instrument));
            if (sheet.IsRefused)
                return sheet.Refusal;
            families.AddRange(asked.GroupBy(s => s.Agency).Select(f => new Family(f.Single(s => s.Department is null), [.. f.Where(s => s.Department is not null)], sheet.Value)));
        }
        return families;
    }

    // What the writer of responses left in the order of arrival; mostly nothing.
    private Task<Result<bool>> EraseOrder(CancellationToken stop) => database.Reorder(async order =>
    {
        foreach (var survey in await order.Shown(ResponseStore.Table))
            await order.Erase(ResponseStore.Table, survey);
        await order.Sweep(ResponseStore.Table);
        return true;
    }, stop);
}
