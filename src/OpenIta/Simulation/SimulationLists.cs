using OpenIta.Disclosures.Judging;
using OpenIta.Storage;

namespace OpenIta.Simulation;

/// <summary>What is open in a cycle, for the whole nation.</summary>
internal static class SimulationLists
{
    private const int Most = 1_000_000;

    /// <summary>Items without full marks, as they were announced, as long as they may be disputed.</summary>
    public static async Task<IReadOnlyList<(Guid Agency, string Item)>> LostItems(Session session, Guid cycle) => Read(await session.List<(string, string)>(
        $"""
        select s.agency_id, j.item from submission s join judgement j on j.submission_number = s.number and j.seat = 1
        left join decision d on d.cycle_id = s.cycle_id and d.agency_id = s.agency_id and d.item = j.item and d.about = 'Difference'
        where s.cycle_id = @Cycle and s.state in ('Preliminary', 'Appealed') and coalesce(d.mark, j.mark) = 0 order by s.agency_id, j.item limit {Most}
        """,
        new { Cycle = Stored.Id(cycle) }));

    public static async Task<IReadOnlyList<(Guid Agency, string Item)>> OpenCases(Session session, Guid cycle, DecisionAbout about) => Read(await session.List<(string, string)>(
        about == DecisionAbout.Difference
            ? $"""
              select s.agency_id, a.item from {JudgementStore.Pairs} where s.cycle_id = @Cycle and a.mark <> b.mark
                and not exists (select 1 from decision d where d.cycle_id = s.cycle_id and d.agency_id = s.agency_id and d.item = a.item and d.about = 'Difference')
              order by s.agency_id, a.item limit {Most}
              """
            : $"""
              select p.agency_id, p.item from appeal p where p.cycle_id = @Cycle
                and not exists (select 1 from decision d where d.cycle_id = p.cycle_id and d.agency_id = p.agency_id and d.item = p.item and d.about = 'Appeal')
              order by p.agency_id, p.item limit {Most}
              """,
        new { Cycle = Stored.Id(cycle) }));

    private static List<(Guid, string)> Read(IEnumerable<(string Agency, string Item)> rows) => [.. rows.Select(r => (Stored.Id(r.Agency), r.Item))];
}
