using OpenIta.Basics;
using OpenIta.Frameworks;
using OpenIta.Scoring;

namespace OpenIta.Surveys;

/// <summary>Scores of one group of respondents, from the instrument down to the indicators, by node.</summary>
public sealed record GroupScores(long Respondents, IReadOnlyDictionary<string, decimal> Nodes);

/// <summary>From tallies to scores by the scoring engine, for those groups alone that may be shown.</summary>
public static class SurveyScores
{
    /// <returns>By survey. Empty of nodes where the pack does not know the points of the options; those who may not be shown are missing.</returns>
    public static Result<IReadOnlyDictionary<Guid, GroupScores>> Of(Family family, IReadOnlyDictionary<Guid, SheetTally> tallies)
    {
        var head = family.Head;
        var divided = family.Departments.Sum(d => tallies[d.Id].Respondents);
        var shown = Suppression.Shown(
            [new RespondentGroup(head.Id, null, tallies[head.Id].Respondents - divided), .. family.Departments.Select(d => new RespondentGroup(d.Id, head.Id, tallies[d.Id].Respondents))],
            head.SmallestGroup);
        var scores = new Dictionary<Guid, GroupScores>();
        foreach (var survey in family.All.Where(s => shown.Contains(s.Id)))
        {
            var nodes = Nodes(family.Sheet, tallies[survey.Id]);
            if (nodes.IsRefused)
                return nodes.Refusal;
            // Of a department only what is a mean over many questions: where all agreed on one, everybody's answer to it would be known.
            var kept = nodes.Value.Where(n => survey.Department is null || n.Kind is NodeKind.Instrument or NodeKind.Indicator);
            scores[survey.Id] = new GroupScores(tallies[survey.Id].Respondents, kept.ToDictionary(n => n.Code, n => n.Score, StringComparer.Ordinal));
        }
        return scores;
    }

    private static Result<List<ScoreNode>> Nodes(AnswerSheet sheet, SheetTally tally)
    {
        if (!sheet.CanScore)
            return new List<ScoreNode>();
        return tally.ForScoring().Means()
            .Then(means => ScoreCalculator.CalculateKnown(sheet.Framework, new ScoreInputs(new Dictionary<string, decimal>(), means)))
            .Map(known => known.Nodes.Values.Where(n => n.Kind is NodeKind.Instrument or NodeKind.Indicator or NodeKind.Question or NodeKind.SubItem).ToList());
    }
}
