using OpenIta.Frameworks;
using OpenIta.Storage;

namespace OpenIta.Verification;

/// <summary>A survey as it is stored.</summary>
internal sealed class StoredSurvey
{
    public long Number { get; init; }

    public string Id { get; init; } = "";

    public string Code { get; init; } = "";

    public string AgencyId { get; init; } = "";

    public string? DepartmentId { get; init; }

    public string Framework { get; init; } = "";

    public string Instrument { get; init; } = "";

    public string? ClosedAt { get; init; }

    public long SmallestGroup { get; init; }
}

/// <summary>
/// Surveys: every response that was accepted is there and whole, what was tallied is what the responses count up to, what is scored
/// follows from the tallies, and nothing is scored of too few.
/// </summary>
internal sealed class SurveyChecks(Session session, Shapes shapes, FrameworkLibrary frameworks)
{
    private const int Most = 1_000_000;

    private readonly Findings responses = new("responses"), tallies = new("tallies"), scores = new("survey-scores"), inputs = new("inputs");

    public async Task<IReadOnlyList<Check>> Run()
    {
        var surveys = await session.List<StoredSurvey>(
            $"""
            select number as "Number", id as "Id", code as "Code", agency_id as "AgencyId", department_id as "DepartmentId", framework as "Framework",
                   instrument as "Instrument", closed_at as "ClosedAt", smallest_group as "SmallestGroup" from survey order by number limit {Most}
            """);
        var forms = surveys.Select(s => (s.Framework, s.Instrument)).Distinct().ToDictionary(f => f, f => SurveyForm.Of(frameworks.Find(f.Framework).Value, f.Instrument));
        var recounts = surveys.ToDictionary(s => s.Number, s => new Recount(forms[(s.Framework, s.Instrument)]));
        await Count(recounts);
        await Filled(surveys, recounts);
        // What is stored of an agency holds the answers of its departments too.
        foreach (var family in surveys.GroupBy(s => (s.AgencyId, s.Framework, s.Instrument)))
            if (family.FirstOrDefault(s => s.DepartmentId is null) is { } head)
                foreach (var part in family.Where(s => s.DepartmentId is not null))
                    recounts[head.Number].Add(recounts[part.Number]);
        await Tallied(surveys, recounts);
        await Scored(surveys, recounts);
        await Handed(surveys, recounts);
        return [responses.Done(), tallies.Done(), scores.Done(), inputs.Done()];
    }

    private Task Count(Dictionary<long, Recount> recounts) => session.Each("select survey_number, answers from survey_response", null, row =>
    {
        var (survey, answers) = (row.GetInt64(0), row.GetFieldValue<byte[]>(1));
        responses.Examined();
        if (recounts.TryGetValue(survey, out var recount) && recount.Form.IsWhole(answers))
            recount.Add(answers);
        else
            responses.Fault($"survey {survey}", Convert.ToHexString(answers), "a whole sheet");
    });

    // Accepted answers are counted in the transaction that stores them.
    private async Task Filled(IReadOnlyList<StoredSurvey> surveys, Dictionary<long, Recount> recounts)
    {
        var accepted = (await session.List<(string Survey, decimal Accepted)>($"select survey_id, sum(in_quota + over_quota) from survey_fill group by survey_id limit {Most}"))
            .ToDictionary(f => f.Survey, f => (long)f.Accepted, StringComparer.Ordinal);
        foreach (var survey in surveys)
            responses.Same($"survey {survey.Code}: responses", recounts[survey.Number].Respondents, accepted.GetValueOrDefault(survey.Id));
    }

    private async Task Tallied(IReadOnlyList<StoredSurvey> surveys, Dictionary<long, Recount> recounts)
    {
        var stored = (await session.List<(long Survey, string Counts)>($"select survey_number, counts from survey_tally limit {Most}")).ToDictionary(t => t.Survey, t => t.Counts);
        foreach (var survey in surveys)
        {
            tallies.Same($"survey {survey.Code}: tallied when closed", stored.ContainsKey(survey.Number), survey.ClosedAt is not null);
            if (stored.TryGetValue(survey.Number, out var counts))
                tallies.SameNumbers($"survey {survey.Code}", shapes.Read(counts), recounts[survey.Number].Chosen());
        }
    }

    private async Task Scored(IReadOnlyList<StoredSurvey> surveys, Dictionary<long, Recount> recounts)
    {
        var stored = (await session.List<(long Survey, string Scores)>($"select survey_number, scores from survey_tally where scores is not null limit {Most}")).ToDictionary(s => s.Survey, s => s.Scores);
        foreach (var survey in surveys)
        {
            var recount = recounts[survey.Number];
            var mayBeShown = survey.ClosedAt is not null && recount.Respondents >= survey.SmallestGroup;
            if (survey.DepartmentId is null)
                scores.Same($"survey {survey.Code}: scored", stored.ContainsKey(survey.Number), mayBeShown);
            else if (stored.ContainsKey(survey.Number) && !mayBeShown)
                scores.Fault($"survey {survey.Code}", "scored", $"{survey.SmallestGroup} respondents or more");
            if (!stored.TryGetValue(survey.Number, out var kept))
                continue;
            var right = recount.Form.CanScore ? PlainScores.Of(recount.Form.Framework, new Dictionary<string, Fraction>(), recount.Answered()).Scores : new Dictionary<string, long>();
            scores.SameNumbers($"survey {survey.Code}", shapes.Read(kept), survey.DepartmentId is null ? right : Above(right, recount.Form.Framework));
        }
    }

    // Of a department only what is a mean over many questions.
    private static Dictionary<string, long> Above(IReadOnlyDictionary<string, long> scores, Framework framework) =>
        scores.Where(s => framework.Instruments.Any(i => i.Code == s.Key) || framework.Indicators.Any(n => n.Code == s.Key)).ToDictionary(StringComparer.Ordinal);

    // What surveys hand over to the results of their agency.
    private async Task Handed(IReadOnlyList<StoredSurvey> surveys, Dictionary<long, Recount> recounts)
    {
        var stored = (await session.List<(string Agency, long Year, string Instrument, string Answers)>($"select agency_id, fiscal_year, instrument, answers from assessed_result limit {Most}"))
            .ToDictionary(r => (r.Agency, r.Year, r.Instrument), r => r.Answers);
        var asked = new HashSet<(string, long, string)>();
        foreach (var head in surveys.Where(s => s.DepartmentId is null && s.ClosedAt is not null))
        {
            var recount = recounts[head.Number];
            var key = (head.AgencyId, (long)recount.Form.Framework.Year.BuddhistEra, head.Instrument);
            asked.Add(key);
            inputs.Same($"agency {head.AgencyId} {head.Instrument}: handed over", stored.ContainsKey(key), recount.Respondents >= head.SmallestGroup);
            if (!stored.TryGetValue(key, out var answers))
                continue;
            var right = recount.Form.CanScore ? recount.Answered() : new Dictionary<string, AnsweredField>();
            inputs.SameNumbers(
                $"agency {head.AgencyId} {head.Instrument}", shapes.Read(answers),
                right.SelectMany(f => new[] { KeyValuePair.Create(f.Key + "/points", f.Value.Points.ToStored()), KeyValuePair.Create(f.Key + "/answers", f.Value.Answers) }).ToDictionary(StringComparer.Ordinal));
        }
        foreach (var (agency, year, instrument) in stored.Where(r => shapes.Read(r.Value).Count > 0).Select(r => r.Key).Except(asked))
            inputs.Fault(FormattableString.Invariant($"agency {agency} {instrument} {year}"), "answers", "none: no survey gave them");
    }
}
