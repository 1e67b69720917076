using System.Globalization;
using OpenIta.Audit;
using OpenIta.Results;

namespace OpenIta.Surveys;

/// <summary>What closing made of the responses of a family of surveys. Tallies are by survey: that of the agency holds all, also those of its departments.</summary>
public sealed record ClosedSurvey(Family Family, IReadOnlyDictionary<Guid, SheetTally> Tallies, IReadOnlyDictionary<Guid, GroupScores> Scores)
{
    internal AuditEntry Entry =>
        new("survey.close", Family.Head.Code, Family.Head.Agency, null, Tallies[Family.Head.Id].Respondents.ToString(CultureInfo.InvariantCulture));

    /// <param name="family">Closed.</param>
    /// <param name="tallies">By survey, that of the agency with its departments.</param>
    internal static ClosedSurvey Of(Family family, IReadOnlyDictionary<Guid, SheetTally> tallies) => new(family, tallies, SurveyScores.Of(family, tallies));

    /// <summary>From here the results compute the agency's year from what was answered. Null where too few answered.</summary>
    internal AssessedScores? Assessed(DateTimeOffset now) => Scores.TryGetValue(Family.Head.Id, out var all)
        ? new AssessedScores(Family.Head.Agency, Family.Sheet.Framework.Year.BuddhistEra, Family.Sheet.Instrument.Code, Standing.Final, now, new Dictionary<string, decimal>()) { Answers = all.Answers, Known = all.Known }
        : null;
}
