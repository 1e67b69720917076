using OpenIta.Disclosures.Allotting;
using OpenIta.Storage;

namespace OpenIta.Disclosures.Judging;

/// <summary>Puts together all that was said of the items of one agency.</summary>
public static class AgencyScoreStore
{
    public static async Task<AgencyScores> Load(Session session, AgencyCycle here)
    {
        var (cycle, agency) = (here.Cycle.Id, here.Agency.Id);
        var seats = (await AllotmentStore.Of(session, cycle, agency)).Count;
        var judgements = await JudgementStore.Of(session, cycle, agency);
        var appeals = await JudgementStore.Appeals(session, cycle, agency);
        var decisions = await JudgementStore.Decisions(session, cycle, agency);
        return new AgencyScores(
            here.Framework,
            [.. here.Framework.DisclosureItems.Select(d => new ItemScore(d.Code, seats, [.. judgements[d.Code]], appeals.GetValueOrDefault(d.Code), [.. decisions[d.Code]]))]);
    }
}
