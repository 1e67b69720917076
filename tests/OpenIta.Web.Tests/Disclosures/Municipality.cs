using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Basics;
using OpenIta.Cycles;
using OpenIta.Disclosures;
using OpenIta.Disclosures.Assigning;
using OpenIta.Storage;

namespace OpenIta.Web.Tests.Disclosures;

/// <summary>A municipality of one test's own, in a cycle whose declarations are open; all tests share one program.</summary>
internal sealed record Municipality(Site Site, Guid Cycle, Guid Id, Department Office, Department Finance)
{
    public const string Domain = "khaothong.go.th";

    private static readonly Lazy<Task<(Site Site, Guid Cycle)>> Shared = new(Start);

    public string Desk => $"/desk/{Id}";

    public Place Place => new(Id);

    /// <summary>O1 to O5 belong to the office, O19 to finance.</summary>
    public static async Task<Municipality> New()
    {
        var (site, cycle) = await Shared.Value;
        var now = TimeProvider.System.GetUtcNow();
        return (await site.Database.Write<Municipality>(async session =>
        {
            var agency = await AgencyStore.Place(session, new NamedAgency($"เทศบาลตำบลเขาทอง {Guid.NewGuid():N}", null, "พยุหะคีรี", "นครสวรรค์"), now);
            await session.Execute("update agency set domains = @Domain where id = @Id", new { Id = Stored.Id(agency.Id), Domain });
            var (office, finance) = (new Department(Stored.NewId(now), agency.Id, "สำนักปลัดเทศบาล", 0), new Department(Stored.NewId(now), agency.Id, "กองคลัง", 1));
            await DepartmentStore.Save(session, office);
            await DepartmentStore.Save(session, finance);
            foreach (var item in new[] { "O1", "O2", "O3", "O4", "O5" })
                await AssignmentStore.Set(session, cycle, agency.Id, item, [office.Id]);
            await AssignmentStore.Set(session, cycle, agency.Id, "O19", [finance.Id]);
            return new Municipality(site, cycle, agency.Id, office, finance);
        })).Value;
    }

    public Task<Site> Administrator() => Site.As(Role.AgencyAdministrator, Place);

    public Task<Site> Executive() => Site.As(Role.Executive, Place);

    public Task<Site> Officer(Department? department = null) => Site.As(Role.DepartmentOfficer, new Place(Id, (department ?? Office).Id));

    /// <summary>On a site of the caller's: with no cycle yet, or with its checklist in a state.</summary>
    public static async Task<Municipality> In(Site site, DeclarationState? state, string province = "นครสวรรค์")
    {
        var now = TimeProvider.System.GetUtcNow();
        var known = await site.Database.Read(s => CycleStore.Current(s, now));
        var cycle = state is null ? Guid.Empty : known?.Id ?? await AddCycle(site);
        return (await site.Database.Write<Municipality>(async session =>
        {
            var agency = await AgencyStore.Place(session, new NamedAgency($"เทศบาลตำบลเขาทอง {Guid.NewGuid():N}", null, "เมือง", province), now);
            var office = new Department(Stored.NewId(now), agency.Id, "สำนักปลัดเทศบาล", 0);
            await DepartmentStore.Save(session, office);
            if (state is { } reached)
                await session.Execute(
                    "insert into submission (cycle_id, agency_id, state, version, number) select @Cycle, @Agency, @State, 1, coalesce(max(number), 0) + 1 from submission",
                    new { Cycle = Stored.Id(cycle), Agency = Stored.Id(agency.Id), State = reached.ToString() });
            return new Municipality(site, cycle, agency.Id, office, office);
        })).Value;
    }

    /// <summary>Where a person of this municipality, or of what lies above it, holds a role.</summary>
    public Place PlaceOf(Role role) => role switch
    {
        Role.CentralAdministrator or Role.Auditor or Role.Adjudicator => OpenIta.Accounts.Place.Nation,
        Role.ProvincialMonitor => new Place(Province: "นครสวรรค์"),
        Role.DepartmentOfficer => new Place(Id, Office.Id),
        _ => Place,
    };

    private static async Task<(Site, Guid)> Start()
    {
        var site = await Site.WithoutPeople();
        return (site, await AddCycle(site));
    }

    private static async Task<Guid> AddCycle(Site site)
    {
        var now = TimeProvider.System.GetUtcNow();
        var cycle = new Cycle(Stored.NewId(now), new FiscalYear(2566), "ita-2566", now);
        await site.Database.Write<bool>(async session =>
        {
            await CycleStore.Add(session, cycle);
            await CycleStore.SaveCalendar(session, cycle.Id, [new PhaseWindow(Phase.Declaration, now.AddDays(-10), now.AddDays(10))]);
            return true;
        });
        return cycle.Id;
    }
}
