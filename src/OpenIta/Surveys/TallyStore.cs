using OpenIta.Scoring;
using OpenIta.Storage;

namespace OpenIta.Surveys;

/// <summary>Tallies and scores of closed surveys in the database.</summary>
public static class TallyStore
{
    // Fields by options: no instrument of any year has 1,000.
    private const int Most = 20_000;

    internal static async Task Save(Session session, IReadOnlyDictionary<Guid, SheetTally> tallies, IReadOnlyDictionary<Guid, GroupScores> scores)
    {
        var counts = tallies.SelectMany(t => t.Value.Counts.Select(c => (Survey: t.Key, c.Field.Code, c.Choice, c.Respondents))).Where(c => c.Respondents > 0).ToList();
        await session.Insert(new RowBatch(
            "survey_tally",
            ("survey_id", counts.Select(c => Stored.Id(c.Survey)).ToArray()), ("field", counts.Select(c => c.Code).ToArray()),
            ("choice", counts.Select(c => (long)c.Choice).ToArray()), ("respondents", counts.Select(c => c.Respondents).ToArray())));
        var nodes = scores.SelectMany(s => s.Value.Nodes.Select(n => (Survey: s.Key, s.Value.Respondents, Node: n.Key, Score: n.Value))).ToList();
        await session.Insert(new RowBatch(
            "survey_score",
            ("survey_id", nodes.Select(n => Stored.Id(n.Survey)).ToArray()), ("node", nodes.Select(n => n.Node).ToArray()),
            ("respondents", nodes.Select(n => n.Respondents).ToArray()), ("score", nodes.Select(n => Stored.Score(n.Score)).ToArray())));
    }

    /// <summary>How many chose each option (0: declined) of each field when the survey closed, by field and choice.</summary>
    internal static async Task<IReadOnlyDictionary<(string Field, int Choice), long>> Tally(Session session, Guid survey) =>
        (await session.List<(string Field, long Choice, long Respondents)>(
            $"select field, choice, respondents from survey_tally where survey_id = @Survey order by field, choice limit {Most}", new { Survey = Stored.Id(survey) }))
            .ToDictionary(r => (r.Field, (int)r.Choice), r => r.Respondents);

    /// <summary>Scores by node; empty for a survey that is not closed, or whose statistics may not be shown.</summary>
    public static async Task<IReadOnlyDictionary<string, decimal>> Scores(Session session, Guid survey) =>
        (await session.List<(string Node, long Score)>($"select node, score from survey_score where survey_id = @Survey order by node limit {Most}", new { Survey = Stored.Id(survey) }))
            .ToDictionary(r => r.Node, r => Stored.Score(r.Score), StringComparer.Ordinal);

    /// <summary>
    /// The means of every field of an agency's closed surveys in a framework, as <see cref="ScoreInputs.Answers"/> takes them,
    /// so that the agency's result is computed from what was answered. Surveys whose statistics may not be shown are left out.
    /// </summary>
    public static async Task<IReadOnlyDictionary<string, FieldMean>> Answers(Session session, Guid agency, AnswerSheet sheet)
    {
        var head = (await SurveyStore.Of(session, agency, sheet.Framework.Id, sheet.Instrument.Code)).FirstOrDefault(s => s.Department is null);
        if (head?.ClosedAt is null || (await Scores(session, head.Id)).Count == 0)
            return new Dictionary<string, FieldMean>();
        var tally = await Tally(session, head.Id);
        return sheet.Fields
            .Select(f => (f.Code, Options: f.Scale.Options.Select((o, i) => new OptionTally(i + 1, o.Points!.Value, tally.GetValueOrDefault((f.Code, i + 1)))).Where(o => o.Count > 0).ToList()))
            .Where(f => f.Options.Count > 0)
            .ToDictionary(f => f.Code, f => FieldMean.Of(f.Options), StringComparer.Ordinal);
    }
}
