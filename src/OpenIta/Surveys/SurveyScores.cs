using OpenIta.Frameworks;
using OpenIta.Scoring;

namespace OpenIta.Surveys;

/// <summary>Scores of one group of respondents, from the instrument down to the indicators, by node.</summary>
public sealed record GroupScores(long Respondents, IReadOnlyDictionary<string, decimal> Nodes)
{
    /// <summary>What they follow from: the mean of each field. Empty where the pack does not know the points of the options.</summary>
    public IReadOnlyDictionary<string, FieldMean> Answers { get; init; } = new Dictionary<string, FieldMean>();

    /// <summary>The whole calculation of an agency's own survey, from which its results go on.</summary>
    internal KnownScores? Known { get; init; }
}

/// <summary>From tallies to scores by the scoring engine, for those groups alone that may be shown.</summary>
public static class SurveyScores
{
    private static readonly Dictionary<string, decimal> NothingGiven = [];

    /// <returns>By survey. Empty of nodes where the pack does not know the points of the options; those who may not be shown are missing.</returns>
    public static IReadOnlyDictionary<Guid, GroupScores> Of(Family family, IReadOnlyDictionary<Guid, SheetTally> tallies)
    {
        var head = family.Head;
        var divided = family.Departments.Sum(d => tallies[d.Id].Respondents);
        var shown = Suppression.Shown(
            [new RespondentGroup(head.Id, null, tallies[head.Id].Respondents - divided), .. family.Departments.Select(d => new RespondentGroup(d.Id, head.Id, tallies[d.Id].Respondents))],
            head.SmallestGroup);
        return family.All.Where(s => shown.Contains(s.Id)).ToDictionary(s => s.Id, s => Scores(family.Sheet, tallies[s.Id], isWhole: s.Department is null));
    }

    private static GroupScores Scores(AnswerSheet sheet, SheetTally tally, bool isWhole)
    {
        if (!sheet.CanScore)
            return new GroupScores(tally.Respondents, NothingGiven);
        var means = tally.Means();
        var known = KnownScores.Of(sheet.Framework, sheet.Instrument.Code, new ScoreInputs(NothingGiven, means));
        if (isWhole)
            return new GroupScores(tally.Respondents, known.ByCode) { Answers = means, Known = known };
        // Of a department only what is a mean over many questions: where all agreed on one, everybody's answer to it would be known.
        var overMany = known.Scores.Where(s => s.Node.Kind is NodeKind.Instrument or NodeKind.Indicator).ToDictionary(s => s.Node.Code, s => s.Score, StringComparer.Ordinal);
        return new GroupScores(tally.Respondents, overMany) { Answers = means };
    }
}
