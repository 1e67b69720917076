using System.Globalization;
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
    // Surveys of agencies scored together: what is held at once stays small.
    private const int AtOnce = 1_000;

    /// <returns>How many surveys of agencies were closed; those of their departments close with them.</returns>
    public async Task<Result<int>> Run(Actor by, CancellationToken stop = default)
    {
        var now = time.GetUtcNow();
        if (!by.May(Permission.ManageSurveys, Place.Nation, now))
            return new NotAllowed();
        // Looked up without the lock of a writer: on most days nothing is due.
        if ((await database.Read(session => SurveyStore.Due(session, now), stop)).Count == 0)
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
        foreach (var part in families.Value.Chunk(AtOnce))
            if (await Keep(session, by, part, tallies, now) is { } refusal)
                return refusal;
        foreach (var year in families.Value.GroupBy(f => f.Sheet.Framework.Year.BuddhistEra))
            await NationResults.Derive(session, year.Key, year.Select(f => f.Head.Agency).ToHashSet(), frameworks.OfYear);
        return families.Value.Count;
    }

    // Scoring is a pure function of the tallies: every core does its part.
    private static async Task<Refusal?> Keep(Session session, Actor by, Family[] families, Dictionary<long, SheetTally> tallies, DateTimeOffset now)
    {
        var scored = families.AsParallel().AsOrdered().Select(f => Score(f, tallies, now)).ToList();
        if (scored.Find(s => s.IsRefused) is { Refusal: { } refusal })
            return refusal;
        var all = scored.ConvertAll(s => s.Value);
        await TallyStore.Save(session, Together(all, s => s.Tallies), Together(all, s => s.Scores));
        await AssessedScoreStore.Save(session, [.. all.Select(s => s.Assessed).OfType<AssessedScores>()]);
        await AuditLog.Append(session, by, [.. all.Select(s => Entry(s.Family, s.Tallies))], now);
        return null;
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

    private static Result<ScoredFamily> Score(Family family, Dictionary<long, SheetTally> tallies, DateTimeOffset now)
    {
        var own = family.All.ToDictionary(s => s.Id, s => tallies[s.Number]);
        own[family.Head.Id] = own.Values.Aggregate((all, one) => all + one);
        return SurveyScores.Of(family, own).Then(scores => scores.ContainsKey(family.Head.Id)
            ? CloseSurvey.Assessed(family, own[family.Head.Id], now).Map(assessed => new ScoredFamily(family, own, scores, assessed))
            : new ScoredFamily(family, own, scores, null));
    }

    private static Dictionary<Guid, T> Together<T>(List<ScoredFamily> families, Func<ScoredFamily, IReadOnlyDictionary<Guid, T>> of) =>
        families.SelectMany(of).ToDictionary();

    internal static AuditEntry Entry(Family family, IReadOnlyDictionary<Guid, SheetTally> tallies) =>
        new("survey.close", family.Head.Code, family.Head.Agency, null, tallies[family.Head.Id].Respondents.ToString(CultureInfo.InvariantCulture));

    // What the writer of responses left in the order of arrival; mostly nothing.
    private Task<Result<bool>> EraseOrder(CancellationToken stop) => database.Reorder(async order =>
    {
        foreach (var survey in await order.Shown(ResponseStore.Table))
            await order.Erase(ResponseStore.Table, survey);
        await order.Sweep(ResponseStore.Table);
        return true;
    }, stop);

    private sealed record ScoredFamily(
        Family Family, IReadOnlyDictionary<Guid, SheetTally> Tallies, IReadOnlyDictionary<Guid, GroupScores> Scores, AssessedScores? Assessed);
}
