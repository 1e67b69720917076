using System.Text.Json;
using OpenIta.Accounts;
using OpenIta.Audit;
using OpenIta.Basics;
using OpenIta.Cycles;
using OpenIta.Disclosures.Declarations;
using OpenIta.Frameworks;
using OpenIta.Storage;

namespace OpenIta.Disclosures.Allotting;

/// <summary>
/// Gives every agency whose checklist is approved to its assessors, and each of them a role there that ends with the round. What is
/// allotted stays; run again when more checklists are approved or assessors change.
/// </summary>
public sealed class AllotAgencies(Database database, FrameworkLibrary frameworks)
{
    private const int Most = 20_000;

    public Task<Result<AllotmentPlan>> Run(Actor by, AllotmentRules rules, DateTimeOffset now) => database.Write<AllotmentPlan>(async session =>
    {
        if (!by.May(Permission.AllotAssessors, Place.Nation, now))
            return new NotAllowed();
        if (await CycleStore.Current(session, now) is not { } cycle || frameworks.Find(cycle.Framework) is not { IsRefused: false } framework)
            return new NothingToDeclare();
        await session.Lock(StorageLock.Allotment);
        var kept = await AllotmentStore.All(session, cycle.Id);
        var agencies = await Approved(session, cycle.Id, framework.Value.DisclosureItems.Count);
        var plan = AllotmentPlan.Make(agencies, await AllotmentStore.Assessors(session, cycle.Id), rules, kept);
        if (plan.IsRefused)
            return plan;

        var added = plan.Value.Allotments.Except(kept).ToList();
        var end = RoundOfCycle.End(await CycleStore.Of(session, cycle.Id));
        await AllotmentStore.SaveRules(session, cycle.Id, rules);
        await AllotmentStore.Add(session, cycle.Id, added, now);
        foreach (var person in plan.Value.Allotments.GroupBy(a => a.Person))
            await GiveRoles(session, person.Key, person.Select(a => a.Agency), end, by, now);
        await AuditLog.Append(session, by, new AuditEntry("assessors.allot", cycle.Year.ToString(), null, null, Text(added)) { Role = Role.CentralAdministrator }, now);
        return plan;
    });

    // A role for each agency until the end of the round; where the calendar has moved that end, the role moves with it.
    private static async Task GiveRoles(Session session, Guid person, IEnumerable<Guid> agencies, DateTimeOffset? end, Actor by, DateTimeOffset now)
    {
        var held = (await GrantStore.Of(session, person)).Where(h => h.Grant.Role == Role.Assessor).ToList();
        foreach (var wanted in agencies.Select(agency => new Grant(Role.Assessor, new Place(agency), end)))
        {
            var same = held.Where(h => h.Grant.Scope == wanted.Scope).ToList();
            if (same.Exists(h => h.Grant == wanted))
                continue;
            foreach (var old in same)
                await GrantStore.Revoke(session, old, by, now);
            await GrantStore.Add(session, new HeldGrant(Stored.NewId(now), person, wanted), by, now);
        }
    }

    private static async Task<List<AgencyToAssess>> Approved(Session session, Guid cycle, int items) =>
    [
        .. (await session.List<Row>(
            $"""
            select y.id as "Id", y.name as "Name", y.province as "Province" from submission s join agency y on y.id = s.agency_id
            where s.cycle_id = @Cycle and s.state not in ('Declaring', 'Submitted') order by y.sort_key, y.id limit {Most}
            """,
            new { Cycle = Stored.Id(cycle) })).Select(r => new AgencyToAssess(Stored.Id(r.Id), r.Name, r.Province, items)),
    ];

    // What came in addition, person by person.
    private static string Text(IEnumerable<Allotment> allotments) => JsonSerializer.Serialize(
        allotments.GroupBy(a => a.Person).OrderBy(g => g.Key).ToDictionary(g => Stored.Id(g.Key), g => g.Select(a => Stored.Id(a.Agency)).Order(StringComparer.Ordinal)));

    private sealed class Row
    {
        public string Id { get; init; } = "";

        public string Name { get; init; } = "";

        public string? Province { get; init; }
    }
}
