using OpenIta.Basics;
using OpenIta.Storage;

namespace OpenIta.Surveys;

/// <summary>
/// Stores what arrived together in one transaction. In each place of the result stands the receipt, or why that submission was not stored;
/// a refused one does not hold up the others.
/// </summary>
internal sealed class StoreSubmissions(Session session)
{
    private Dictionary<Guid, ReceivingSurvey> surveys = [];

    public async Task<Result<Receipt>[]> Run(IReadOnlyList<Submission> sent)
    {
        // One writer at a time, over all servers: a place of the quota or a code is given once.
        await session.Lock(StorageLock.Responses);
        surveys = (await SurveyStore.Receiving(session, [.. sent.Select(s => s.Survey.Id).Distinct()])).ToDictionary(s => s.Survey.Id);

        var keys = sent.Select(s => surveys.GetValueOrDefault(s.Survey.Id)?.Secret?.OfFormKey(s.FormKey) is { } hash ? new HashKey(hash) : (HashKey?)null).ToList();
        var known = await ResponseStore.KnownKeys(session, [.. keys.OfType<HashKey>().Distinct()]);
        var fresh = new Dictionary<HashKey, Submission>();
        for (var i = 0; i < sent.Count; i++)
            if (keys[i] is { } key && !known.ContainsKey(key))
                fresh.TryAdd(key, sent[i]);

        var (accepted, refused) = await Admit(fresh);
        var stored = await Store(accepted);
        return [.. keys.Select(key =>
            key is not { } hash ? new SurveyClosed()
            : known.TryGetValue(hash, out var within) || stored.TryGetValue(hash, out within) ? new Receipt(ReadableCode.Secret.From(hash.Bytes), within)
            : (Result<Receipt>)refused[hash])];
    }

    // The window and, where the survey asks for one, the access code. Of two submissions with one code the first is taken.
    private async Task<(Dictionary<HashKey, Submission> Accepted, Dictionary<HashKey, Refusal> Refused)> Admit(Dictionary<HashKey, Submission> fresh)
    {
        var refused = new Dictionary<HashKey, Refusal>();
        var accepted = new Dictionary<HashKey, Submission>();
        var wanted = fresh.ToDictionary(f => f.Key, f => CodeOf(f.Value));
        var codes = await ResponseStore.Codes(session, [.. wanted.Values.OfType<HashKey>().Distinct()]);
        foreach (var (key, submission) in fresh)
        {
            if (surveys[submission.Survey.Id].Survey.Refuses(submission.ReceivedAt) is { } closed)
                refused[key] = closed;
            else if (wanted[key] is not { } code)
                accepted[key] = submission;
            else if (!codes.TryGetValue(code, out var spent))
                refused[key] = new AccessCodeUnknown();
            else if (spent)
                refused[key] = new AccessCodeSpent();
            else
            {
                codes[code] = true;
                accepted[key] = submission;
            }
        }
        await ResponseStore.Spend(session, [.. accepted.Keys.Select(k => wanted[k]).OfType<HashKey>()]);
        return (accepted, refused);
    }

    private HashKey? CodeOf(Submission submission)
    {
        var (survey, secret, _) = surveys[submission.Survey.Id];
        return survey.Admission == Admission.AccessCode ? new HashKey(secret!.OfAccessCode(submission.AccessCode!)) : null;
    }

    private async Task<Dictionary<HashKey, bool>> Store(Dictionary<HashKey, Submission> accepted)
    {
        var within = new Dictionary<HashKey, bool>();
        if (accepted.Count == 0)
            return within;
        var taken = surveys.ToDictionary(s => s.Key, s => s.Value.InQuota);
        foreach (var (key, submission) in accepted)
        {
            var places = taken[submission.Survey.Id];
            within[key] = places < surveys[submission.Survey.Id].Survey.Quota;
            taken[submission.Survey.Id] = places + (within[key] ? 1 : 0);
        }
        await FillStore.Add(session, accepted.GroupBy(a => (a.Value.Survey.Id, a.Value.Part))
            .Select(g => new SurveyFill(g.Key.Id, g.Key.Part, g.Count(a => within[a.Key]), g.Count(a => !within[a.Key]))));
        await ResponseStore.Add(
            session, [.. accepted.Values.Select(s => (surveys[s.Survey.Id].Survey, s))], [.. accepted.Select(a => (a.Key, within[a.Key], a.Value.ReceivedAt))]);
        return within;
    }
}
