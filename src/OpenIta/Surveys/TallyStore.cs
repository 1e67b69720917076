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

    internal static RowBatch Rows(IReadOnlyList<ClosedSurvey> closed)
    {
        var surveys = closed.SelectMany(c => c.Family.All, (c, survey) => (c.Family.Sheet, survey.Number, Tally: c.Tallies[survey.Id], Scores: c.Scores.GetValueOrDefault(survey.Id))).ToList();
        return new RowBatch(
            "survey_tally",
            ("survey_number", surveys.Select(s => s.Number).ToArray()), ("counts", surveys.Select(s => s.Tally.Chosen()).ToArray()),
            ("scores", surveys.Select(s => s.Scores is { } shown ? StoredMap.Write(s.Sheet.ScoredNodes, shown.Nodes, Stored.Score) : null).ToArray()));
    }

    /// <summary>How many chose each option (0: declined) of each field when the survey closed, by <see cref="SheetTally.NameOf"/>.</summary>
    /// <param name="survey">Its number.</param>
    internal static async Task<IReadOnlyDictionary<string, long>> Tally(Session session, long survey) =>
        await session.Find<string>("select counts from survey_tally where survey_number = @Survey", new { Survey = survey }) is { } counts
            ? (await Shapes.Of(session)).Read(counts)
            : new Dictionary<string, long>();

    /// <summary>Scores by node; empty for a survey that is not closed, or whose statistics may not be shown.</summary>
    /// <param name="survey">Its number.</param>
    public static async Task<IReadOnlyDictionary<string, decimal>> Scores(Session session, long survey) =>
        await session.Find<string>("select scores from survey_tally where survey_number = @Survey", new { Survey = survey }) is { } scores
            ? (await Shapes.Of(session)).Read(scores).ToDictionary(s => s.Key, s => Stored.Score(s.Value), StringComparer.Ordinal)
            : new Dictionary<string, decimal>();
}
