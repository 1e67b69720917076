using OpenIta.Accounts;
using OpenIta.Audit;
using OpenIta.Basics;
using OpenIta.Frameworks;
using OpenIta.Results;
using OpenIta.Storage;

namespace OpenIta.Surveys;

/// <summary>
/// Closes all surveys whose time is over, as <see cref="CloseSurvey"/> closes one: the whole nation in one pass over the stored responses and
/// one transaction. While it writes, the next agencies are read, counted and scored beside it. Running it again closes what is left.
/// What storage shows of the order of arrival is for <see cref="OrderOfArrival"/> to erase afterwards.
/// </summary>
public sealed class CloseSurveys(Database database, FrameworkLibrary frameworks, TimeProvider time)
{
    // Besides what is being written; more of them would hold more in memory and find no core.
    private const int MadeAtOnce = 2;

    /// <returns>How many surveys of agencies were closed; those of their departments close with them.</returns>
    public async Task<Result<int>> Run(Actor by, CancellationToken stop = default)
    {
        var now = time.GetUtcNow();
        if (!by.May(Permission.ManageSurveys, Place.Nation, now))
            return new NotAllowed();
        // Looked up without the lock of a writer: on most days nothing is due.
        if (!await database.Read(session => SurveyStore.AnyDue(session, now), stop))
            return 0;
        return await database.Write<int>(session => Close(session, by, now), stop);
    }

    private async Task<Result<int>> Close(Session session, Actor by, DateTimeOffset now)
    {
        // From here no answer is stored any more: the writer waits for this lock, then finds the surveys closed.
        await session.Lock(StorageLock.Responses);
        var families = Families(await SurveyStore.Due(session, now));
        if (families.IsRefused)
            return families.Refusal;
        foreach (var asked in families.Value.GroupBy(f => f.Sheet.Framework))
            await Close(session, by, now, asked.Key, [.. asked]);
        return families.Value.Count;
    }

    private async Task Close(Session session, Actor by, DateTimeOffset now, Framework framework, IReadOnlyList<Family> families)
    {
        var results = await NationResults.OfYear(session, framework.Year.BuddhistEra, frameworks.OfYear);
        foreach (var sheet in families.Select(f => f.Sheet).Distinct())
        {
            await TallyStore.KeepShapes(session, sheet);
            await AssessedScoreStore.KeepShapes(session, framework, sheet.Instrument.Code);
        }
        var entries = new List<AuditEntry>(families.Count);
        var parts = families.GroupBy(f => f.Head.Agency).Chunk(NationResults.AtOnce);
        await foreach (var closed in parts.ToAsyncEnumerable().MakeAhead(MadeAtOnce, Made, meanwhile: () => SurveyStore.Close(session, now)))
        {
            await results.Save(session, closed.Results, closed.Rows);
            entries.AddRange(closed.Entries);
        }
        await results.End(session, families.Select(f => f.Head.Agency).Distinct());
        // Last, as everybody: who holds a row that is closed here may be waiting for the log.
        await AuditLog.Append(session, by, entries, now);

        // Read beside this session, which writes meanwhile and keeps everybody from adding answers.
        async Task<ClosedAgencies> Made(IGrouping<Guid, Family>[] agencies)
        {
            List<Family> part = [.. agencies.SelectMany(a => a)];
            var answered = await database.Read(async reading => new AnsweredAgencies(
                part, await ResponseStore.Of(reading, [.. part.SelectMany(f => f.All).Select(s => s.Number)]), await results.Stored(reading, [.. agencies.Select(a => a.Key)])));
            return answered.Close(results, now);
        }
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
}
