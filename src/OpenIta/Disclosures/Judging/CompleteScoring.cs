using OpenIta.Accounts;
using OpenIta.Basics;
using OpenIta.Disclosures.Submitting;
using OpenIta.Storage;

namespace OpenIta.Disclosures.Judging;

/// <summary>
/// Moves a checklist on once its last item has a score. The program does it, not the assessor who happened to be last:
/// the agency reads this entry of the log, and assessors are not named to agencies.
/// </summary>
internal static class CompleteScoring
{
    private static readonly Actor Program = Actor.System("scoring");

    /// <returns>The submission as it then stands.</returns>
    public static async Task<Result<Submission>> WhenAllIsScored(Session session, AgencyCycle here, Submission submission, DateTimeOffset now)
    {
        var scores = await AgencyScoreStore.Load(session, here);
        return scores.NotScored.Count > 0
            ? submission
            : await ChecklistMove.Run(session, here, submission, DisclosureAct.CompleteScoring, Program, now);
    }
}
