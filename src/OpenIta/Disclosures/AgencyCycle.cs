using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Cycles;
using OpenIta.Frameworks;
using OpenIta.Storage;

namespace OpenIta.Disclosures;

/// <summary>One agency in one cycle: what every act on its checklist needs to know.</summary>
/// <param name="Calendar">The windows that hold for the agency, extensions included.</param>
public sealed record AgencyCycle(Agency Agency, Cycle Cycle, Framework Framework, IReadOnlyList<PhaseWindow> Calendar)
{
    public Place Place => new(Agency.Id, Province: Agency.Province);

    public Place PlaceOf(Guid department) => Place with { Department = department };

    public DisclosureItem? Item(string code) => Framework.DisclosureItems.FirstOrDefault(d => d.Code == code);

    public PhaseWindow? WindowOf(Phase phase) => Calendar.FirstOrDefault(w => w.Phase == phase);

    /// <summary>In the cycle that is under way; null when there is no such agency, no cycle, or no usable pack for it.</summary>
    public static async Task<AgencyCycle?> Current(Session session, FrameworkLibrary frameworks, Guid agency, DateTimeOffset now) =>
        await CycleStore.Current(session, now) is { } cycle ? await Load(session, frameworks, agency, cycle) : null;

    public static async Task<AgencyCycle?> Find(Session session, FrameworkLibrary frameworks, Guid agency, Guid cycle) =>
        await CycleStore.Find(session, cycle) is { } found ? await Load(session, frameworks, agency, found) : null;

    private static async Task<AgencyCycle?> Load(Session session, FrameworkLibrary frameworks, Guid id, Cycle cycle)
    {
        if (await AgencyStore.Find(session, id) is not { } agency || frameworks.Find(cycle.Framework) is not { IsRefused: false } framework)
            return null;
        return new AgencyCycle(agency, cycle, framework.Value, await CycleStore.Of(session, cycle.Id, id));
    }
}
