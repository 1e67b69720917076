using OpenIta.Frameworks;
using OpenIta.Results;
using OpenIta.Storage;

namespace OpenIta.Disclosures.Judging;

/// <summary>Hands the marks of a checklist over to the results, from where the scoring engine makes indicators of them.</summary>
internal static class AssessedResult
{
    public static async Task Keep(Session session, AgencyCycle here, AgencyScores scores, bool isFinal, DateTimeOffset now)
    {
        foreach (var instrument in here.Framework.Instruments.Where(i => i.Kind == InstrumentKind.Checklist))
            await AssessedScoreStore.Save(
                session, here.Framework, new AssessedScores(here.Agency.Id, here.Cycle.Year.BuddhistEra, instrument.Code, isFinal ? Standing.Final : Standing.Preliminary, now, scores.Marks));
    }
}
