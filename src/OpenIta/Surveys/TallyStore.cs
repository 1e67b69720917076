using OpenIta.Storage;

namespace OpenIta.Surveys;

/// <summary>Tallies and scores of closed surveys in the database.</summary>
public static class TallyStore
{
    /// <param name="sheet">That all of them were asked by.</param>
    internal static async Task Save(Session session, AnswerSheet sheet, params IReadOnlyList<ClosedSurvey> closed)
    {
        await Shapes.Keep(session, sheet.Choices);
        await Shapes.Keep(session, sheet.ScoredNodes);
        var (tallies, scores) = (closed.SelectMany(c => c.Tallies).ToList(), closed.SelectMany(c => c.Scores).ToList());
        await session.Insert(
            new RowBatch("survey_tally", ("survey_id", Ids(tallies)), ("counts", Texts(tallies, t => t.Chosen))),
            new RowBatch(
                "survey_score",
                ("survey_id", Ids(scores)), ("respondents", scores.Select(s => s.Value.Respondents).ToArray()),
                ("scores", Texts(scores, s => StoredMap.Write(sheet.ScoredNodes, s.Nodes, Stored.Score)))));

        static string[] Ids<T>(List<KeyValuePair<Guid, T>> rows) => [.. rows.Select(r => Stored.Id(r.Key))];

        static string[] Texts<T>(List<KeyValuePair<Guid, T>> rows, Func<T, string> text) => [.. rows.AsParallel().AsOrdered().Select(r => text(r.Value))];
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
