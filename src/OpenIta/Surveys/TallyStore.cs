using OpenIta.Storage;

namespace OpenIta.Surveys;

/// <summary>Tallies and scores of closed surveys in the database.</summary>
public static class TallyStore
{
    internal static async Task Save(Session session, ClosedSurvey closed)
    {
        await KeepShapes(session, closed.Family.Sheet);
        await session.Insert(Rows([closed]));
    }

    /// <summary>To be called before <see cref="Rows"/> of surveys with this sheet are stored.</summary>
    internal static async Task KeepShapes(Session session, AnswerSheet sheet)
    {
        await Shapes.Keep(session, sheet.Choices);
        await Shapes.Keep(session, sheet.ScoredNodes);
    }

    internal static IReadOnlyList<RowBatch> Rows(IReadOnlyList<ClosedSurvey> closed)
    {
        var tallies = closed.SelectMany(c => c.Tallies).ToList();
        var scores = closed.SelectMany(c => c.Scores, (c, s) => (c.Family.Sheet, Survey: s.Key, Of: s.Value)).ToList();
        return
        [
            new RowBatch("survey_tally", ("survey_id", tallies.Select(t => Stored.Id(t.Key)).ToArray()), ("counts", tallies.Select(t => t.Value.Chosen()).ToArray())),
            new RowBatch(
                "survey_score",
                ("survey_id", scores.Select(s => Stored.Id(s.Survey)).ToArray()), ("respondents", scores.Select(s => s.Of.Respondents).ToArray()),
                ("scores", scores.Select(s => StoredMap.Write(s.Sheet.ScoredNodes, s.Of.Nodes, Stored.Score)).ToArray())),
        ];
    }

    /// <summary>How many chose each option (0: declined) of each field when the survey closed, by <see cref="SheetTally.NameOf"/>.</summary>
    internal static async Task<IReadOnlyDictionary<string, long>> Tally(Session session, Guid survey) =>
        await session.Find<string>("select counts from survey_tally where survey_id = @Survey", new { Survey = Stored.Id(survey) }) is { } counts
            ? (await Shapes.Of(session)).Read(counts)
            : new Dictionary<string, long>();

    /// <summary>Scores by node; empty for a survey that is not closed, or whose statistics may not be shown.</summary>
    public static async Task<IReadOnlyDictionary<string, decimal>> Scores(Session session, Guid survey) =>
        await session.Find<string>("select scores from survey_score where survey_id = @Survey", new { Survey = Stored.Id(survey) }) is { } scores
            ? (await Shapes.Of(session)).Read(scores).ToDictionary(s => s.Key, s => Stored.Score(s.Value), StringComparer.Ordinal)
            : new Dictionary<string, decimal>();
}
